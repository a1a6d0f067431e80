import { describe, expect, it } from 'vitest'
import { readExchange } from '../../../../src/knowledge/browsers/judge/read-exchange.ts'
import { api, page } from './told.ts'

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
      'a Blob of a long type in an XMLHttpRequest, whose length one engine does not count there',
      { as: 'xhr', method: 'POST', body: { kind: 'blob', type: `a/${'b'.repeat(127)}` } },
      /request\.body\.type: expected no more than 128 characters for an XMLHttpRequest/,
    ],
    [
      'a beacon whose type has a blank before it, which is a part of it in one engine',
      { as: 'beacon', headers: { 'Content-Type': ' text/plain' } },
      /request\.headers: expected a type without blanks around it/,
    ],
    [
      'a cache mode that no request to another origin may have',
      { cache: 'only-if-cached' },
      /request\.cache: expected one of default/,
    ],
    ['a keepalive that is neither', { keepalive: 1 }, /request\.keepalive: expected true or false, found 1/],
    [
      'a referrer policy that hides the origin, without CORS',
      { method: 'POST', mode: 'no-cors', referrerPolicy: 'no-referrer' },
      /request\.referrerPolicy: expected one that tells the origin, in the mode no-cors/,
    ],
    [
      'no referrer at all, in the mode same-origin',
      { method: 'PUT', mode: 'same-origin', referrer: '' },
      /request\.referrer: expected one that is said/,
    ],
    [
      'what it may not be told',
      { duplex: 'half' },
      /request: expected no other keys than as, method, headers, .*, integrity, found "duplex"/,
    ],
    [
      'a key that is misspelled',
      { credential: 'include' },
      /request: expected no other keys than .*, found "credential"/,
    ],
    [
      'a key of a body that is misspelled',
      { method: 'POST', body: { kind: 'blob', Type: 'a/b' } },
      /request\.body: expected no other keys than kind, type, found "Type"/,
    ],
    [
      'a referrer policy that there is none of, for which fetch() throws',
      { referrerPolicy: 'never' },
      /request\.referrerPolicy: expected one of .*, found "never"/,
    ],
    ['a priority that there is none of', { priority: 'urgent' }, /request\.priority: expected one of high/],
    ['a referrer that is no URL', { referrer: 'http://' }, /request\.referrer: expected an absolute URL/],
    [
      'a referrer policy that hides the origin, for a form',
      { as: 'form', method: 'POST', referrerPolicy: 'no-referrer' },
      /request\.referrerPolicy: expected one that tells the origin, in the mode navigate/,
    ],
    [
      'a redirect mode that only fetch has',
      { as: 'xhr', redirect: 'manual' },
      /request\.redirect: expected follow for xhr/,
    ],
  ])('%s', (_, request, problem) =>
    expect(line(request)).toEqual({ problem: expect.stringMatching(problem) }),
  )
  it('a data: URL with a tab in its head, without CORS', () => {
    const problem = expect.stringMatching(/^url: expected no tab and no line break before the comma/)
    expect(line({ mode: 'no-cors' }, 'data:text/plain;\tbase64,!!!')).toEqual({ problem })
    expect(line({}, 'data:text/plain;\tbase64,!!!')).toHaveProperty('fetches')
  })

  it.each([
    { referrerPolicy: 'no-referrer' },
    { mode: 'no-cors', referrerPolicy: 'no-referrer' },
    { method: 'POST', mode: 'no-cors', referrerPolicy: 'origin' },
    { priority: 'high' },
  ])('%j is no matter', (request) => expect(line(request)).toHaveProperty('fetches'))

  it.each(['serviceWorker', 'sandbox', 'clientCertificate', 'Worker', '__proto__'])(
    'a line that says %s',
    (key) =>
      expect(
        readExchange(
          `{"id":"a","page":"${page}","url":"${api}","request":{},"hops":[{"url":"${api}"}],"${key}":1}`,
        ),
      ).toEqual({
        problem: `the line: expected no other keys than id, page, worker, embedderPolicy, hostPermissions, localNetworkAccess, url, request, requests, hops, found "${key}"`,
      }),
  )
  const hopOf = (hop: object, request: object = {}) =>
    readExchange(JSON.stringify({ id: 'a', page, url: api, request, hops: [{ url: api, ...hop }] }))
  it.each([
    [
      'of a hop',
      { answer: null },
      /^hops\[0\]: expected no other keys than url, preflight, response, found "answer"/,
    ],
    [
      'of a response',
      { response: { status: 200, body: 'a' } },
      /^hops\[0\]\.response: expected no other keys than status, headers, statusLine, brokenOff, found "body"/,
    ],
    [
      'of a preflight',
      { preflight: { status: 200, Headers: [] } },
      /^hops\[0\]\.preflight: .*found "Headers"/,
    ],
  ])('an unknown key %s', (_, hop, problem) =>
    expect(hopOf(hop)).toEqual({ problem: expect.stringMatching(problem) }),
  )
  it('a HEAD that is answered 421, which Firefox ends with the connection alone', () => {
    const told = (headers: object) => hopOf({ response: { status: 421, headers } }, { method: 'head' })
    expect(told([])).toEqual({
      problem: expect.stringMatching(/^hops\[0\]\.response\.status: expected another than 421/),
    })
    expect(told([['Content-Length', '0']])).toHaveProperty('fetches')
    expect(told([['Connection', 'close']])).toHaveProperty('fetches')
    expect(hopOf({ response: { status: 421 } })).toHaveProperty('fetches')
  })
  it('keepalive where a redirect holds credentials, which Chromium follows on behind its error', () => {
    const told = (location: string, keepalive: boolean) =>
      hopOf({ response: { status: 302, headers: [['Location', location]] } }, { keepalive })
    expect(told('http://me@api.test/', true)).toEqual({
      problem: expect.stringMatching(/expected no credentials in Location for keepalive/),
    })
    expect(told('http://me@api.test/', false)).toHaveProperty('fetches')
    expect(told('http://api.test/', true)).toHaveProperty('fetches')
  })
  it('a 101 that goes over to something else than a WebSocket', () => {
    const told = (upgrade: string) =>
      hopOf({ response: { status: 101, headers: [['Upgrade', upgrade]] } }, { as: 'websocket' })
    expect(told('TLS/1.0')).toEqual({
      problem: expect.stringMatching(/expected no other Upgrade than websocket at 101/),
    })
    expect(told('WebSocket')).toHaveProperty('fetches')
    const whole = [
      ['Upgrade', 'h2c'],
      ['Sec-WebSocket-Accept', 'a'],
    ]
    expect(hopOf({ response: { status: 101, headers: whole } }, { as: 'websocket' })).toHaveProperty(
      'fetches',
    )
  })
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
  it('an embedder policy of an opaque page, which has it where it is one of https', () =>
    expect(
      readExchange(
        JSON.stringify({
          id: 'a',
          page: 'null',
          url: api,
          request: {},
          hops: [{ url: api }],
          embedderPolicy: 'require-corp',
        }),
      ),
    ).toEqual({ problem: expect.stringMatching(/embedderPolicy: expected unsafe-none for an opaque page/) }))
  it.each([
    ['about:blank', { mode: 'no-cors' }, false],
    ['about:blank', {}, true],
    ['data:,a', { mode: 'no-cors', redirect: 'error' }, false],
    ['data:,a', { mode: 'no-cors' }, true],
    ['data:,a', { redirect: 'error' }, true],
  ])('%s under %j, where the engines part, is judged: %s', (url, request, isJudged) => {
    const problem = `url: expected http or https in the mode no-cors, found ${JSON.stringify(url)}`
    expect(line(request, url)).toEqual(isJudged ? expect.objectContaining({ id: 'a' }) : { problem })
  })
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

it('a 421 that breaks off amid its head, as the connection decides what comes of it', () => {
  const response = { status: 421, headers: [], brokenOff: 'after-line' }
  const line = { id: 'a', page, url: api, request: {}, hops: [{ url: api, response }] }
  expect(readExchange(JSON.stringify(line))).toEqual({
    problem: expect.stringMatching(/response\.brokenOff.*: expected nothing at 421/),
  })
})
