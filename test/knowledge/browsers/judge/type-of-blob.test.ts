import { expect, it } from 'vitest'
import { readExchange } from '../../../../src/knowledge/browsers/judge/read-exchange.ts'
import { api, page } from './told.ts'

const line = (request: object) =>
  readExchange(JSON.stringify({ id: 'a', page, url: api, request, hops: [{ url: api, response: null }] }))

it.each([
  [
    'a Blob of an odd type in an XMLHttpRequest, which two engines leave out',
    { as: 'xhr', body: { kind: 'blob', type: 'application/json;' } },
    [['Content-Type', 'application/json;']],
  ],
  ['a Blob of a type beyond ASCII has none', { body: { kind: 'blob', type: 'text/caf\xe9' } }, []],
  [
    'a Blob in an XMLHttpRequest',
    { as: 'xhr', body: { kind: 'blob', type: 'text/csv; charset=utf-8' } },
    [['Content-Type', 'text/csv; charset=utf-8']],
  ],
  [
    'a Blob of an odd type in fetch()',
    { body: { kind: 'blob', type: 'application/json;' } },
    [['Content-Type', 'application/json;']],
  ],
])('%s', (_, request, headers) =>
  expect(line({ method: 'POST', ...request })).toMatchObject({ fetches: [{ headers }] }),
)
