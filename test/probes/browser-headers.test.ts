import { describe, expect, test } from 'vitest'
import {
  handshakeRequestHeaders,
  ownUserAgent,
  preflightHeaders,
  requestHeaders,
  withBodyType,
  withoutBodyHeaders,
} from '../../src/probes/browser-headers.ts'
import type { Case } from '../../src/knowledge/model/case.ts'
import { madeBy } from '../../src/probes/made-by.ts'
import { valueOf } from './support/probing.ts'

function sent(url: string, origin: string | null) {
  return requestHeaders(url, { origin, userAgent: ownUserAgent }, [])
}

describe('what a browser adds to a request', () => {
  test.each([
    ['https://api.example.com/', 'https://app.example.com', 'https://app.example.com/', 'same-site'],
    ['https://api.example.com/', 'http://app.example.com', 'http://app.example.com/', 'cross-site'],
    ['https://b.github.io/', 'https://a.github.io', 'https://a.github.io/', 'cross-site'],
    ['http://api.example.com/', 'https://app.example.com', undefined, undefined],
    ['http://localhost:3000/', 'https://app.example.com', 'https://app.example.com/', 'cross-site'],
    ['https://api.example.com/', 'null', undefined, 'cross-site'],
    ['https://api.example.com/', null, undefined, undefined],
  ] as const)('to %s from %s: Referer %s, Sec-Fetch-Site %s', (url, origin, referer, site) => {
    const headers = sent(url, origin)
    expect(valueOf(headers, 'origin')).toBe(origin ?? undefined)
    expect(valueOf(headers, 'referer')).toBe(referer)
    expect(valueOf(headers, 'sec-fetch-site')).toBe(site)
  })

  test('gives way to what script sets', () => {
    const own = [
      ['accept', 'application/json'],
      ['User-Agent', 'mine'],
    ] as const
    const headers = requestHeaders('https://a.example/', { origin: null, userAgent: ownUserAgent }, own)
    expect(headers.filter(([name]) => /^(accept|user-agent)$/i.test(name))).toEqual(own)
  })

  test('to a preflight is no header of the script', () => {
    const sender = { origin: 'https://app.example.com', userAgent: ownUserAgent }
    const headers = preflightHeaders('http://api.example.com/', sender, 'PUT', ['a', 'b'])
    expect(headers).toEqual([
      ['Accept', '*/*'],
      ['Access-Control-Request-Method', 'PUT'],
      ['Access-Control-Request-Headers', 'a,b'],
      ['Origin', 'https://app.example.com'],
      ['User-Agent', ownUserAgent],
    ])
  })
})

test('all that goes along with a fetch, in the order of a browser', () => {
  expect(sent('https://api.example.com/', 'https://app.example.com')).toEqual([
    ['Accept', '*/*'],
    ['Accept-Encoding', 'gzip, deflate, br'],
    ['Origin', 'https://app.example.com'],
    ['Referer', 'https://app.example.com/'],
    ['Sec-Fetch-Dest', 'empty'],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Site', 'same-site'],
    ['User-Agent', ownUserAgent],
  ])
})

test.each([
  ['https://api.example.com/', [], 'gzip, deflate, br'],
  ['http://localhost:8080/', [], 'gzip, deflate, br'],
  ['http://api.example.com/', [], 'gzip, deflate'],
  ['http://10.0.0.1/', [], 'gzip, deflate'],
  ['https://api.example.com/', [['Range', 'bytes=0-99']], 'identity'],
  ['https://api.example.com/', [['X-Range', 'bytes=0-99']], 'gzip, deflate, br'],
] as const)('%s with %j is asked for the codings that every browser asks it for: %s', (url, own, codings) => {
  const headers = requestHeaders(url, { origin: 'https://app.example.com', userAgent: ownUserAgent }, own)
  expect(headers.filter(([name]) => name === 'Accept-Encoding')).toEqual([['Accept-Encoding', codings]])
})

test.each([
  ['http://shop.localhost/', true],
  ['http://127.0.10.255/', true],
  ['http://[::1]/', true],
  ['http://mylocalhost/', false],
  ['http://localhost.test/', false],
  ['http://127.0.0.1.test/', false],
  ['http://10.0.0.1/', false],
])('%s is trustworthy: %s', (url, trusted) => {
  expect(valueOf(sent(url, 'https://app.example.com'), 'sec-fetch-mode')).toBe(trusted ? 'cors' : undefined)
  expect(valueOf(sent(url, 'https://app.example.com'), 'referer') !== undefined).toBe(trusted)
})

test.each([
  ['capacitor://localhost', undefined, 'cross-site'],
  ['https://app.example.com/', undefined, 'same-site'],
  ['xhttps://app.example.com', undefined, 'cross-site'],
  ['http://localhost:3000', 'http://localhost:3000/', 'cross-site'],
])('from %s: Referer %s, Sec-Fetch-Site %s', (origin, referer, site) => {
  const headers = sent('https://api.example.com/', origin)
  expect(valueOf(headers, 'referer')).toBe(referer)
  expect(valueOf(headers, 'sec-fetch-site')).toBe(site)
})

