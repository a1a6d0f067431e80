import { cleanup } from 'ink-testing-library'
import { afterEach, expect, test } from 'vitest'
import { ValueDifference } from '../../../src/screens/ui/value-difference.tsx'
import { drawn } from './on-surface.tsx'

afterEach(cleanup)

test.for([
  [
    'a slash at the end',
    'https://a.example/',
    'https://a.example',
    60,
    ['came    https://a.example/', 'needed  https://a.example', `${' '.repeat(25)}^`],
  ],
  [
    'another scheme',
    'http://a.example',
    'https://a.example',
    60,
    ['came    http://a.example', 'needed  https://a.example', `${' '.repeat(12)}^`],
  ],
  [
    'nothing in common',
    '*',
    'https://a.example',
    60,
    ['came    *', 'needed  https://a.example', `${' '.repeat(8)}${'^'.repeat(17)}`],
  ],
  [
    'control characters are seen and counted',
    'https://a\u001b.example',
    'https://a.example',
    60,
    ['came    https://a\\x1b.example', 'needed  https://a.example', `${' '.repeat(17)}^^^^`],
  ],
] as const)('%s', ([, came, needed, columns, lines]) => {
  expect(drawn(<ValueDifference came={came} needed={needed} />, columns).lines()).toEqual(lines)
})

test('where the line is too short, what both begin with gives way to what parts', () => {
  const host = `https://${'a'.repeat(40)}.example`
  const [came = '', needed = '', marks = ''] = drawn(
    <ValueDifference came={`${host}:8443`} needed={host} />,
    40,
  ).lines()
  expect(came).toMatch(/^came +….*:8443$/)
  expect(needed).toMatch(/^needed +….*example$/)
  expect(marks.indexOf('^')).toBe(came.indexOf(':8443'))
  expect(came.length).toBeLessThanOrEqual(40)
})
