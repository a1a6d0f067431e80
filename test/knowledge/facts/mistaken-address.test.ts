import { expect, test } from 'vitest'
import { unsetWord } from '../../../src/knowledge/facts/mistaken-address.ts'

test.for([
  ['https://app.example.com/undefined/api', 'undefined'],
  ['https://undefined/api', 'undefined'],
  ['https://api.example.com/users/NaN', 'NaN'],
  ['https://api.example.com/[object Object]', '[object Object]'],
  ['https://api.example.com/undefined-behaviour', null],
  ['https://api.example.com/nullable/1', null],
] as const)('%s: %s', ([url, word]) => {
  expect(unsetWord(new URL(url))).toBe(word)
})
