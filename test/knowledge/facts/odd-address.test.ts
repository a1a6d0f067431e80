import { expect, test } from 'vitest'
import { oddAddress } from '../../../src/knowledge/facts/odd-address.ts'

const at = 'https://api.example.com'

test.for([
  ['/v1/orders?state=open&sort=%5Bdate%5D', null],
  [`/v1/orders?ids=${'1'.repeat(1400)}`, null],
  ['//v1///orders?next=//x', { of: 'slashes', url: '/v1/orders?next=//x' }],
  ['/v1/orders?filter[state]=a|b', { of: 'characters', url: '/v1/orders?filter%5Bstate%5D=a%7Cb' }],
  ['/v1/a%2Fb/c?path=a%2Fb', { of: 'encoded', url: '/v1/a-b/c?path=a%2Fb' }],
  ['/v1/tiles;v=2', { of: 'encoded', url: '/v1/tiles-v=2' }],
  ['/v1/orders[7]', { of: 'characters', url: '/v1/orders%5B7%5D' }],
  [`/v1/orders?ids=${'1'.repeat(1500)}`, { of: 'length', url: '/v1/orders' }],
] as const)('%s', ([path, expected]) => {
  const odd = oddAddress(`${at}${path}`)
  expect(odd === null ? null : { of: odd.of, url: odd.url.slice(at.length) }).toEqual(expected)
})

test.each([
  ['/a//b', 'two slashes stand next to each other in its path'],
  ['/a?b=[c]', '[ ] stand in it as they are'],
  ['/a%2fb', 'an encoded slash (%2f) stands in its path'],
  ['/a%5Cb', 'an encoded backslash (%5C) stands in its path'],
  ['/a%25b', 'an encoded percent sign (%25) stands in its path'],
  ['/a;b', 'a semicolon stands in its path'],
  [`/a?${'b'.repeat(1499)}`, 'its query has 1500 characters'],
])('%s: %s', (path, says) => {
  expect(oddAddress(`${at}${path}`)?.says).toBe(says)
})
