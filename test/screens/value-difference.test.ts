import { expect, test } from 'vitest'
import { differenceLines } from '../../src/screens/parts/value-difference.ts'

const shown = (came: string, needed: string, width: number) =>
  differenceLines('Access-Control-Allow-Origin', came, needed, { width, indent: 4 })
    .slice(1)
    .map((parts) => parts.map(({ text }) => text).join(''))

test.for([
  [
    'a slash at the end',
    'https://a.example/',
    'https://a.example',
    60,
    ['    came    https://a.example/', '    needed  https://a.example', `${' '.repeat(29)}^`],
  ],
  [
    'another scheme',
    'http://a.example',
    'https://a.example',
    60,
    ['    came    http://a.example', '    needed  https://a.example', `${' '.repeat(16)}^`],
  ],
  [
    'nothing in common',
    '*',
    'https://a.example',
    60,
    ['    came    *', '    needed  https://a.example', `${' '.repeat(12)}${'^'.repeat(17)}`],
  ],
  [
    'what parts beyond the edge is moved into sight',
    `https://${'a'.repeat(40)}.example:8443`,
    `https://${'a'.repeat(40)}.example`,
    40,
    [
      `    came    …${'a'.repeat(13)}.example:8443`,
      `    needed  …${'a'.repeat(13)}.example`,
      `${' '.repeat(34)}^^^^^`,
    ],
  ],
  [
    'control characters are seen and counted',
    'https://a\u001b.example',
    'https://a.example',
    60,
    ['    came    https://a\\x1b.example', '    needed  https://a.example', `${' '.repeat(21)}^^^^`],
  ],
] as const)('%s', ([, came, needed, width, lines]) => {
  expect(shown(came, needed, width)).toEqual(lines)
})