test('hosts without a registrable domain are sites of their own', () => {
  expect(valueOf(sent('http://localhost:1/', 'http://localhost:2'), 'sec-fetch-site')).toBe('same-site')
  expect(valueOf(sent('https://10.0.0.1/', 'https://10.0.0.2'), 'sec-fetch-site')).toBe('cross-site')
})

test('a preflight that asks for no header names none', () => {
  const headers = preflightHeaders('https://a.test/', { origin: null, userAgent: 'x' }, 'PUT', [])
  expect(headers.map(([name]) => name)).toEqual(['Accept', 'Access-Control-Request-Method', 'User-Agent'])
})

test('a handshake carries Origin where there is one', () => {
  const names = (origin: string | null) =>
    handshakeRequestHeaders({ origin, userAgent: 'x' }, [['Sec-WebSocket-Protocol', 'a']]).map(
      ([name]) => name,
    )
  const start = [
    'Connection',
    'Upgrade',
    'Sec-WebSocket-Version',
    'Sec-WebSocket-Key',
    'Sec-WebSocket-Protocol',
  ]
  expect(names(null)).toEqual([...start, 'User-Agent'])
  expect(names('https://a.test')).toEqual([...start, 'Origin', 'User-Agent'])
})

test('without a body nothing describes one', () => {
  const names = ['Content-Type', 'content-encoding', 'Content-Language', 'Content-Location', 'Content-Length']
  const others = ['X-Content-Type', 'Content-Type-X', 'Content-Disposition']
  const kept = withoutBodyHeaders([...names, ...others].map((name) => [name, '1'] as const))
  expect(kept.map(([name]) => name)).toEqual(others)
})

test.each([
  [null, [], []],
  ['a', [], [['Content-Type', 'text/plain;charset=UTF-8']]],
  ['a', [['content-type', 'a/b']], [['content-type', 'a/b']]],
] as const)('a body %j with %j is sent with %j', (body, headers, sentWith) => {
  expect(withBodyType({ body, headers })).toEqual(sentWith)
})

test.each<readonly [string, Partial<Case>, string]>([
  ['fetch', {}, 'cors empty */*'],
  ['fetch without CORS', { mode: 'no-cors' }, 'no-cors empty */*'],
  ['fetch of the own origin', { mode: 'same-origin' }, 'same-origin empty */*'],
  ['XMLHttpRequest', { as: 'xhr' }, 'cors empty */*'],
  ['an image', { as: 'img' }, 'no-cors image image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5'],
  [
    'an image that a canvas reads',
    { as: 'img-crossorigin' },
    'cors image image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5',
  ],
  ['a script', { as: 'script' }, 'no-cors script */*'],
  ['a module', { as: 'module' }, 'cors script */*'],
  ['a style sheet', { as: 'style' }, 'no-cors style text/css,*/*;q=0.1'],
  ['a font', { as: 'font' }, 'cors font */*'],
  ['a stream of events', { as: 'eventsource' }, 'cors empty text/event-stream no-cache no-cache'],
  ['a beacon', { as: 'beacon', headers: [['Content-Type', 'text/plain']] }, 'no-cors empty */*'],
  ['a beacon of JSON', { as: 'beacon', headers: [['Content-Type', 'application/json']] }, 'cors empty */*'],
  [
    'a form',
    { as: 'form' },
    'navigate document text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  ],
])('%s says what it is', (_, subject, said) => {
  const made = madeBy({ headers: [], ...subject })
  const headers = requestHeaders(
    'https://a.test/',
    { origin: null, page: 'https://b.test', userAgent: 'x', made },
    [],
  )
  const names = ['sec-fetch-mode', 'sec-fetch-dest', 'accept', 'cache-control', 'pragma']
  expect(names.flatMap((name) => valueOf(headers, name) ?? []).join(' ')).toBe(said)
})

test.each([
  ['https://a.test/', null, 'https://a.test', 'same-origin', 'https://a.test/'],
  ['https://api.a.test/', null, 'https://a.test', 'same-site', 'https://a.test/'],
  ['https://b.test/', 'null', 'https://a.test', 'cross-site', 'https://a.test/'],
  ['https://api.a.test/', 'null', 'https://a.test', 'cross-site', 'https://a.test/'],
  ['https://b.test/', null, null, undefined, undefined],
])('to %s with the Origin %s, of a page of %s: %s, Referer %s', (url, origin, page, site, referer) => {
  const headers = requestHeaders(url, { origin, page, userAgent: 'x' }, [])
  expect(valueOf(headers, 'origin')).toBe(origin ?? undefined)
  expect([valueOf(headers, 'sec-fetch-site'), valueOf(headers, 'referer')]).toEqual([site, referer])
})
