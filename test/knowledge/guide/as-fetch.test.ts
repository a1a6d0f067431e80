import { expect, test } from 'vitest'
import { asFetch } from '../../../src/knowledge/guide/as-fetch.ts'

test.for([
  [
    { url: 'https://api.example.com/v1', method: 'GET', headers: [], credentials: 'same-origin' },
    "await fetch('https://api.example.com/v1')",
  ],
  [
    {
      url: 'https://api.example.com/v1?token=abcdef',
      method: 'PUT',
      headers: [
        ['X-Note', "it's"],
        ['Authorization', 'Bearer abc'],
      ],
      credentials: 'include',
    },
    "await fetch('https://api.example.com/v1?token=[redacted]', { method: 'PUT', headers: { 'X-Note': 'it\\'s', 'Authorization': '[redacted]' }, credentials: 'include' })",
  ],
] as const)('%o', ([subject, call]) => {
  expect(asFetch(subject)).toBe(call)
})
