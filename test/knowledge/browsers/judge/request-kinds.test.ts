import { describe, expect, it, test } from 'vitest'
import type { HeaderList } from '../../../../src/knowledge/model/case.ts'
import type { RequestKind, RequestMode } from '../../../../src/knowledge/model/request-kind.ts'
import type { RecordedFetch } from '../../../../src/knowledge/browsers/judge/exchange.ts'
import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import { readExchange } from '../../../../src/knowledge/browsers/judge/read-exchange.ts'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'

const engines = ['chromium', 'firefox', 'webkit'] as const
const page = 'https://app.example.com'
const api = 'https://api.example.com/a'
const allowed = ['Access-Control-Allow-Origin', '*'] as const
const type = (value: string) => ['Content-Type', value] as const
const policy = (value: string) => ['Cross-Origin-Resource-Policy', value] as const
const nosniff = ['X-Content-Type-Options', 'nosniff'] as const

/** What each engine does: the reason it stops, or what it lets through and how it asked. */
function told(
  as: RequestKind | RequestMode,
  headers: HeaderList,
  more: Partial<RecordedFetch> = {},
  status = 200,
) {
  const answer = recordedAnswer(status, headers)
  const url = more.url ?? api
  const fetch: RecordedFetch = {
    page,
    url,
    method: 'GET',
    headers: [],
    credentials: 'same-origin',
    redirect: 'follow',
    hops: [{ url, preflight: answer, response: answer }],
    ...(as === 'no-cors' || as === 'same-origin' || as === 'cors' ? { mode: as } : { as }),
    ...more,
  }
  return engines.map((engine) => {
    const judged = judge(engine, fetch)
    const asked = judged.wire.map(({ method, origin }) => `${method}${origin === null ? '' : ' with Origin'}`)
    const end =
      judged.outcome === 'response'
        ? judged.type
        : judged.outcome === 'network-error' && (judged.corsError ?? judged.reason)
    return [...asked, end].join(', ')
  })
}
const all = (one: string) => [one, one, one]

