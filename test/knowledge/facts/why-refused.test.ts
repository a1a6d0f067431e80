import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { answerOf, type Answer } from '../../../src/knowledge/facts/answer.ts'
import { bodySays, refusalKind, statusMeans } from '../../../src/knowledge/facts/refusal-kind.ts'
import { get, request } from '../causes/evidence-builder.ts'

function answer(status: number, body = '', headers: HeaderList = []): Answer {
  const read = answerOf(request(get, [status, headers, body]), get)
  if (read === null) throw new Error('it was answered')
  return read
}

test.each([
  ...[
    'CSRF token mismatch',
    'XSRF',
    'Cross-site POST form submissions are forbidden',
    'crosssite request',
    'Forgery',
    'authenticity token',
    'AuthenticityToken',
    'antiforgery',
    'anti-forgery',
    'Invalid Server Actions request',
    'Cross-origin request detected',
    'No valid crumb was included',
    'cookie_invalid_nonce',
    '`Origin` header does not match',
    'origin header does not match',
    'Referer checking failed',
  ].map((words) => [403, words, 'csrf'] as const),
  ...[
    'not logged in',
    'Not signed in',
    'login first',
    'log in required',
    'login again',
    'signin first',
    'sign in required',
    'session expired',
    'session has timed out',
    'session not found',
    'session invalid',
    'Unauthenticated',
    'not authenticated',
    'authentication required',
    'authentication is required',
    'Authentication credentials were not provided',
    'token expired',
    'jwt has expired',
    'invalid token',
    'invalid session',
    'missing authorization',
    'missing token',
  ].map((words) => [403, words, 'session'] as const),
  [403, 'rate limit exceeded', 'rate-limit'],
  [403, 'Too many requests', 'rate-limit'],
  [403, 'quota exceeded', 'rate-limit'],
  [404, 'rate limit exceeded', null],
  [403, 'forbidden', null],
  [404, 'not logged in', null],
  [404, 'csrf', 'csrf'],
  [401, 'csrf', 'session'],
  [500, 'csrf', 'error'],
  [499, 'csrf', 'csrf'],
  [419, '', 'csrf'],
  [429, 'csrf', 'rate-limit'],
  [401, '', 'session'],
  [440, '', 'session'],
  [499, '', null],
  [500, '', 'error'],
  [503, 'not logged in', 'error'],
] as const)('a %i that says “%s” is %s', (status, body, kind) => {
  expect(refusalKind(answer(status, body))).toBe(kind)
})

test.each([
  [[['X-RateLimit-Remaining', '0']], 'rate-limit'],
  [[['RateLimit-Remaining', '0']], 'rate-limit'],
  [[['RateLimit-Remaining', '10']], null],
] as const)('a 403 with %j is %s', (headers, kind) => {
  expect(refusalKind(answer(403, '', headers))).toBe(kind)
})

test.each([
  [401, [], 'the request is not signed in: no session or token, or an expired one'],
  [403, [], 'it is refused, signed in or not'],
  [404, [], 'it has nothing at this address'],
  [405, [], 'this address does not take the method'],
  [405, [['Allow', 'GET']], 'this address does not take the method (Allow: GET)'],
  [413, [], 'the body is larger than the limit of whoever answered'],
  [414, [], 'the address or the headers are larger than the limit of whoever answered'],
  [415, [], 'the content type of the body is not taken'],
  [422, [], 'the body was read and found wrong'],
  [429, [], 'a rate limit'],
  [429, [['Retry-After', '5']], 'a rate limit, Retry-After: 5'],
  [431, [], 'the address or the headers are larger than the limit of whoever answered'],
  [502, [], 'it got no usable response from what stands behind it'],
  [503, [], 'it says that it is not available now'],
  [503, [['Retry-After', '5']], 'it says that it is not available now, Retry-After: 5'],
  [504, [], 'it got no usable response from what stands behind it'],
  [500, [], 'an error on the server, whose log says which'],
  [499, [], null],
  [400, [], null],
] as const)('%i with %j means: %s', (status, headers, means) => {
  expect(statusMeans(answer(status, '', headers))).toBe(means)
})

test.each([
  ['', null],
  ['  \n ', null],
  ['<html><head><title>x</title></head><body><h1>No</h1>\n<p>here</p>', 'No here'],
  ['<SCRIPT>a()</SCRIPT><style>b{}</style>No', 'No'],
  ['one <script>a()</script>two<script>b()</script> three', 'one two three'],
  ['<script>not closed', 'not closed'],
  ['a<script>b</script', 'a b</script'],
  [`${'x'.repeat(130)}`, 'x'.repeat(120)],
  [
    `{"error":{"a":{"message":"too deep"}},"b":"${'x'.repeat(120)}"}`,
    `{"error":{"a":{"message":"too deep"}},"b":"${'x'.repeat(120)}"}`.slice(0, 120),
  ],
  [`{"errors":{"error":{"message":"as deep as that"}},"b":"${'x'.repeat(120)}"}`, 'as deep as that'],
  [
    `{"errors":{"fault":{"errors":{"message":"one more"}}},"b":"${'x'.repeat(120)}"}`,
    `{"errors":{"fault":{"errors":{"message":"one more"}}},"b":"${'x'.repeat(120)}"}`.slice(0, 120),
  ],
  [`{"message":"short","detail":"and in words","b":"${'x'.repeat(120)}"}`, 'and in words'],
  [`{"fault":{"faultstring":"of a gateway"},"b":"${'x'.repeat(120)}"}`, 'of a gateway'],
  [`[{"message":"in a list"},"${'x'.repeat(120)}"]`, 'in a list'],
  [`"${'a b '.repeat(60)}"`, `"${'a b '.repeat(60)}"`.slice(0, 120)],
])('the body %j says %j', (body, says) => {
  expect(bodySays(answer(400, body))).toBe(says)
})
