import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'

const url = 'https://api.example.com/v1'
const page = 'https://app.example.com'
const chromium = (reason: string) =>
  `Access to fetch at '${url}' from origin '${page}' has been blocked by CORS policy: ${reason}`
const preflight = "Response to preflight request doesn't pass access control check: "
const firefox = (reason: string) =>
  `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: ${reason}). Status code: 200.`
const safari = (reason: string) =>
  `[Error] ${reason}\n[Error] Fetch API cannot load ${url} due to access control checks.`

const origin = {
  WildcardOriginNotAllowed:
    "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.",
  MissingAllowOriginHeader: "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  MultipleAllowOriginValues:
    "The 'Access-Control-Allow-Origin' header contains multiple values 'a, b', but only one is allowed.",
  InvalidAllowOriginValue: "The 'Access-Control-Allow-Origin' header contains the invalid value 'x'.",
  AllowOriginMismatch:
    "The 'Access-Control-Allow-Origin' header has a value 'http://localhost:3000' that is not equal to the supplied origin.",
  InvalidAllowCredentials:
    "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.",
}

describe('Chromium', () => {
  test.each([
    ...Object.entries(origin).flatMap(([error, says]) => [
      [error, says],
      [`Preflight${error}`, preflight + says],
    ]),
    ['PreflightInvalidStatus', `${preflight}It does not have HTTP ok status.`],
    ['PreflightDisallowedRedirect', `${preflight}Redirect is not allowed for a preflight request.`],
    [
      'InvalidAllowMethodsPreflightResponse',
      'Cannot parse Access-Control-Allow-Methods response header field in preflight response.',
    ],
    [
      'InvalidAllowHeadersPreflightResponse',
      'Cannot parse Access-Control-Allow-Headers response header field in preflight response.',
    ],
    [
      'MethodDisallowedByPreflightResponse',
      'Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.',
    ],
    [
      'HeaderDisallowedByPreflightResponse',
      'Request header field x-a is not allowed by Access-Control-Allow-Headers in preflight response.',
    ],
    [
      'RedirectContainsCredentials',
      "Redirect location 'https://u:p@b.example/' contains a username and password, which is disallowed for cross-origin requests.",
    ],
    [
      'CorsDisabledScheme',
      'Cross origin requests are only supported for protocol schemes: chrome, data, http, https.',
    ],
    [
      'InsecureLocalNetwork',
      'The request client is not a secure context and the resource is in more-private address space `local`.',
    ],
    [
      'InvalidLocalNetworkAccess',
      'Request had a target IP address space of `local` yet the resource is in address space `public`.',
    ],
    [
      'LocalNetworkAccessPermissionDenied',
      'Permission was denied for this request to access the `loopback` address space.',
    ],
  ])('%s', (error = '', reason = '') => {
    const { kind, reported, cases } = readAny(chromium(reason))
    expect(kind).toBe('console')
    expect(reported).toMatchObject([{ engine: 'chromium', corsError: error }])
    expect(cases[0]).toMatchObject({ url, pageOrigin: page })
  })

  test.each([
    [
      `XMLHttpRequest cannot load ${url}. No 'Access-Control-Allow-Origin' header is present on the requested resource. Origin '${page}' is therefore not allowed access.`,
      'MissingAllowOriginHeader',
    ],
    [
      `Failed to load ${url}: Response for preflight has invalid HTTP status code 405`,
      'PreflightInvalidStatus',
    ],
    [
      `Fetch API cannot load ${url}. Response for preflight is invalid (redirect)`,
      'PreflightDisallowedRedirect',
    ],
  ])('older wording: %s', (text, error) => {
    expect(readAny(text).reported).toMatchObject([{ engine: 'chromium', corsError: error }])
    expect(readAny(text).cases[0]?.url).toBe(url)
  })

  test('the lines beside it name the method and add no message of their own', () => {
    const text = `api.js:3 ${chromium(preflight + origin.MissingAllowOriginHeader)}\napi.js:3  DELETE ${url} net::ERR_FAILED\nUncaught (in promise) TypeError: Failed to fetch`
    const { reported, cases, problems } = readAny(text)
    expect(reported).toHaveLength(1)
    expect(cases).toMatchObject([{ method: 'DELETE' }])
    expect(problems).toEqual([])
  })

  test('after a redirect the case is the first URL', () => {
    const text = `Access to fetch at 'https://www.example.com/v1' (redirected from '${url}') from origin '${page}' has been blocked by CORS policy: ${origin.MissingAllowOriginHeader}`
    expect(readAny(text).cases[0]?.url).toBe(url)
  })

  test('the refused method, the refused header and the credentials make part of the case', () => {
    expect(
      readAny(chromium('Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.'))
        .cases[0]?.method,
    ).toBe('PUT')
    expect(
      readAny(
        chromium(
          'Request header field X-A is not allowed by Access-Control-Allow-Headers in preflight response.',
        ),
      ).cases[0]?.headers,
    ).toEqual([['x-a', 'unknown']])
    expect(readAny(chromium(origin.WildcardOriginNotAllowed)).cases[0]?.credentials).toBe('include')
  })
})

