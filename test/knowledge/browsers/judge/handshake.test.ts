import { expect, test } from 'vitest'
import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'
import { acceptFor, handshakeHeaders } from '../../../../src/knowledge/browsers/standard/handshake.ts'
import { engines } from '../../../../src/knowledge/model/cors-error.ts'
import type { HeaderList } from '../../../../src/knowledge/model/case.ts'

const accept = acceptFor(handshakeHeaders) ?? ''
const url = 'http://api.example.com/socket'

/** The headers of a 101, with some of them in other words. */
function headers(other: Readonly<Record<string, readonly string[]>>): HeaderList {
  const usual = { Connection: ['Upgrade'], Upgrade: ['websocket'], 'Sec-WebSocket-Accept': [accept] }
  return Object.entries({ ...usual, ...other }).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  )
}

// Measured with Chromium 156, Firefox ESR 153 and WebKitGTK 2.50, in this order.
test.each([
  ['all as it must be', {}, [true, true, true]],
  ['no Accept', { 'Sec-WebSocket-Accept': [] }, [false, false, false]],
  [
    'the Accept of another key',
    { 'Sec-WebSocket-Accept': ['x3JJHMbDL1EzLkh9GBhXDw=='] },
    [false, false, false],
  ],
  ['an Accept with blanks around it', { 'Sec-WebSocket-Accept': [`  ${accept}  `] }, [true, true, true]],
  ['an Accept in lower case', { 'Sec-WebSocket-Accept': [accept.toLowerCase()] }, [false, false, true]],
  ['the Accept twice', { 'Sec-WebSocket-Accept': [accept, accept] }, [false, false, true]],
  ['another Accept behind it', { 'Sec-WebSocket-Accept': [accept, 'x'] }, [false, false, false]],
  ['no Upgrade', { Upgrade: [] }, [false, false, false]],
  ['an Upgrade to something else', { Upgrade: ['h2c'] }, [false, false, false]],
  ['an Upgrade in other case', { Upgrade: ['WebSocket'] }, [true, true, true]],
  ['a list of upgrades', { Upgrade: ['websocket, x'] }, [false, true, false]],
  ['no Connection', { Connection: [] }, [false, false, false]],
  ['a Connection that is kept', { Connection: ['keep-alive'] }, [false, false, false]],
  ['a Connection with both', { Connection: ['keep-alive, Upgrade'] }, [true, true, true]],
] as const)('a 101 with %s', (_, other, opens) => {
  const response = recordedAnswer(101, headers(other))
  const outcomes = engines.map(
    (engine) =>
      judge(engine, {
        page: 'http://app.example.com',
        url,
        method: 'GET',
        headers: [],
        credentials: 'include',
        redirect: 'follow',
        as: 'websocket',
        accept,
        hops: [{ url, preflight: null, response }],
      }).outcome,
  )
  expect(outcomes).toEqual(opens.map((opened) => (opened ? 'response' : 'network-error')))
})

test.each([
  ['all as it must be', {}, [true, true, true]],
  ['nothing of a handshake', { Connection: [], Upgrade: [], 'Sec-WebSocket-Accept': [] }, [true, true, true]],
  [
    'the Accept of whatever key',
    { 'Sec-WebSocket-Accept': ['x3JJHMbDL1EzLkh9GBhXDw=='] },
    [true, true, true],
  ],
  ['the Accept twice', { 'Sec-WebSocket-Accept': [accept, accept] }, [false, false, true]],
  ['no Upgrade', { Upgrade: [] }, [false, false, false]],
  ['a list of upgrades', { Upgrade: ['websocket, x'] }, [false, true, false]],
  ['no Connection', { Connection: [] }, [false, false, false]],
] as const)('where the key is not on record, a 101 with %s', (_, other, opens) => {
  const said = told([[url, recordedAnswer(101, headers(other))]])
  expect(said.map((one) => one.endsWith('response'))).toEqual(opens)
})

const page = 'http://app.example.com'
const opened = recordedAnswer(101, headers({}))
const to = (location: string, status = 302) => recordedAnswer(status, [['Location', location]])
const at = (host: string) => `http://${host}/socket`
type Hop = readonly [url: string, response: ReturnType<typeof recordedAnswer> | null]

