import { expect, test } from 'vitest'
import { decidingOf } from '../../../src/knowledge/facts/deciding.ts'
import type { Failure, Observation, Purpose } from '../../../src/knowledge/model/evidence.ts'
import { allow, failure, get, page, probe, request, type Came } from '../causes/evidence-builder.ts'

const shown = (observation: Observation): string => {
  const { mark, answer, what } = decidingOf(observation, get)
  return `${mark} ${answer} ${what}`
}

test.each<readonly [Failure, string]>([
  [failure('dns', { code: 'ENOTFOUND' }), 'name not found'],
  [failure('refused', { code: 'ECONNREFUSED' }), 'connection refused'],
  [failure('timeout'), 'no response in time'],
  [failure('tls'), 'TLS failed'],
  [failure('tls', { code: 'CERT_HAS_EXPIRED' }), 'TLS failed (CERT_HAS_EXPIRED)'],
  [failure('reset', { code: 'ECONNRESET' }), 'the connection broke'],
  [failure('protocol', { code: 'HPE_INVALID_CONSTANT' }), 'not HTTP (HPE_INVALID_CONSTANT)'],
  [failure('protocol', { code: 'UND_ERR_HEADERS_OVERFLOW' }), 'more headers than any browser takes'],
  [failure('aborted'), 'cancelled'],
  [failure('unreachable', { code: 'EHOSTUNREACH' }), 'host unreachable'],
])('%j is told in few words', (came, what) => {
  expect(shown(request(get, came))).toBe(`fail – ${what}`)
})

test.each<readonly [string, Came, string]>([
  ['what lets the page in passes', [200, allow()], `pass 200 Allow-Origin: ${page}`],
  ['what lets it in as an error passes', [404, allow()], `pass 404 Allow-Origin: ${page}`],
  ['a bare response', [200], 'fail 200 no Allow-Origin'],
  ['another origin', [200, allow('https://b.example')], 'fail 200 Allow-Origin: https://b.example'],
  ['a redirect without it', [302, [['Location', '/login']]], 'fail 302 no Allow-Origin'],
  ['a redirect with it', [302, [...allow(), ['Location', '/login']]], 'none 302 to /login'],
])('of the request: %s', (_, came, expected) => {
  expect(shown(request(get, came))).toBe(expected)
})

const from = (relation: 'foreign' | 'localhost', origin: string): Purpose => ({
  kind: 'from-origin',
  form: 'request',
  origin,
  relation,
})

test.each<readonly [string, Purpose, Came, string | null, string]>([
  [
    'another origin that is let in',
    from('foreign', 'https://b.example'),
    [200, allow('https://b.example')],
    'https://b.example',
    'pass 200 allowed',
  ],
  [
    'another origin that gets *',
    from('foreign', 'https://b.example'),
    [200, [['Access-Control-Allow-Origin', '*']]],
    'https://b.example',
    'pass 200 allowed by *',
  ],
  [
    'another origin that is refused is no fault',
    from('localhost', 'http://localhost:3000'),
    [200],
    'http://localhost:3000',
    'none 200 refused',
  ],
  [
    'another origin that gets this one',
    from('localhost', 'http://localhost:3000'),
    [200, allow()],
    'http://localhost:3000',
    `none 200 refused: Allow-Origin: ${page}`,
  ],
  [
    'a request without Origin is judged by nobody',
    { kind: 'without-origin', form: 'request' },
    [200],
    null,
    'none 200 no Allow-Origin',
  ],
  [
    'a copy of a cache is judged by nobody',
    { kind: 'cache', step: 'busted' },
    [200, allow()],
    page,
    `none 200 Allow-Origin: ${page}`,
  ],
  ['the page without a policy', { kind: 'page' }, [200], null, 'none 200 no Content-Security-Policy header'],
  [
    'the page with one',
    { kind: 'page' },
    [200, [['Content-Security-Policy', "connect-src 'self'"]]],
    null,
    "none 200 CSP connect-src 'self'",
  ],
])('%s', (_, purpose, came, origin, expected) => {
  expect(shown(probe(purpose, came, { origin }))).toBe(expected)
})
