import { expect, test } from 'vitest'
import {
  acceptedOrigins,
  failureByOrigin,
  favouredOrigins,
  omissionOf,
  reflection,
  refusalByOrigin,
  refusalSentence,
  sendsConstantOrigin,
} from '../../../src/knowledge/facts/origin-policy.ts'
import { answerOf } from '../../../src/knowledge/facts/answer.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { evidence, get, preflight, preflighted, request } from '../causes/evidence-builder.ts'
import { factsNamed } from './read-off.ts'

test.each<readonly [string, string, string]>([
  ['GET; request: bare 200; localhost is let in', 'localhost', 'localhost'],
  ['GET; request: bare 200; localhost is not', '', ''],
  ['GET; request: bare 200; any origin gets another', '', ''],
  ['GET; request: bare 200; any origin gets *', 'foreign', 'foreign'],
  ['GET; request: bare 200; a host alone gets *', 'missing-scheme', ''],
  ['GET; request: bare 200; a host alone is let in', 'missing-scheme', 'missing-scheme'],
  ['GET; request: bare 200; null is let in; www is let in', 'null www', 'null www'],
  ['PUT; OPTIONS: let in; request: bare 200; www is let in; a GET is let in', 'www', ''],
  ['PUT; OPTIONS: let in; request: bare 200; www is let in; a GET is bare', 'www', 'www'],
])('%s: accepted are [%s], better off [%s]', (name, accepted, favoured) => {
  const facts = factsNamed(name)
  const relations = (all: ReturnType<typeof acceptedOrigins>) => all.map(({ relation }) => relation).join(' ')
  expect([relations(acceptedOrigins(facts)), relations(favouredOrigins(facts))]).toEqual([accepted, favoured])
})

test.each([
  ['GET; request: let in; any origin is let in', true],
  ['GET; request: let in; any origin gets *', false],
  ['GET; request: let in; any origin gets another', false],
  ['GET; request: let in; localhost is let in', false],
  ['GET; request: let in', false],
])('%s: any origin is reflected: %s', (name, is) => {
  expect(reflection(factsNamed(name)) !== null).toBe(is)
})

test.each([
  ['GET; request: bare 200; http is let in; localhost is let in', 'scheme', 'http://app.example.com'],
  ['GET; request: bare 200; www is let in; another port is let in', 'www', 'https://www.app.example.com'],
  [
    'GET; request: bare 200; another port is let in; a slash is let in',
    'port',
    'https://app.example.com:8443',
  ],
  [
    'GET; request: bare 200; a slash is let in; another subdomain is let in',
    'trailing-slash',
    'https://app.example.com/',
  ],
  [
    'GET; request: bare 200; another subdomain is let in; localhost is let in',
    'subdomain',
    'https://www.example.com',
  ],
  [
    'GET; request: bare 200; localhost is let in; any origin gets another',
    'localhost-only',
    'http://localhost:3000',
  ],
  ['GET; request: plain http; localhost is let in', 'scheme', 'http://app.example.com'],
  ['GET; request: another origin; localhost is let in', 'localhost-only', 'http://localhost:3000'],
  [
    'GET; request: another origin; any origin gets another',
    'fixed-other-origin',
    'https://admin.example.com',
  ],
  [
    'GET; request: another origin; any origin gets another; localhost is not',
    'fixed-other-origin',
    'https://admin.example.com',
  ],
  ['GET; request: another origin; localhost is not', null, 'https://admin.example.com'],
  ['GET; request: another origin', null, 'https://admin.example.com'],
  ['GET; request: bare 200; the root lets another in', null, 'https://admin.example.com'],
  ['GET; request: bare 200; errors let another in', null, 'https://admin.example.com'],
  ['GET; request: bare 200; the compared page is let in', null, 'https://old.example.com'],
  ['GET; request: bare 200; null is let in', null, null],
  ['GET; request: bare 200', null, null],
])('%s leaves the page out as %s, and lets %s in', (name, variant, allowed) => {
  expect(omissionOf(factsNamed(name))).toMatchObject({ variant, allowed })
})

