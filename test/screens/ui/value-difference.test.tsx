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

test('of what both begin and end with not a letter is lost without a sign', () => {
  const [came, needed] = drawn(
    <ValueDifference
      came="http://checkout.shop.example.com:8443"
      needed="https://checkout.shop.example.com:8443"
    />,
    60,
  ).lines()
  expect(came).toBe('came    http://checkout.shop.example.com:8…')
  expect(needed).toBe('needed  https://checkout.shop.example.com:8…')
})

test('two that differ in more than can be marked stand whole', () => {
  const came = `https://${'long.'.repeat(12)}example`
  const lines = drawn(<ValueDifference came={came} needed="http://localhost:3000" />, 40).lines()
  expect(lines.map((line) => line.replace(/^(came|needed)? +/, '')).join('')).toBe(
    `${came}http://localhost:3000`,
  )
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
