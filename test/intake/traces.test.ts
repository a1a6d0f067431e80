import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'

const url = 'https://api.example.net/v2/carts'
const page = 'https://shop.example.com'

const asked = {
  method: 'Network.requestWillBeSent',
  params: {
    requestId: '7.1',
    documentURL: `${page}/cart`,
    request: { url, method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-Cart': '7' } },
    wallTime: 1733200000.1,
    type: 'Fetch',
  },
}
const sent = {
  method: 'Network.requestWillBeSentExtraInfo',
  params: { requestId: '7.1', headers: { Origin: page, Cookie: 'sid=secret' } },
}
const failed = {
  method: 'Network.loadingFailed',
  params: {
    requestId: '7.1',
    errorText: 'net::ERR_FAILED',
    corsErrorStatus: { corsError: 'PreflightMissingAllowOriginHeader', failedParameter: '' },
  },
}
const events = [asked, sent, failed]
const other = { method: 'Page.loadEventFired', params: { timestamp: 1 } }

describe('events of the DevTools protocol', () => {
  test.each([
    ['a list', JSON.stringify([other, ...events], null, 2)],
    ['one a line', events.map((one) => JSON.stringify(one)).join('\n')],
    [
      'the performance log of ChromeDriver',
      events
        .map((message) =>
          JSON.stringify({ level: 'INFO', message: JSON.stringify({ message, webview: 'A' }) }),
        )
        .join('\n'),
    ],
    [
      'pw:protocol of Playwright',
      events.map((one) => `2026-01-01T10:00:00Z pw:protocol ◀ RECV ${JSON.stringify(one)}`).join('\n'),
    ],
  ])('%s', (_, text) => {
    const { kind, cases, reported } = readAny(text)
    expect(kind).toBe('har')
    expect(cases).toMatchObject([
      {
        url,
        method: 'PUT',
        pageOrigin: page,
        credentials: 'include',
        headers: [
          ['Content-Type', 'application/json'],
          ['X-Cart', '7'],
        ],
      },
    ])
    expect(reported).toMatchObject([{ engine: 'chromium', corsError: 'PreflightMissingAllowOriginHeader' }])
  })

  test('a redirect is one request, and one that was answered well is none that failed', () => {
    const next = 'https://www.example.net/v2/carts'
    const redirect = {
      ...asked,
      params: {
        ...asked.params,
        request: { ...asked.params.request, url: next },
        redirectResponse: {
          url,
          status: 301,
          headers: { Location: next, 'Access-Control-Allow-Origin': page },
        },
      },
    }
    const { cases, recordings } = readAny(JSON.stringify([asked, redirect, failed]))
    expect(cases).toMatchObject([{ url }])
    expect(recordings[0]?.evidence.observations.map(({ id }) => id)).toEqual(['request'])
    const answered = {
      method: 'Network.responseReceived',
      params: {
        requestId: '7.1',
        response: {
          status: 200,
          headers: { 'access-control-allow-origin': page, 'access-control-allow-credentials': 'true' },
        },
      },
    }
    expect(readAny(JSON.stringify([...events.slice(0, 2), answered])).cases).toEqual([])
  })
})

const constants = {
  logEventTypes: {
    URL_REQUEST_START_JOB: 2,
    CORS_REQUEST: 3,
    CORS_PREFLIGHT_ERROR: 6,
    HTTP_TRANSACTION_SEND_REQUEST_HEADERS: 7,
    HTTP_TRANSACTION_READ_RESPONSE_HEADERS: 8,
  },
}
const event = (id: number, type: number, params: object) =>
  JSON.stringify({ params, phase: 0, source: { id, type: 1 }, time: '100', type })
const logged = [
  event(1, 3, { url, method: 'PUT', headers: 'x-cart: 7\r\n\r\n' }),
  event(2, 2, { url, method: 'OPTIONS', initiator: page }),
  event(2, 7, {
    headers: [
      'Host: api.example.net',
      `Origin: ${page}`,
      'Access-Control-Request-Method: PUT',
      'Access-Control-Request-Headers: x-cart',
    ],
    line: 'OPTIONS /v2/carts HTTP/1.1\r\n',
  }),
  event(2, 8, { headers: ['HTTP/1.1 405', 'allow: GET'] }),
  event(1, 6, { error: 'ERR_FAILED', 'cors-error': 10 }),
  event(3, 2, { url: 'https://shop.example.com/', method: 'GET', initiator: 'not an origin' }),
]

describe('a NetLog', () => {
  test.each([
    ['whole', `{"constants":${JSON.stringify(constants)},\n"events": [\n${logged.join(',\n')}]}`],
    [
      'cut off',
      `{"constants":${JSON.stringify(constants)},\n"events": [\n${logged.join(',\n')},\n{"params":{"ur`,
    ],
  ])('%s', (_, text) => {
    const { cases, recordings } = readAny(text)
    expect(cases).toMatchObject([{ url, method: 'PUT', pageOrigin: page, headers: [['x-cart', '7']] }])
    expect(recordings[0]?.evidence.observations).toMatchObject([
      { id: 'preflight', response: { status: 405 } },
    ])
  })

  test('without requests it says so', () => {
    expect(readAny(`{"constants":${JSON.stringify(constants)},"events":[]}`).problems[0]?.message).toMatch(
      /no entries/,
    )
  })
})

test('a HAR inside another text is read, one at the root streams', () => {
  const log = {
    version: '1.2',
    entries: [
      {
        request: { method: 'PUT', url, headers: [{ name: 'Origin', value: page }] },
        response: { status: 0, headers: [], _error: 'net::ERR_FAILED' },
      },
    ],
  }
  for (const text of [{ log }, { ticket: 7, files: [{ har: { log } }] }, { meta: { log: 1 }, log }])
    expect(readAny(JSON.stringify(text)).cases).toMatchObject([{ url, method: 'PUT' }])
})

test.each(['1e20', '-1e20', 'soon'])('a NetLog whose time is %s is read', (time) => {
  const log = {
    constants: { logEventTypes: { URL_REQUEST_START_JOB: 1 } },
    events: [{ type: 1, source: { id: 1 }, time, params: { url, method: 'PUT', initiator: page } }],
  }
  expect(readAny(JSON.stringify(log))).toMatchObject({ kind: 'har' })
})
