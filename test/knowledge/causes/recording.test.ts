import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import {
  allow,
  evidence,
  get,
  grants,
  page,
  preflight,
  preflighted,
  request,
  type Came,
} from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

const hit: HeaderList = [
  ['X-Cache', 'HIT'],
  ['Age', '120'],
]
const other: HeaderList = [['Access-Control-Allow-Origin', 'https://admin.example.com']]
const put = { ...get, method: 'PUT' }
const puts = (origin: string): HeaderList => [...allow(origin), ['Access-Control-Allow-Methods', 'PUT']]
const asked = (...response: Came) => [preflight(put, response)]

/** What one response in a recording shows: of others that nobody asked, nothing. */
const rows: readonly Row[] = [
  row('bare', [came(200)], ['cors-not-configured likely']),
  row('bare, and Vary: Origin', [came(200, [['Vary', 'Origin']])], ['origin-not-allowed likely']),
  row('an error', [came(500)], ['error-response-without-cors likely']),
  row('a refusal that varies by Origin', [came(403, [['Vary', 'Origin']])], ['origin-not-allowed likely']),
  row('a demand', [came(401)], ['error-response-without-cors likely']),
  row('a limit', [came(429)], ['blocked-at-edge likely']),
  row('nothing there', [came(404)], ['wrong-url.missing-path likely', 'cors-not-configured likely']),
  row('an error that passes', [came(500, allow())], ['refused-by-application.error certain']),
  row(
    'a preflight that nobody handles',
    asked(405),
    ['preflight-not-handled likely', 'cors-not-configured likely'],
    put,
  ),
  row('a preflight that fails', asked(500), ['preflight-failed likely', 'cors-not-configured likely'], put),
  row(
    'a preflight that S3 refuses, its words not recorded',
    asked(403, [['Server', 'AmazonS3']]),
    ['cors-not-configured likely'],
    put,
  ),
  row(
    'a preflight that API Gateway has no method for, its words not recorded',
    asked(403, [['X-Amzn-ErrorType', 'MissingAuthenticationTokenException']]),
    ['preflight-not-handled likely', 'cors-not-configured likely'],
    put,
  ),
  row(
    'a preflight that refuses only credentials, of which nothing is recorded',
    asked(204, puts(page)),
    ['credentials-not-allowed likely'],
    { ...put, credentials: 'include' },
    { recorded: true },
  ),
  row(
    'a preflight with the wildcard, and nothing of credentials',
    asked(204, puts('*')),
    ['wildcard-with-credentials likely'],
    { ...put, credentials: 'include' },
    { recorded: true },
  ),
  row(
    'the same, and the response as well',
    [...asked(204, puts(page)), request(put, [200, allow()])],
    ['credentials-not-allowed certain'],
    { ...put, credentials: 'include' },
    { recorded: true },
  ),
  row(
    'a preflight without the method',
    asked(204, [['Access-Control-Allow-Origin', page]]),
    ['method-not-allowed certain'],
    put,
  ),
  row(
    'a copy of a cache without headers, where the preflight lets the page in',
    [preflight(preflighted, [204, grants]), request(preflighted, [200, hit])],
    ['proxy-strips-headers.cache likely'],
    preflighted,
  ),
  row(
    'a copy of a cache for another origin, where the preflight lets the page in',
    [preflight(preflighted, [204, grants]), request(preflighted, [200, [...hit, ...other]])],
    ['cached-for-another-origin likely'],
    preflighted,
  ),
]

test('a recording says nothing of origins that nobody asked', () => {
  const { causes } = diagnose(get, evidence(came(200, [['Vary', 'Origin']])))
  expect(JSON.stringify(causes)).not.toContain('probed origins')
})

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})
