import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { CorsError } from '../../../src/knowledge/model/cors-error.ts'
import type { FailureKind, HostFacts, ReportedError } from '../../../src/knowledge/model/evidence.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { allow, fails, get, preflighted, request } from './evidence-builder.ts'
import { named, row } from './named.ts'

const said = (
  corsError: CorsError | null,
  text = 'blocked by CORS policy',
  engine: ReportedError['engine'] = 'chromium',
): ReportedError => ({ engine, corsError, text })

const silent = (kind: FailureKind, ...reported: readonly ReportedError[]) =>
  row(kind, fails(kind, { code: 'CODE' }), [], preflighted, { reported })

test.for([
  ['WildcardOriginNotAllowed', '', 'wildcard-with-credentials likely'],
  ['PreflightMultipleAllowOriginValues', '', 'multiple-allow-origin likely'],
  ['InvalidAllowOriginValue', '', 'invalid-allow-origin likely'],
  ['PreflightAllowOriginMismatch', '', 'origin-not-allowed likely'],
  ['InvalidAllowCredentials', '', 'credentials-not-allowed likely'],
  ['InvalidAllowHeadersPreflightResponse', '', 'malformed-allow-list likely'],
  ['MethodDisallowedByPreflightResponse', '', 'method-not-allowed likely'],
  ['HeaderDisallowedByPreflightResponse', '', 'request-header-not-allowed likely'],
  ['MissingAllowOriginHeader', '', 'cors-not-configured possible'],
  ['MissingAllowOriginHeader', 'Status code: 200', 'cors-not-configured possible'],
  ['MissingAllowOriginHeader', 'Status code: 500', 'error-response-without-cors likely'],
  ['MissingAllowOriginHeader', 'Status code: 503', 'gateway-error likely'],
  ['PreflightInvalidStatus', '', 'preflight-failed possible'],
  ['PreflightInvalidStatus', 'Status code: 500', 'preflight-failed possible'],
  ['PreflightInvalidStatus', 'Status code: 405', 'preflight-not-handled likely'],
  ['PreflightInvalidStatus', 'Status code: 401', 'preflight-requires-auth likely'],
  ['PreflightDisallowedRedirect', '', 'preflight-redirected possible'],
] as const)('%s %s is %s where only the browser got a response', ([corsError, text, cause]) => {
  expect(named(silent('dns', said(corsError, text)))).toEqual([cause, 'dns-failure possible'])
})

test.for([
  ['dns', 'dns-failure'],
  ['refused', 'connection-refused'],
  ['timeout', 'timeout'],
  ['tls', 'tls-failure'],
  ['reset', 'connection-broken'],
] as const)(
  'that %s is met here is no fault of a server that a browser got a response from',
  ([kind, id]) => {
    const { subject, seen } = silent(kind, said('PreflightDisallowedRedirect'))
    const found = diagnose(subject, seen).causes.find((one) => one.id === id)
    expect(found).toMatchObject({ id, confidence: 'possible', particulars: { trouble: 'unlike-browser' } })
    if (found === undefined) return
    expect(found.title).toMatch(/^A browser got a response.+\(CODE\)/)
    expect(fixFor(found, subject, null, seen).steps.join('\n')).toMatch(/VPN[^]*--resolve[^]*--har/)
  },
)

test.for([
  ['no CORS error', null],
  ['a permission of the browser', 'LocalNetworkAccessPermissionDenied'],
  ['a mode of the request', 'DisallowedByMode'],
] as const)('%s tells of no response', ([, corsError]) => {
  expect(named(silent('refused', said(corsError))).join()).toMatch(/connection-refused (certain|likely)/)
})

test('where a response comes here it decides, and not what a browser said once', () => {
  const seen = row(
    '',
    [request(get, [200, allow('https://other.example')])],
    [],
    {},
    {
      reported: [said('MultipleAllowOriginValues')],
    },
  )
  expect(named(seen)).toEqual(['origin-not-allowed likely'])
})

test.for([
  [
    'chromium',
    'Request header field x-tenant is not allowed by Access-Control-Allow-Headers in preflight response.',
  ],
  [
    'firefox',
    'header ‘x-tenant’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response',
  ],
] as const)('the header that %s names is the one to allow', ([engine, text]) => {
  const { subject, seen } = silent('dns', said('HeaderDisallowedByPreflightResponse', text, engine))
  expect(diagnose(subject, seen).causes[0]?.particulars.headers).toEqual(['x-tenant'])
})

test('a message that names none leaves all that have to be listed', () => {
  const { subject, seen } = silent('dns', said('HeaderDisallowedByPreflightResponse'))
  expect(diagnose(subject, seen).causes[0]?.particulars.headers).toEqual(['x-shop'])
})

test('a near name that resolves is no typing error where a browser got a response', () => {
  const near: HostFacts = {
    host: 'api.example.org',
    role: 'near-miss',
    addresses: [{ address: '192.0.2.1', space: 'public' }],
    failure: null,
  }
  const { subject, seen } = silent('dns', said('AllowOriginMismatch'))
  const withNear = (reported: readonly ReportedError[]) =>
    named({ title: '', causes: [], subject, seen: { ...seen, hosts: [near], reported } })[0]
  expect(withNear(seen.reported)).toBe('origin-not-allowed likely')
  expect(withNear([])).toMatch(/^wrong-url/)
})
