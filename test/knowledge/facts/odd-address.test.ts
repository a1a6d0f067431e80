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
