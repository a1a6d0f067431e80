import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { answerOf } from '../../../src/knowledge/facts/answer.ts'
import { plainWords, refusalKind, statusMeans } from '../../../src/knowledge/facts/refusal-kind.ts'
import { get, request } from '../causes/evidence-builder.ts'

function answered(status: number, headers: HeaderList = [], body = '') {
  const answer = answerOf(request(get, [status, headers, body]), get)
  if (answer === null) throw new Error('no response')
  return answer
}

test.each([
  ['Laravel', 419, 'Page Expired'],
  ['Laravel, an API', 403, '{"message":"CSRF token mismatch."}'],
  ['Django', 403, 'Forbidden (403)\nCSRF verification failed. Request aborted.'],
  ['Django, over TLS', 403, 'Referer checking failed - no Referer.'],
  ['Rails', 422, 'ActionController::InvalidAuthenticityToken'],
  ['SvelteKit', 403, 'Cross-site POST form submissions are forbidden'],
  ['Apollo', 400, 'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF).'],
  ['Go', 403, 'cross-origin request detected from Sec-Fetch-Site header'],
  ['Next', 400, 'Invalid Server Actions request.'],
  ['Next, the origin', 403, '`origin` header does not match'],
  ['Kibana', 400, 'Request must contain a kbn-xsrf header.'],
  ['Jenkins', 403, 'No valid crumb was included in the request'],
  ['WordPress', 403, '{"code":"rest_cookie_invalid_nonce","message":"Cookie check failed"}'],
  ['ASP.NET', 400, 'The required anti-forgery cookie "x" is not present.'],
  ['ASP.NET Core', 400, 'The provided antiforgery token failed a custom data check.'],
])('%s refuses by a guard against forged requests', (_, status, body) => {
  expect(refusalKind(answered(status, [], body))).toBe('csrf')
})

test.each([
  ...['You are not logged in', 'not signed in', 'Please log in first', 'Login required', 'Sign in again'],
  ...['Session expired', 'Your session has expired', 'session timed out', 'Session not found'],
  ...['session invalid', '{"message":"Unauthenticated."}', '{"detail":"Not authenticated"}'],
  ...['Authentication credentials were not provided.', 'Authentication required', 'JWT expired'],
  ...['Authentication is required', 'Token has expired', 'token expired', 'invalid token'],
  ...['Invalid session', 'Missing token', 'missing authorization header'],
])('403 with the words “%s” wants a session', (body) => {
  expect(refusalKind(answered(403, [], body))).toBe('session')
  expect(refusalKind(answered(400, [], body))).toBeNull()
})

test.each<readonly [string, number, HeaderList, string, string | null]>([
  ['401', 401, [], '', 'session'],
  ['401, whatever it says', 401, [], 'CSRF token mismatch', 'session'],
  ['440 of IIS', 440, [], '', 'session'],
  ['403 with a challenge', 403, [['WWW-Authenticate', 'Bearer']], '', 'session'],
  ['429', 429, [], '', 'rate-limit'],
  ['429, whatever it says', 429, [], 'Unauthenticated', 'rate-limit'],
  ['403 where nothing is left', 403, [['X-RateLimit-Remaining', '0']], '', 'rate-limit'],
  ['403 where nothing is left, by the draft', 403, [['RateLimit-Remaining', '0']], '', 'rate-limit'],
  ['403 where something is left', 403, [['X-RateLimit-Remaining', '7']], '', null],
  ['403 of GitHub', 403, [], '{"message":"API rate limit exceeded for 203.0.113.7"}', 'rate-limit'],
  ['403 in words', 403, [], 'Too many requests', 'rate-limit'],
  ['403 of a quota', 403, [], 'Daily quota exceeded', 'rate-limit'],
  ['404 in such words', 404, [], 'rate limit exceeded', null],
  ['403 of no words', 403, [], 'Forbidden', null],
  ['404', 404, [], '', null],
  ['500', 500, [], '', 'error'],
  ['500, whatever it says', 500, [], 'CSRF token mismatch', 'error'],
  ['503', 503, [], '', 'error'],
  ['499', 499, [], '', null],
  ['498 in words', 498, [], 'invalid csrf token', 'csrf'],
])('%s', (_, status, headers, body, kind) => {
  expect(refusalKind(answered(status, headers, body))).toBe(kind)
})

test.each<readonly [number, HeaderList, string, string | null]>([
  [401, [], '', 'the request is not signed in: no session or token, or an expired one'],
  [403, [], '', 'it is refused, signed in or not'],
  [404, [], '', 'it has nothing at this address'],
  [405, [], '', 'this address does not take the method'],
  [405, [['Allow', 'GET, PUT']], '', 'this address does not take the method (Allow: GET, PUT)'],
  [413, [], '', 'the body is larger than the limit of whoever answered'],
  [414, [], '', 'the address or the headers are larger than the limit of whoever answered'],
  [431, [], '', 'the address or the headers are larger than the limit of whoever answered'],
  [415, [], '', 'the content type of the body is not taken'],
  [422, [], '', 'the body was read and found wrong'],
  [429, [], '', 'a rate limit'],
  [429, [['Retry-After', '30']], '', 'a rate limit, Retry-After: 30'],
  [500, [], '', 'an error on the server, whose log says which'],
  [502, [], '', 'it got no usable response from what stands behind it'],
  [503, [], '', 'it says that it is not available now'],
  [503, [['Retry-After', '30']], '', 'it says that it is not available now, Retry-After: 30'],
  [504, [], '', 'it got no usable response from what stands behind it'],
  [599, [], '', 'an error on the server, whose log says which'],
  [499, [], '', null],
  [400, [], '', null],
  [418, [], '', null],
  [403, [], '<Error><Code>RequestExpired</Code></Error>', 'the signature of the address has run out'],
  [
    400,
    [],
    '<Error>\n  <Code>InvalidArgument</Code><Message>Request has expired</Message></Error>',
    'the signature of the address has run out',
  ],
])('%i, %j, “%s” means: %s', (status, headers, body, means) => {
  expect(statusMeans(answered(status, headers, body))).toBe(means)
})

test('a page of HTML says nothing in words of its own', () => {
  const html: HeaderList = [['Content-Type', 'text/html; charset=utf-8']]
  const page = '<!doctype html><html><head><title>x</title></head><body><h1>Not  here</h1></body></html>'
  expect(plainWords(answered(404, html, page))).toBeNull()
  expect(plainWords(answered(404, html, '<p>Not  here</p>'))).toBe('Not here')
  expect(plainWords(answered(404, [], page))).toBe('Not here')
  expect(plainWords(answered(404, [], '<style>p{}</style><script>x()</script>'))).toBeNull()
  expect(plainWords(answered(404, [], '<style>p{}</style>a<style>b{}</style> b'))).toBe('a b')
  expect(plainWords(answered(404, [], ''))).toBeNull()
  expect(plainWords(answered(404, [], 'x'.repeat(130)))).toBe('x'.repeat(120))
})
