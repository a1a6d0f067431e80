import { expect, test } from 'vitest'
import { nearWords } from '../../src/commands/arguments/near-words.ts'

const ids = ['healthy', 'timeout', 'dns-failure', 'origin-not-allowed', 'origin-not-allowed.www']

test.each([
  ['timeuot', ['timeout']],
  ['origin', ['origin-not-allowed', 'origin-not-allowed.www']],
  ['Healthy', ['healthy']],
  ['something quite different', []],
])('what "%s" may have meant', (given, expected) => {
  expect(nearWords(given, ids)).toEqual(expected)
})
