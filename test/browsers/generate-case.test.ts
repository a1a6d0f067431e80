import { expect, it } from 'vitest'

import { generateCase } from './generate-case.ts'
import type { Places } from './ground.ts'
import { oddEmbedderPolicies } from './embedder-policies.ts'
import { pageKinds } from './witness-case.ts'

const places: Places = {
  page: 'http://127.0.0.1:4101',
  api: 'http://127.0.0.1:4102',
  third: 'http://127.0.0.1:4103',
  pageTls: 'https://127.0.0.1:4104',
  apiTls: 'https://127.0.0.1:4105',
  localhost: 'http://localhost:4101',
  extension: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  permittedExtension: 'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba',
  elsewhere: ['http://localhost:4102'],
  strictHosts: [],
}

const cases = (seed: number, count: number) =>
  Array.from({ length: count }, (_, index) => generateCase(seed, index, places))

it('makes the same cases of the same seed, and others of another', () => {
  expect(cases(7, 50)).toEqual(cases(7, 50))
  expect(cases(7, 50).map(({ hops }) => hops)).not.toEqual(cases(8, 50).map(({ hops }) => hops))
})

it('reaches every kind of page, several hops, rows of requests, each body and each redirect mode', () => {
  const many = cases(1, 3000)
  const kinds = new Set(many.map(({ page }) => page))
  // A `data:` page among many loses its network in Firefox and WebKitGTK: it is asked by rows of its own.
  const policies = oddEmbedderPolicies.map((_, index) => `embedder-policy-${index}`)
  const plain = pageKinds.filter((kind) => kind !== 'data')
  expect(kinds).toEqual(new Set([...plain, ...policies, ...places.elsewhere]))
  expect(Math.max(...many.map(({ hops }) => hops.length))).toBeGreaterThan(20)
  expect(new Set(many.map(({ requests }) => requests.length))).toEqual(new Set([1, 2, 3, 4, 6]))
  const bodies = new Set(many.flatMap(({ requests }) => requests.map(({ body }) => body?.kind)))
  expect(bodies).toEqual(new Set([undefined, 'text', 'bytes', 'blob', 'form-data', 'url-search-params']))
  const modes = new Set(many.flatMap(({ requests }) => requests.map(({ redirect }) => redirect)))
  expect(modes).toEqual(new Set(['follow', 'manual', 'error']))
  expect(many.some(({ url, origin }) => new URL(url).origin === origin)).toBe(true)
})