test.each([
  ['GET; request: another origin; any origin gets another', true],
  ['GET; request: another origin; any origin is let in', false],
  ['GET; request: another origin; any origin gets another; localhost is let in', false],
  ['GET; request: another origin', false],
  ['GET; request: bare 200; any origin gets another', false],
])('%s: one origin is named whoever asks: %s', (name, is) => {
  expect(sendsConstantOrigin(factsNamed(name))).toBe(is)
})

const good = 'without Origin it is good'
test.each<readonly [string, boolean, boolean]>([
  [`GET; request: bare 403; ${good}`, true, false],
  [`GET; request: bare 400; ${good}`, true, false],
  [`GET; request: bare 500; ${good}`, true, true],
  [`GET; request: bare 500; ${good}; localhost is let in`, true, false],
  [`GET; request: bare 500; ${good}; localhost is not`, true, true],
  [`GET; request: bare 200; ${good}`, false, false],
  [`GET; request: bare 429; ${good}`, false, false],
  [`GET; request: 403 let in; ${good}`, false, false],
  ['GET; request: bare 403; without Origin it is refused', true, false],
  ['GET; request: bare 403; without Origin it fails', false, false],
  ['GET; request: bare 500; without Origin it is refused', false, false],
  ['GET; request: bare 403', false, false],
  [`GET; ${good}`, false, false],
  [`DELETE with two headers; OPTIONS: let in; request: bare 403; ${good}`, false, false],
])('%s: refused for its Origin: %s, failing on it: %s', (name, refused, failing) => {
  const facts = factsNamed(name)
  expect([refusalByOrigin(facts) !== null, failureByOrigin(facts) !== null]).toEqual([refused, failing])
})

test.each<readonly [string, boolean]>([
  ['Invalid CORS request', true],
  ['Not allowed by CORS', true],
  ['CORS policy: this site is denied', true],
  ['Disallowed CORS origin', true],
  ['cross-origin requests are not allowed', true],
  ['Cross origin access forbidden', true],
  ['invalid http origin', true],
  ['unknown origin', true],
  ['untrusted origin', true],
  ['the origin is not trusted', true],
  ['origin untrusted', true],
  ['Unauthorized request from https://a.example', true],
  ['not an accepted origin', true],
  ['Access denied for origin', true],
  ['rejected an incoming WebSocket connection from the https://a.example origin', true],
  ['"Origin" header value "https://a.example" is not allowed', true],
  ['Origin https://a.example is not in the allow list', true],
  ['origin rejected', true],
  ['CORS: this method is not allowed', false],
  ['CORS: the header is not allowed', false],
  ['origin of species', false],
  ['forbidden', false],
  ['This site is not allowed to access this chatbot', true],
  ['{"error":"Bad Request","reason":"No CORS"}', true],
  [String.raw`{"error":{"code":-32600,"message":"Origin \"app.example.com\" is not on whitelist."}}`, true],
  ['{"error":"domain_not_whitelisted"}', true],
  ['Domain is not allowed for this widget', true],
  ['Your email domain is not allowed', false],
  ['The HTTP verb used to access this page is not allowed.', false],
])('“%s” refuses an origin: %s', (body, is) => {
  const of = (status: number, made = request(get, [status, [], body])) => {
    const answer = answerOf(made, get)
    return answer !== null && refusalSentence(answer) !== null
  }
  expect([of(400), of(399), of(200, preflight(preflighted, [200, [], body]))]).toEqual([is, false, is])
})

test('a good response that names this very origin in such words refuses it', () => {
  const said = (body: string) => {
    const answer = answerOf(request(get, [200, [], body]), get)
    return answer === null ? null : refusalSentence(answer)
  }
  expect(said(`Unauthorized request from ${get.pageOrigin}`)).not.toBeNull()
  expect(said('Unauthorized request from https://a.example')).toBeNull()
})

test.each([
  ['CORS Rejected - Invalid origin', 'Invalid origin', 'certain'],
  ['CORS Rejected', 'CORS Rejected', 'likely'],
  ['CORS rejected: the method PUT is not allowed', null, null],
])('“%s” to a request says whom it refuses: %s', (body, words, confidence) => {
  const seen = request(get, [403, [], body])
  const answer = answerOf(seen, get)
  expect(answer === null ? undefined : refusalSentence(answer)).toBe(words)
  const [first] = diagnose(get, evidence(seen)).causes
  expect(first?.id === 'origin-not-allowed' ? first.confidence : null).toBe(confidence)
})