describe('what a kind of request is asked with, and what stops it', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['an image without CORS', told('img', [type('image/png')]), all('GET, opaque')],
    [
      'an image with crossorigin, not allowed',
      told('img-crossorigin', []),
      all('GET with Origin, MissingAllowOriginHeader'),
    ],
    ['an image with crossorigin, allowed', told('img-crossorigin', [allowed]), all('GET with Origin, cors')],
    [
      'an image of another site whose policy is same-site',
      told('img', [policy('same-site')], { url: 'https://other.example.net/' }),
      all('GET, resource-policy'),
    ],
    [
      'an image of the same site whose policy is same-site',
      told('img', [policy('same-site')]),
      all('GET, opaque'),
    ],
    [
      'an image whose policy is same-origin',
      told('img', [policy('same-origin')]),
      all('GET, resource-policy'),
    ],
    [
      'an image without a policy, for a page that requires one',
      told('img', [], { embedderPolicy: 'require-corp' }),
      all('GET, resource-policy'),
    ],
    [
      'the same with a policy that is none',
      told('img', [policy('bogus')], { embedderPolicy: 'require-corp' }),
      ['GET, resource-policy', 'GET, opaque', 'GET, resource-policy'],
    ],
    [
      'the same with leave for everybody',
      told('img', [policy('cross-origin')], { embedderPolicy: 'require-corp' }),
      all('GET, opaque'),
    ],
    [
      'the same with CORS',
      told('img-crossorigin', [allowed], { embedderPolicy: 'require-corp' }),
      all('GET with Origin, cors'),
    ],
    [
      'the same without a policy, where the page is plain http and so requires nothing',
      told('img', [], {
        embedderPolicy: 'require-corp',
        page: 'http://app.example.com',
        url: 'http://api.example.com/a',
      }),
      all('GET, opaque'),
    ],
    [
      'an image without a policy, for a page that is credentialless',
      told('img', [], { embedderPolicy: 'credentialless' }),
      all('GET, opaque'),
    ],
    ['an image whose policy is no policy', told('img', [policy('SAME-ORIGIN')]), all('GET, opaque')],
    [
      'the same policy where CORS is asked',
      told('img-crossorigin', [allowed, policy('same-origin')]),
      all('GET with Origin, cors'),
    ],
    [
      'an image that says it is JSON, with nosniff',
      told('img', [type('application/json'), nosniff]),
      ['GET, opaque-response-blocking', 'GET, opaque-response-blocking', 'GET, opaque'],
    ],
    ['the same without nosniff', told('img', [type('application/json')]), all('GET, opaque')],
    ['an image of plain http', told('img', [], { url: 'http://api.example.com/a' }), all('GET, opaque')],
    [
      'a script of plain http',
      told('script', [type('text/javascript')], { url: 'http://api.example.com/a' }),
      all('mixed-content'),
    ],
    [
      'a script that is plain text, with nosniff',
      told('script', [type('text/plain'), nosniff]),
      ['GET, opaque-response-blocking', 'GET, type-not-taken', 'GET, type-not-taken'],
    ],
    ['a script that is plain text', told('script', [type('text/plain')]), all('GET, opaque')],
    [
      'a script answered 404',
      told('script', [type('text/javascript')], {}, 404),
      all('GET, status-not-taken'),
    ],
    [
      'a module that is plain text',
      told('module', [allowed, type('text/plain')]),
      all('GET with Origin, type-not-taken'),
    ],
    [
      'a module that is JavaScript',
      told('module', [allowed, type('text/javascript')]),
      all('GET with Origin, cors'),
    ],
    [
      'a stylesheet that is plain text',
      told('style', [type('text/plain')]),
      ['GET, opaque', 'GET, type-not-taken', 'GET, type-not-taken'],
    ],
    [
      'a font without CORS headers',
      told('font', [type('font/woff2')]),
      [
        'GET with Origin, MissingAllowOriginHeader',
        'GET with Origin, MissingAllowOriginHeader',
        'GET, opaque',
      ],
    ],
    [
      'an EventSource that gets HTML',
      told('eventsource', [allowed, type('text/html')]),
      all('GET with Origin, type-not-taken'),
    ],
    [
      'an EventSource that gets events',
      told('eventsource', [allowed, type('text/event-stream')]),
      all('GET with Origin, cors'),
    ],
    [
      'an EventSource with credentials under a wildcard',
      told('eventsource', [allowed, type('text/event-stream')], { credentials: 'include' }),
      all('GET with Origin, WildcardOriginNotAllowed'),
    ],
    [
      'a GET with a listener on the upload',
      told('xhr-upload', [allowed]),
      [
        'GET with Origin, cors',
        'OPTIONS with Origin, GET with Origin, cors',
        'OPTIONS with Origin, GET with Origin, cors',
      ],
    ],
    [
      'a POST with a listener on the upload',
      told('xhr-upload', [allowed], { method: 'POST' }),
      all('OPTIONS with Origin, POST with Origin, cors'),
    ],
    ['a POST without one', told('xhr', [allowed], { method: 'POST' }), all('POST with Origin, cors')],
    ['fetch in the mode no-cors', told('no-cors', []), all('GET, opaque')],
    ['the same with PUT', told('no-cors', [], { method: 'PUT' }), all('forbidden-method')],
    [
      'the same that must not be redirected',
      told('no-cors', [], { redirect: 'error' }),
      all('redirect-mode'),
    ],
    ['fetch in the mode same-origin', told('same-origin', [allowed]), all('request-mode')],
    ['a beacon of text', told('beacon', [], { method: 'POST' }), all('POST with Origin, opaque')],
    [
      'a beacon of JSON, under a wildcard',
      told('beacon', [allowed], { method: 'POST', headers: [type('application/json')] }),
      all('OPTIONS with Origin, PreflightWildcardOriginNotAllowed'),
    ],
    ['a form', told('form', [], { method: 'POST' }), all('POST with Origin, basic')],
    [
      'a WebSocket',
      told('websocket', [], {
        url: 'wss://api.example.com/a',
        hops: [{ url: api, preflight: null, response: recordedAnswer(101, []) }],
      }),
      all('GET with Origin, basic'),
    ],
    [
      'a WebSocket answered 200',
      told('websocket', [allowed], {
        url: 'wss://api.example.com/a',
        hops: [{ url: api, preflight: null, response: recordedAnswer(200, []) }],
      }),
      all('GET with Origin, handshake'),
    ],
    [
      'a WebSocket answered 421, which WebKit asks for once more',
      told('websocket', [], {
        url: 'wss://api.example.com/a',
        hops: [{ url: api, preflight: null, response: recordedAnswer(421, []) }],
      }),
      [
        'GET with Origin, handshake',
        'GET with Origin, handshake',
        'GET with Origin, GET with Origin, handshake',
      ],
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})

