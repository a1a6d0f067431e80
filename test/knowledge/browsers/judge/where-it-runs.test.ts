import { describe, expect, it } from 'vitest'
import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import { verdicts } from '../../../../src/knowledge/browsers/judge/verdict.ts'
import { engines } from '../../../../src/knowledge/model/cors-error.ts'
import { allowing, answer, line, url } from './judge-line.ts'

const hinting = {
  status: 200,
  headers: [...allowing.slice(0, 2), ['Access-Control-Allow-Headers', 'rtt']],
}

describe('a worker asks as its page does', () => {
  it.each(['dedicated', 'shared', 'service'])('a %s one', (worker) => {
    const request = { method: 'PUT' }
    const [of, page] = [line({ request, worker }), line({ request })].map(
      (read) => 'fetches' in read && verdicts(read),
    )
    expect(of).toEqual(page)
  })
  it.each([
    ['dedicated', 'img'],
    ['shared', 'font'],
    ['service', 'xhr'],
    ['service', 'eventsource'],
  ])('a %s one makes no %s', (worker, as) =>
    expect(line({ request: { as }, worker })).toEqual({
      problem: expect.stringMatching(/^request\.as: expected one of fetch/),
    }),
  )
  it.each([
    ['about:blank', [0]],
    ['ABOUT:BLANK#a', [0]],
    ['about:srcdoc', []],
  ])('but that one of Firefox has a response where a redirect without CORS leads to %s', (location, has) => {
    const hops = [{ url, response: { status: 302, headers: [['Location', location]] } }]
    const statuses = (more: object) => {
      const read = line({ request: { mode: 'no-cors' }, hops, ...more })
      const judged = 'fetches' in read ? verdicts(read) : read
      return engines.map((engine) =>
        'chromium' in judged
          ? [judged[engine]].flat().flatMap((one) => (one.outcome === 'response' ? [one.status] : []))
          : null,
      )
    }
    expect(statuses({ worker: 'dedicated' })).toEqual([[], has, []])
    expect(statuses({})).toEqual([[], [], []])
  })
  it('but that Chromium takes client hints off where a redirect leads to its own origin', () => {
    const own = 'https://app.example.com/b'
    const back = { status: 307, headers: [...allowing, ['Location', own]] }
    const hops = [
      { url, preflight: hinting, response: back },
      { url: own, preflight: hinting, response: answer },
    ]
    const asked = (more: object) => {
      const read = line({ request: { method: 'PUT', headers: { RTT: 'x' } }, hops, ...more })
      const judged = 'fetches' in read ? verdicts(read) : read
      return 'chromium' in judged && [judged.chromium].flat()[0]?.wire.map(({ acrh }) => acrh)
    }
    expect(asked({})).toEqual(['rtt', null, 'rtt', null])
    expect(asked({ worker: 'dedicated' })).toEqual(['rtt', null, null, null])
  })
  it.each([
    [{}, null],
    [{ keepalive: true }, 'rtt'],
  ])('and keeps them where a request with %j leads from one server to another', (more, acrh) => {
    const hops = ['https://api.example.com/b', null].map((location, hop) => ({
      url: hop === 0 ? url : 'https://api.example.com/b',
      preflight: hinting,
      response: location === null ? answer : { status: 307, headers: [...allowing, ['Location', location]] },
    }))
    const read = line({ request: { method: 'PUT', headers: { RTT: 'x' }, ...more }, hops })
    const judged = 'fetches' in read ? verdicts(read) : read
    const wire = 'chromium' in judged ? ([judged.chromium].flat()[0]?.wire ?? []) : []
    expect(wire.filter(({ preflight }) => preflight).map((one) => one.acrh)).toEqual(['rtt', acrh])
  })
  it('of a kind that there is', () =>
    expect(line({ request: {}, worker: 'audio' })).toEqual({
      problem: 'worker: expected one of dedicated, shared, service, found "audio"',
    }))
})

