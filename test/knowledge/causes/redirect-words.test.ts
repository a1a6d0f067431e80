import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { redirectChangesOrigin } from '../../../src/knowledge/causes/redirect-changes-origin.ts'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  around,
  evidence,
  failure,
  get,
  preflight,
  preflighted,
  probe,
  request,
} from './evidence-builder.ts'

const post: Case = { ...get, method: 'POST' }
const to = (location: string, status = 302) => [status, [['Location', location]]] as const

function found(subject: Case, ...seen: readonly Observation[]) {
  return diagnose(subject, evidence(...seen)).causes.find(({ id }) => id === 'redirect-changes-origin')
}

test.each([
  [
    'to a name of the inner network',
    get,
    'http://orders:8080/v1/orders',
    'The request is redirected to http://orders:8080/v1/orders, and orders:8080 is a name of the inner network, which no browser reaches: the application does not know the name by which the proxy before it was called',
  ],
  [
    'to plain http on the same host',
    get,
    'http://api.example.com/v1/orders/',
    'The request is redirected from https to http (http://api.example.com/v1/orders/), which no secure page may follow: the application does not know that TLS ends at the proxy before it. Call https://api.example.com/v1/orders/',
  ],
  [
    'to plain http on another host',
    get,
    'http://eu.example.com/v1/orders',
    'The request is redirected from https to http (http://eu.example.com/v1/orders), which no secure page may follow: whoever redirects names the other host without TLS. Call https://eu.example.com/v1/orders',
  ],
  [
    'to plain http, from a page that is plain http itself',
    { ...get, pageOrigin: 'http://app.example.com' },
    'http://api.example.com/v1/orders/',
    'The request is redirected from https to http (http://api.example.com/v1/orders/): the application does not know that TLS ends at the proxy before it. Call https://api.example.com/v1/orders/',
  ],
  [
    'of a signed address',
    { ...get, url: 'https://files.example.com/a.png?X-Amz-Signature=1' },
    'https://eu.example.com/a.png',
    'The request is redirected to https://eu.example.com/a.png, and the redirect does not survive the CORS checks; the address is signed, so sign it anew for the one at the end',
  ],
  [
    'to an address that is none',
    get,
    'http://[',
    'The request is redirected to http://[, and the redirect does not survive the CORS checks',
  ],
] as const)('a redirect %s is told as such', (_, subject, location, title) => {
  expect(found(subject, request(subject, to(location)))?.title).toBe(title)
})

test('an address that is empty or blank leads nowhere', () => {
  expect(found(get, request(get, to('')))).toBeUndefined()
  expect(found(get, request(get, to(' ')))).toBeUndefined()
})

const slash = 'https://api.example.com/v1/orders/'
test.each([
  ['does not take', post, slash, 404, 'post-to-get'],
  ['does not take', post, slash, 405, 'post-to-get'],
  ['does not take', post, slash, 501, 'post-to-get'],
  ['takes', post, slash, 200, 'trailing-slash'],
  ['takes', post, 'https://api.example.com/v2/orders', 200, 'post-to-get'],
  ['takes', post, 'https://eu.example.com/v1/orders', 405, 'other-host'],
  ['does not take', get, slash, 405, 'trailing-slash'],
] as const)('where the end %s the GET made of it: %o to %s, %i', (_, subject, at, status, variant) => {
  const hops = [
    request(subject, to(at, 301)),
    { ...request(get, [status, allow()], { hop: 1, at }), id: 'request:hop-1' },
  ]
  expect(found(subject, ...hops)?.variant).toBe(variant)
})

test('a request that became a GET is told by what was lost', () => {
  const hops = [request(post, to(slash, 301)), request(get, [405, allow()], { hop: 1, at: slash })]
  expect(found(post, ...hops)?.title).toBe(
    `A 301 to ${slash} makes a GET of the POST, body and all lost: call the final address at once`,
  )
})

test('a GET sent in place of the method tells nothing of what a redirect makes of it', () => {
  const hops = [
    request(post, to(slash, 301), { standIn: true }),
    request(get, [405, allow()], { hop: 1, at: slash }),
  ]
  expect(found(post, ...hops)?.variant).toBe('trailing-slash')
})

test('the hop that stops it is shown beside the redirect', () => {
  const at = 'https://eu.example.com/v1/orders'
  const [first, second] = [
    request(get, [302, [...allow(), ['Location', at]]]),
    request(get, [200], { hop: 1, at, origin: 'null' }),
  ]
  expect(found(get, first, second)?.evidence).toEqual([
    {
      probe: 'request',
      says: `GET 302, Location: ${at}, Access-Control-Allow-Origin: https://app.example.com`,
    },
    {
      probe: 'request:hop-1',
      says: 'after the redirect, Origin: null: 200, no Access-Control-Allow-Origin',
    },
  ])
  expect(found(get, request(get, to(at)))?.evidence).toHaveLength(1)
})

test('on the same origin, where nothing speaks of CORS, the end would fail as well', () => {
  const hops = [request(get, to(slash, 301)), request(get, [200], { hop: 1, at: slash })]
  expect(found(get, ...hops, ...around({}))?.confidence).toBe('likely')
  const speaking = [request(get, to(slash, 301)), request(get, [200, allow()], { hop: 1, at: slash })]
  expect(found(get, ...speaking)?.confidence).toBe('certain')
})

test('what is missing at the end is carried to the fix', () => {
  const hops = (status: number) => [
    request(get, to(slash, 301)),
    request(get, [status, allow()], { hop: 1, at: slash }),
  ]
  expect(found(get, ...hops(404))?.particulars).toEqual({ finalUrl: slash, deadEnd: 404 })
  expect(found(get, ...hops(200))?.particulars).toEqual({ finalUrl: slash })
})

test.each([
  [
    'OPTIONS is redirected already',
    preflighted,
    [preflight(preflighted, to(slash, 308)), request(preflighted, to(slash, 308))],
    'The request never gets that far: OPTIONS itself gets 308.',
  ],
  ['it is redirected', get, [request(get, to(slash))], null],
  [
    'nothing is redirected',
    get,
    [request(get, [200, allow()])],
    'Nothing is redirected: the request gets 200 at once.',
  ],
  ['nothing comes back', get, [request(get, failure('refused'))], /^No header was ever read/],
  ['only other questions are answered', preflighted, [probe({ kind: 'page' }, [200])], /^No header/],
] as const)('against it, where %s', (_, subject, seen, says) => {
  const against = redirectChangesOrigin.refute(factsOf(subject, evidence(...seen)))
  if (says instanceof RegExp) expect(against).toMatch(says)
  else expect(against).toBe(says)
})
