import { expect, test } from 'vitest'
import { answerOf } from '../../../src/knowledge/facts/answer.ts'
import { keptFromBrowsers } from '../../../src/knowledge/facts/kept-from-browsers.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { allow, evidence, from, get, preflight, preflighted, request } from '../causes/evidence-builder.ts'
import { told } from '../recipes/told.ts'

function said(body: string, status = 403, headers: readonly (readonly [string, string])[] = []) {
  const answer = answerOf(request(get, [status, headers, body]), get)
  if (answer === null) throw new Error('no response')
  return keptFromBrowsers(answer)
}

const newsApi = 'Requests from the browser are not allowed on the Developer plan, except from localhost.'

test.each([
  newsApi,
  'Forbidden use of secret API key in browser',
  'Browser requests are not supported',
  'Client-side requests are blocked',
  'This key cannot be used in client side code',
  'Access from a front-end is forbidden',
  'Calls from JavaScript clients are prohibited',
  'CORS requests are not allowed for this Organization because of its settings.',
  'CORS is not available on your plan',
  'This endpoint must be called from your back-end',
  'Secret keys may only be used on the server side',
])('“%s” keeps every page out', (body) => {
  expect(said(body)).toBe(body)
  expect(said(JSON.stringify({ code: 7, message: body }))).toContain(body)
  expect(said(body, 200)).toBeNull()
  expect(said(`<!doctype html><p>${body}</p>`, 403, [['Content-Type', 'text/html']])).toBeNull()
})

test.each([
  'CORS requests are not allowed',
  'Origin is not allowed',
  'Access denied',
  'This browser is not supported: requests are blocked',
  'Your browser is outdated. Access is denied.',
  'Requests by unsupported browsers are denied',
  'Cookies are blocked in the browser: access denied',
  'The browser was recognised. Access denied.',
  'The request must name a server',
  'Browser requests are allowed',
  'CORS is not set up for this path',
])('“%s” says it of no page', (body) => {
  expect(said(body)).toBeNull()
})

const bare = [403, [], newsApi] as const
const open = [200, allow('*')] as const

test.each([
  ['an origin', evidence(request(get, bare), from('http://localhost:3000', 'localhost', 'request', open))],
  ['everything', evidence(request(get, bare))],
  ['what script can read', evidence(request(get, [426, allow('*'), newsApi]))],
])('a refusal of %s that says so sends to a server of one’s own', (_, seen) => {
  const says = told({}, seen)
  expect(says).toMatch(/^Call api\.example\.com from a server of your own\n/)
  expect(says).toContain(`“${newsApi.slice(0, -1)}”. No header`)
  expect(says).not.toContain('Access-Control-Allow-Origin')
})

test('a preflight that says so sends there, too', () => {
  const subject = preflighted
  expect(told(subject, evidence(preflight(subject, [422, [], newsApi])))).toMatch(
    /^Call api\.example\.com from/,
  )
})

test('whom the policy lets in is told all the same', () => {
  const seen = evidence(request(get, bare), from('http://localhost:3000', 'localhost', 'request', open))
  const [first] = conclude(get, seen, null).diagnosis.causes
  expect([first?.id, first?.variant]).toEqual(['origin-not-allowed', 'localhost-only'])
})
