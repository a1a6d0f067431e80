import { expect, test } from 'vitest'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, grants, preflight, preflighted, request } from './evidence-builder.ts'
import { asked, good, named, row } from './named.ts'

const put = { ...preflighted, method: 'PUT' }

/** What the lists of a preflight come to. */
const lines: readonly (readonly [string, readonly Observation[], readonly string[], Partial<Case>?])[] = [
  [
    'a method that is not listed',
    [preflight(put, [204, grants]), request(put, [200, allow()])],
    ['method-not-allowed certain'],
    put,
  ],
  [
    'a method and a header that are not listed',
    [preflight(put, [204, allow()]), request(put, [200, allow()])],
    ['method-not-allowed certain', 'request-header-not-allowed certain'],
    put,
  ],
  [
    'patch in lower case',
    [
      preflight({ ...preflighted, method: 'patch' }, [
        204,
        [...grants, ['Access-Control-Allow-Methods', 'PATCH']],
      ]),
      good,
    ],
    ['method-not-allowed.case certain'],
    { method: 'patch' },
  ],
  [
    'a list of methods in lower case',
    [preflight(put, [204, [...grants, ['Access-Control-Allow-Methods', 'get, put']]]), good],
    ['method-not-allowed certain'],
    put,
  ],
  [
    'a wildcard for methods, with credentials',
    [
      preflight({ ...put, headers: [] }, [
        204,
        [...allow(), ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Methods', '*']],
      ]),
      request(put, [200, [...allow(), ['Access-Control-Allow-Credentials', 'true']]]),
    ],
    ['method-not-allowed.wildcard-with-credentials certain'],
    { method: 'PUT', headers: [], credentials: 'include' },
  ],
  [
    'a wildcard for headers, with credentials',
    [
      asked([
        204,
        [...allow(), ['Access-Control-Allow-Credentials', 'true'], ['Access-Control-Allow-Headers', '*']],
      ]),
      request(preflighted, [200, [...allow(), ['Access-Control-Allow-Credentials', 'true']]]),
    ],
    ['request-header-not-allowed.wildcard-with-credentials certain'],
    { credentials: 'include' },
  ],
  [
    'a wildcard for headers, without credentials',
    [asked([204, [...allow(), ['Access-Control-Allow-Headers', '*']]]), good],
    [],
  ],
  [
    'a list that cannot be parsed',
    [asked([204, [...allow(), ['Access-Control-Allow-Headers', 'x-shop, x shop']]]), good],
    ['malformed-allow-list certain'],
  ],
]

test.for(lines)('%s', ([title, seen, causes, more]) => {
  expect(named(row(title, seen, causes, { ...preflighted, ...more }))).toEqual(causes)
})
