import { expect, test } from 'vitest'
import { allow, get, page, preflight, type Came } from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

const put = { ...get, method: 'PUT' }
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
    'a preflight without the method',
    asked(204, [['Access-Control-Allow-Origin', page]]),
    ['method-not-allowed certain'],
    put,
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})