/** How often each engine asks, and how it ends. */
function told(hops: readonly Hop[], from = page): readonly string[] {
  const [[asked] = ['']] = hops
  return engines.map((engine) => {
    const judged = judge(engine, {
      page: from,
      url: asked,
      method: 'GET',
      headers: [],
      credentials: 'include',
      redirect: 'follow',
      as: 'websocket',
      hops: hops.map(([one, response]) => ({ url: one, preflight: null, response })),
    })
    const end = judged.outcome === 'network-error' ? `${judged.reason} at ${judged.hop}` : judged.outcome
    return `${judged.wire.map(({ origin }) => (origin === from ? 1 : origin)).join(' ')} ${end}`.trim()
  })
}

const many = (count: number): readonly Hop[] =>
  Array.from({ length: count + 1 }, (_, hop): Hop => {
    const where = (one: number) => at(`h${one}.example.com`)
    return [where(hop), hop === count ? opened : to(where(hop + 1))]
  })

// docs/engines.md: WebKit alone goes on behind a redirect, and asks again behind a 421.
test.for<readonly [string, readonly Hop[], readonly [string, string, string], from?: string]>([
  ['none', [[url, null]], ['unrecorded', 'unrecorded', 'unrecorded']],
  [
    'a response',
    [[url, recordedAnswer(200, [])]],
    ['1 handshake at 0', '1 handshake at 0', '1 handshake at 0'],
  ],
  ['a 421', [[url, recordedAnswer(421, [])]], ['1 handshake at 0', '1 handshake at 0', '1 1 handshake at 0']],
  [
    'what was never asked, from a page of https',
    [[url, opened]],
    ['mixed-content at 0', 'mixed-content at 0', 'mixed-content at 0'],
    'https://app.example.com',
  ],
  [
    'what was never asked, at a bad port',
    [[at('api.example.com:6000'), opened]],
    ['bad-port at 0', 'bad-port at 0', 'bad-port at 0'],
  ],
  [
    'what was asked of 0.0.0.0',
    [[at('0.0.0.0'), opened]],
    ['1 response', 'unreachable at 0', 'unreachable at 0'],
  ],
  [
    'a redirect',
    [
      [url, to(at('b.test'))],
      [at('b.test'), opened],
    ],
    ['1 handshake at 0', '1 handshake at 0', '1 1 response'],
  ],
  [
    'a redirect from https to http, for a page of https',
    [
      ['https://a.test/socket', to(at('b.test'))],
      [at('b.test'), opened],
    ],
    ['1 handshake at 0', '1 handshake at 0', '1 1 response'],
    'https://app.example.com',
  ],
  [
    'a redirect to a bad port',
    [
      [url, to(at('b.test:6000'))],
      [at('b.test:6000'), opened],
    ],
    ['1 handshake at 0', '1 handshake at 0', '1 bad-port at 1'],
  ],
  [
    'a redirect to 0.0.0.0',
    [
      [url, to(at('0.0.0.0'))],
      [at('0.0.0.0'), opened],
    ],
    ['1 handshake at 0', '1 handshake at 0', '1 1 response'],
  ],
  [
    'a Location with a status of none',
    [
      [url, to(at('b.test'), 300)],
      [at('b.test'), opened],
    ],
    ['1 handshake at 0', '1 handshake at 0', '1 handshake at 0'],
  ],
  ...['', 'http://', 'ws://b.test/socket', 'ftp://b.test/socket'].map(
    (location): readonly [string, readonly Hop[], readonly [string, string, string]] => [
      `a redirect to “${location}”`,
      [
        [url, to(location)],
        [url, opened],
      ],
      ['1 handshake at 0', '1 handshake at 0', '1 handshake at 0'],
    ],
  ),
  [
    'a host that is https alone by its name',
    [
      [at('api.dev'), opened],
      ['https://api.dev/socket', opened],
    ],
    ['null response', '1 response', '1 response'],
  ],
  [
    'that host at a port of its own',
    [
      [at('api.dev:8080'), null],
      ['https://api.dev:8080/socket', opened],
    ],
    ['null response', '1 response', 'unrecorded'],
  ],
])('a handshake meets %s', ([, hops, ends, from]) => {
  expect(told(hops, from)).toEqual(ends)
})

test('WebKit follows twenty redirects, and no more', () => {
  expect([told(many(20))[2], told(many(21))[2]].map((one) => one?.replaceAll('1 ', ''))).toEqual([
    'response',
    'handshake at 20',
  ])
})