test('Firefox reads a list of exposed names up to its * for fetch(), and to its end for XMLHttpRequest', () => {
  const answer = recordedAnswer(200, [
    allowed,
    ['Access-Control-Expose-Headers', '*, bad token'],
    ['X-Total', '7'],
  ])
  const shown = (as: RequestKind) => {
    const judged = judge('firefox', {
      page,
      url: api,
      method: 'GET',
      headers: [],
      credentials: 'omit',
      redirect: 'follow',
      hops: [{ url: api, preflight: null, response: answer }],
      as,
    })
    return judged.outcome === 'response' && judged.visible.includes('x-total')
  }
  expect([shown('fetch'), shown('xhr')]).toEqual([true, false])
})

describe('a line whose request cannot be judged says why', () => {
  const line = (request: object, url = api, from = page) =>
    readExchange(JSON.stringify({ id: 'a', page: from, url, request, hops: [{ url: api, response: null }] }))
  it.each([
    ['an unknown kind', { as: 'video' }, /request\.as: expected one of fetch, xhr/],
    ['an unknown mode', { mode: 'navigate' }, /request\.mode: expected one of cors, no-cors, same-origin/],
    [
      'a mode that its kind does not have',
      { as: 'img', mode: 'cors' },
      /request\.mode: expected no-cors for img/,
    ],
    [
      'a method that its kind cannot have',
      { as: 'img', method: 'PUT' },
      /request\.method: expected GET for img/,
    ],
    [
      'headers that its kind cannot carry',
      { as: 'script', headers: { 'X-A': '1' } },
      /request\.headers: expected none for script/,
    ],
    [
      'a stream for a body, which forces a preflight in one engine and is none in two',
      { method: 'POST', body: { kind: 'stream' } },
      /request\.body\.kind: expected a body that is no stream/,
    ],
    ['a body for a GET', { body: 'a' }, /request\.body: expected none for GET/],
    [
      'a cache mode that no request to another origin may have',
      { cache: 'only-if-cached' },
      /request\.cache: expected one of default/,
    ],
    ['keepalive', { keepalive: true }, /request\.keepalive: expected nothing, found true/],
    ['duplex', { duplex: 'half' }, /request\.duplex: expected nothing/],
    [
      'a redirect mode that only fetch has',
      { as: 'xhr', redirect: 'manual' },
      /request\.redirect: expected follow for xhr/,
    ],
  ])('%s', (_, request, problem) =>
    expect(line(request)).toEqual({ problem: expect.stringMatching(problem) }),
  )

  it.each(['serviceWorker', 'sandbox'])('a line that says %s', (key) =>
    expect(
      readExchange(JSON.stringify({ id: 'a', page, url: api, request: {}, hops: [{ url: api }], [key]: [] })),
    ).toEqual({ problem: `${key}: expected nothing, found []` }),
  )
  it.each([
    ['a text', 'a', 'text/plain;charset=UTF-8'],
    ['bytes', { kind: 'bytes' }, undefined],
    ['a Blob', { kind: 'blob', type: 'application/json' }, 'application/json'],
    ['a Blob without a type', { kind: 'blob' }, undefined],
    ['a form', { kind: 'form-data' }, 'multipart/form-data; boundary=boundary'],
    ['parameters', { kind: 'url-search-params' }, 'application/x-www-form-urlencoded;charset=UTF-8'],
  ])('%s for a body brings its type along', (_, body, type) => {
    const read = line({ method: 'POST', body })
    expect('fetches' in read && read.fetches[0]?.headers).toEqual(
      type === undefined ? [] : [['Content-Type', type]],
    )
  })
  it('and a type that script sets stays', () =>
    expect(line({ method: 'POST', body: 'a', headers: { 'content-type': 'text/csv' } })).toMatchObject({
      fetches: [{ headers: [['content-type', 'text/csv']] }],
    }))
  it('a beacon of an opaque page, whose origin WebKit takes from a URL that is not on record', () =>
    expect(line({ as: 'beacon' }, api, 'null')).toEqual({
      problem: expect.stringMatching(/page: expected an origin/),
    }))
  it.each([
    ['https', 'https://app.example.com', 'http://api.example.com/a'],
    ['on this machine', 'http://localhost:3000', 'http://api.example.com/a'],
  ])('a form of a page that is %s to plain http, for which Firefox asks the person', (_, from, url) =>
    expect(line({ as: 'form' }, url, from)).toEqual({
      problem: expect.stringMatching(/url: expected https/),
    }),
  )
  it('and a form of a page on this machine that stays there is read', () =>
    expect(line({ as: 'form' }, 'http://127.0.0.1:8080/', 'http://localhost:3000')).toMatchObject({
      fetches: [{ as: 'form' }],
    }))
  it('an image of another scheme', () =>
    expect(line({ as: 'img' }, 'ftp://a.test/')).toEqual({
      problem: expect.stringMatching(/url: expected http or https for img/),
    }))
  it('and the kinds that it can judge are read', () =>
    expect(line({ as: 'beacon', headers: { 'content-type': 'text/plain' } })).toMatchObject({
      fetches: [{ as: 'beacon', method: 'POST' }],
    }))
})

