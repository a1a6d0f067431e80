import { expect, test } from 'vitest'
import { headSize, holdsNul } from '../../../../src/knowledge/browsers/judge/header-lines.ts'

test.each([
  [[], 17],
  [[['a', '']], 22],
  [[['Vary', 'Origin']], 31],
  [
    [
      ['a', 'b'],
      ['c', 'dé'],
    ],
    17 + 6 + 7,
  ],
] as const)('the head of %j has %i bytes', (headers, bytes) => expect(headSize(headers)).toBe(bytes))

test.each([
  [[['a', 'b']], false],
  [[['a\0', 'b']], true],
  [
    [
      ['a', 'b'],
      ['c', '\0'],
    ],
    true,
  ],
] as const)('%j holds a NUL: %s', (headers, holds) => expect(holdsNul(headers)).toBe(holds))
