import { expect, test } from 'vitest'
import { hostInPath, takenApart, unsetWord } from '../../../src/knowledge/facts/mistaken-address.ts'

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

test.for([
  ['https://app.example.com/api.example.com/v1/items', 'api.example.com'],
  ['https://app.example.com/localhost:3000/api', 'localhost:3000'],
  ['https://app.example.com/v1.2/items', null],
  ['https://app.example.com/index.php/items', null],
  ['https://app.example.com/site.com', null],
] as const)('%s begins with a host: %s', ([url, host]) => {
  expect(hostInPath(new URL(url))).toBe(host)
})

test.for([
  ['https://api.example.comorders/1?a=b', 'https://api.example.com/orders/1?a=b'],
  ['https://api.example.devv1', 'https://api.example.dev/v1'],
  ['https://api.example.com/orders', null],
  ['https://shop.example.company/orders', null],
  ['https://example.iot/orders', null],
] as const)('%s was joined from %s', ([url, meant]) => {
  expect(takenApart(new URL(url))).toBe(meant)
})