describe('Firefox', () => {
  test.each([
    ['MissingAllowOriginHeader', 'CORS header ‘Access-Control-Allow-Origin’ missing'],
    ['MissingAllowOriginHeader', "CORS header 'Access-Control-Allow-Origin' missing"],
    [
      'AllowOriginMismatch',
      'CORS header ‘Access-Control-Allow-Origin’ does not match ‘http://localhost:3000’',
    ],
    ['MultipleAllowOriginValues', 'Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed'],
    [
      'WildcardOriginNotAllowed',
      'Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’',
    ],
    ['InvalidAllowCredentials', 'expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’'],
    ['PreflightInvalidStatus', 'CORS preflight response did not succeed'],
    ['PreflightInvalidStatus', 'CORS preflight channel did not succeed'],
    ['PreflightDisallowedRedirect', 'CORS request external redirect not allowed'],
    [
      'InvalidAllowMethodsPreflightResponse',
      'invalid token ‘a b’ in CORS header ‘Access-Control-Allow-Methods’',
    ],
    [
      'InvalidAllowHeadersPreflightResponse',
      'invalid token ‘a b’ in CORS header ‘Access-Control-Allow-Headers’',
    ],
    [
      'MethodDisallowedByPreflightResponse',
      'Did not find method in CORS header ‘Access-Control-Allow-Methods’',
    ],
    [
      'HeaderDisallowedByPreflightResponse',
      'header ‘x-a’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response',
    ],
    [
      'HeaderDisallowedByPreflightResponse',
      'missing token ‘x-a’ in CORS header ‘Access-Control-Allow-Headers’ from CORS preflight channel',
    ],
    ['CorsDisabledScheme', 'CORS request not http'],
    [null, 'CORS request did not succeed'],
  ])('%s: %s', (error, reason) => {
    const { reported, cases } = readAny(firefox(reason))
    expect(reported).toMatchObject([{ engine: 'firefox', corsError: error }])
    expect(cases[0]).toMatchObject({ url, pageOrigin: null })
  })
})

describe('Safari', () => {
  test.each([
    ['AllowOriginMismatch', `Origin ${page} is not allowed by Access-Control-Allow-Origin. Status code: 200`],
    ['PreflightInvalidStatus', 'Preflight response is not successful. Status code: 404'],
    [
      'WildcardOriginNotAllowed',
      'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.',
    ],
    ['MultipleAllowOriginValues', 'Access-Control-Allow-Origin cannot contain more than one origin.'],
    [
      'InvalidAllowCredentials',
      'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
    ],
    ['InvalidAllowMethodsPreflightResponse', 'Header Access-Control-Allow-Methods has an invalid value: a b'],
    ['InvalidAllowHeadersPreflightResponse', 'Header Access-Control-Allow-Headers has an invalid value: a b'],
    ['MethodDisallowedByPreflightResponse', 'Method PUT is not allowed by Access-Control-Allow-Methods.'],
    [
      'HeaderDisallowedByPreflightResponse',
      'Request header field x-a is not allowed by Access-Control-Allow-Headers.',
    ],
  ])('%s', (error, reason) => {
    const { reported, cases } = readAny(safari(reason))
    expect(reported).toMatchObject([{ engine: 'webkit', corsError: error }])
    expect(cases).toMatchObject([{ url }])
  })

  test('the same line again beside "Failed to load resource" is one message', () => {
    const line = `Origin ${page} is not allowed by Access-Control-Allow-Origin. Status code: 200`
    const { reported, cases } = readAny(
      `${safari(line)}\n[Error] Failed to load resource: ${line} (v1, line 0)`,
    )
    expect(reported).toHaveLength(1)
    expect(cases).toMatchObject([{ url, pageOrigin: page }])
  })
})

test('what a browser words alike is said to fit too', () => {
  expect(readAny(firefox('CORS header ‘Access-Control-Allow-Origin’ missing')).reported[0]?.alsoFits).toEqual(
    ['PreflightMissingAllowOriginHeader'],
  )
})

test('a message about something else is no console error of ours', () => {
  expect(readAny("Uncaught TypeError: Cannot read properties of undefined (reading 'map')")).toMatchObject({
    kind: null,
    cases: [],
    problems: [{ line: 1, column: 1 }],
  })
})
