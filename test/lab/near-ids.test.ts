import { expect, test } from 'vitest'
import { nearIds } from '../../src/lab/near-ids.ts'

const ids = ['healthy', 'timeout', 'dns-failure', 'origin-not-allowed', 'origin-not-allowed.www']

test.each([
  ['timeuot', ['timeout']],
  ['origin', ['origin-not-allowed', 'origin-not-allowed.www']],
  ['Healthy', ['healthy']],
  ['something quite different', []],
])('what "%s" may have meant', (given, expected) => {
  expect(nearIds(given, ids)).toEqual(expected)
})