describe('http to an address of the local network, from an https page', () => {
  const outcomes = (to: string, more: object, as = 'fetch') => {
    const read = line({
      url: to,
      request: { as },
      hops: [
        {
          url: to.replace('ws', 'http'),
          preflight: answer,
          response: as === 'websocket' ? { status: 101 } : answer,
        },
      ],
      ...more,
    })
    if ('problem' in read) throw new Error(read.problem)
    const judged = verdicts(read)
    if ('needs' in judged) throw new Error(judged.needs)
    return engines.map((engine) => [judged[engine]].flat()[0]?.outcome === 'response')
  }
  const granted = { localNetworkAccess: 'granted' }
  it.each([
    ['is mixed content', 'http://10.9.8.7/', {}, 'fetch', [false, false, false]],
    [
      'not to Chromium, where the page may go there',
      'http://10.9.8.7/',
      granted,
      'fetch',
      [true, false, false],
    ],
    ['of any range', 'http://172.20.0.1:3000/', granted, 'xhr', [true, false, false]],
    ['by a WebSocket', 'ws://192.168.1.9/', granted, 'websocket', [true, false, false]],
    ['of a carrier', 'http://100.64.0.1/', granted, 'fetch', [true, false, false]],
    ['and not beside it', 'http://100.128.0.1/', granted, 'fetch', [false, false, false]],
    ['of IPv6', 'http://[fd00:1::9]/', granted, 'fetch', [true, false, false]],
    ['of a link of IPv6', 'http://[fe80::9]/', granted, 'fetch', [true, false, false]],
    ['of the range behind it', 'http://[feff::9]/', granted, 'fetch', [true, false, false]],
    ['of IPv4 within IPv6', 'http://[::ffff:192.168.1.9]/', granted, 'fetch', [true, false, false]],
    ['and of a public one', 'http://[::ffff:8.8.8.8]/', granted, 'fetch', [false, false, false]],
    ['for documents', 'http://[3fff:fff::1]/', granted, 'fetch', [true, false, false]],
    ['and not beside those', 'http://[3fff:1000::1]/', granted, 'fetch', [false, false, false]],
    ['of IPv6 that is not let', 'http://[fd00:1::9]/', {}, 'fetch', [false, false, false]],
    ['by a name below local', 'http://printer.local/', granted, 'fetch', [true, false, false]],
    ['and not by a name like it', 'http://printer.lan/', granted, 'fetch', [false, false, false]],
    ['by name it is', 'http://router.example.com/', granted, 'fetch', [false, false, false]],
    ['and a public address is', 'http://93.184.215.11/', granted, 'fetch', [false, false, false]],
  ] as const)('%s', (_, to, more, as, expected) => {
    expect(outcomes(to, more, as)).toEqual(expected)
  })
  it.each([
    [granted, 'response'],
    [{}, 'unrecorded'],
  ])('an image by a name below local is asked for as it stands, with %j', (more, outcome) => {
    // Nobody speaks https at a port of its own.
    const to = 'http://printer.local:8080/'
    const read = line({ url: to, request: { as: 'img' }, hops: [{ url: to, response: answer }], ...more })
    const [fetch] = 'fetches' in read ? read.fetches : []
    expect(fetch && judge('chromium', fetch).outcome).toBe(outcome)
  })
})

it('an EventSource that connects again asks for no preflight', () => {
  const event = { status: 200, headers: [...allowing, ['Content-Type', 'text/event-stream']] }
  const read = line({
    request: { as: 'eventsource', headers: { 'Last-Event-ID': 'é' } },
    hops: [{ url, response: event }],
  })
  expect('fetches' in read && verdicts(read)).toMatchObject({
    chromium: { outcome: 'response', wire: [{ preflight: false }] },
    firefox: { outcome: 'response', wire: [{ preflight: false }] },
    webkit: { outcome: 'response', wire: [{ preflight: false }] },
  })
})

describe('the subprotocol of a WebSocket', () => {
  const handshake = (offered: string | null, chosen: readonly string[], name = 'Sec-WebSocket-Protocol') => {
    const headers = chosen.map((value) => [name, value])
    const read = line({
      request: {
        as: 'websocket',
        ...(offered !== null && { headers: { 'Sec-WebSocket-Protocol': offered } }),
      },
      url: 'wss://api.example.com/a',
      hops: [{ url, response: { status: 101, headers } }],
    })
    if ('problem' in read) throw new Error(read.problem)
    const judged = verdicts(read)
    if ('needs' in judged) throw new Error(judged.needs)
    return engines.map((engine) => [judged[engine]].flat()[0]?.outcome === 'response')
  }
  it.each([
    ['none offered, none chosen', null, [], [true, true, true]],
    ['none chosen', 'a', [], [false, true, true]],
    ['the one', 'a', ['a'], [true, true, true]],
    ['with blanks', 'a', ['  a '], [true, true, true]],
    ['another', 'a', ['b'], [false, false, false]],
    ['in another case', 'a', ['A'], [false, false, true]],
    ['the second', 'a, b', ['b'], [true, true, true]],
    ['both in a line', 'a, b', ['a, b'], [false, false, false]],
    ['both, a line each', 'a, b', ['a', 'b'], [false, false, true]],
    ['one, and an empty line before', 'a', ['', 'a'], [false, true, true]],
    ['one, and an empty line behind', 'a', ['a', ''], [false, true, false]],
    ['the same twice', 'a', ['a', 'a'], [false, false, true]],
    ['one that was not offered', null, ['a'], [false, true, false]],
    ['an empty one that was not offered', null, [''], [false, true, false]],
    ['an empty one', 'a', [''], [false, false, false]],
    ['one and a comma', 'a', ['a,'], [false, false, false]],
  ] as const)('%s', (_, offered, chosen, opens) => expect(handshake(offered, chosen)).toEqual(opens))

  it.each([
    ['deflate', ['permessage-deflate'], [true, true, true]],
    ['deflate twice', ['permessage-deflate, permessage-deflate'], [false, false, true]],
    ['deflate and a semicolon', ['permessage-deflate;'], [false, true, true]],
    ['a parameter without its value', ['permessage-deflate; client_max_window_bits'], [false, false, true]],
    ['an unknown one', ['x-foo'], [false, false, false]],
    ['an empty one', [''], [false, true, true]],
    ['an unknown parameter', ['permessage-deflate; foo=1'], [false, false, false]],
    [
      'two parameters',
      ['permessage-deflate; server_no_context_takeover; client_max_window_bits=15'],
      [true, true, true],
    ],
    ['too many bits', ['permessage-deflate; client_max_window_bits=16'], [false, false, false]],
  ] as const)('and its extensions: %s', (_, said, opens) =>
    expect(handshake(null, said, 'Sec-WebSocket-Extensions')).toEqual(opens),
  )
})