describe('a page of an extension', () => {
  const chrome = 'chrome-extension://abcdef'
  const moz = 'moz-extension://11111111-1111-4111-8111-111111111111'
  const response = { status: 200, headers: [['Access-Control-Allow-Origin', 'null']] }
  const read = (from: string, request: object = {}, more: object = {}) =>
    readExchange(
      JSON.stringify({ id: 'a', page: from, url: api, request, hops: [{ url: api, response }], ...more }),
    )
  const judged = (...of: Parameters<typeof read>) => {
    const exchange = read(...of)
    if ('problem' in exchange) throw new Error(exchange.problem)
    const [fetch] = exchange.fetches
    return engines.map((engine) => fetch && judge(engine, fetch))
  }
  it.each([
    ['Chromium', `${chrome}/popup.html`, [chrome, 'null', 'null']],
    ['Firefox', `${moz}/popup.html`, [moz, moz, 'null']],
    ['nobody, where it is a file', 'file:///home/a.html', ['null', 'null', 'null']],
    ['nobody, where it is data', 'data:text/html,a', ['null', 'null', 'null']],
  ])('keeps its origin in %s', (_, from, origins) =>
    expect(judged(from).map((one) => one?.wire[0]?.origin)).toEqual(origins),
  )
  it.each([
    ['of Chromium', chrome, 0],
    ['of Firefox', moz, 1],
  ])('%s with permission for the host asks without CORS, and as nobody else', (_, from, at) => {
    const asked = judged(`${from}/popup.html`, { method: 'PUT' }, { hostPermissions: true })
    expect(asked[at]).toMatchObject({
      outcome: 'response',
      type: 'basic',
      wire: [{ method: 'PUT', origin: from }],
    })
    expect(asked[2]).toMatchObject({ outcome: 'unrecorded', needs: 'preflight' })
  })
  it.each([
    ['a script', `${chrome}/a`, { as: 'script' }, {}, /request.as: expected one of fetch, xhr/],
    [
      'without CORS',
      `${chrome}/a`,
      { mode: 'no-cors' },
      { hostPermissions: true },
      /request.mode: expected cors/,
    ],
    ['an Origin', `${moz}/a`, { headers: { Origin: 'a' } }, { hostPermissions: true }, /no Origin/],
    ['permission of a page', 'https://a.test', {}, { hostPermissions: true }, /hostPermissions: expected/],
    ['a page of Safari', 'safari-web-extension://a/b', {}, {}, /page: expected one that was measured/],
  ])('is not judged for %s', (_, from, request, more, problem) =>
    expect(read(from, request, more)).toEqual({ problem: expect.stringMatching(problem) }),
  )
})
