const url = 'https://api.test/v1'
const as = (document: unknown) => JSON.stringify(document)
const named = { name: 'A', value: '1' }

const entry = (
  method: string,
  status: number,
  headers: readonly object[],
  more: object = {},
  sent: readonly object[] = [],
) => ({
  startedDateTime: '2026-11-28T10:00:00Z',
  request: { method, url, headers: [{ name: 'Origin', value: 'https://app.test' }, ...sent] },
  response: { status, headers, ...more },
})
const event = (method: string, params: object) => ({
  method: `Network.${method}`,
  params: { requestId: '7', ...params },
})
const types = {
  CORS_REQUEST: 1,
  URL_REQUEST_START_JOB: 2,
  HTTP_TRANSACTION_SEND_REQUEST_HEADERS: 3,
  HTTP_TRANSACTION_READ_RESPONSE_HEADERS: 4,
  CORS_PREFLIGHT_ERROR: 5,
}
const logged = (type: number, id: number, params: object, time = '1000') => ({
  type,
  source: { id },
  time,
  params,
})

/** Recordings of browsers and proxies. */
export const recordings: readonly (readonly [name: string, text: string])[] = [
  [
    'a preflight and its request',
    as({
      log: {
        version: '1.2',
        creator: { name: 'x' },
        pages: [{ id: 'p', title: 'https://app.test/cart' }],
        entries: [
          entry('OPTIONS', 403, [{ name: 'Server', value: 'x' }], {}, [
            { name: 'Access-Control-Request-Method', value: 'PUT' },
          ]),
          {
            ...entry('PUT', 0, [], { _error: 'net::ERR_FAILED' }, [named]),
            pageref: 'p',
            _resourceType: 'fetch',
          },
        ],
      },
    }),
  ],
  [
    'a redirect',
    as({
      log: {
        entries: [
          entry('GET', 302, [{ name: 'Location', value: 'https://login.test/' }], {
            redirectURL: 'https://login.test/',
          }),
          {
            ...entry('GET', 0, []),
            request: {
              method: 'GET',
              url: 'https://login.test/',
              headers: [{ name: 'Origin', value: 'null' }],
            },
          },
        ],
      },
    }),
  ],
  [
    'a response that lets nobody in',
    as({
      log: {
        entries: [
          {
            ...entry('GET', 200, [{ name: 'Vary', value: 'Origin' }]),
            _initiator: { type: 'script' },
            request: {
              method: 'GET',
              url,
              headers: [{ name: 'Origin', value: 'https://app.test' }],
              postData: { mimeType: 'text/plain', text: 'x' },
              cookies: [{ name: 'a', value: 'b' }],
            },
          },
        ],
      },
    }),
  ],
  ['an entry alone', as(entry('GET', 0, [], { _error: 'net::ERR_FAILED' }))],
  [
    'Charles',
    as([
      {
        method: 'PUT',
        protocolVersion: 'HTTP/1.1',
        scheme: 'https',
        host: 'api.test',
        port: 8443,
        path: '/v1',
        query: 'b=2',
        times: { start: '2026-11-28T10:00:00Z' },
        request: {
          header: { firstLine: 'PUT /v1 HTTP/1.1', headers: [{ name: 'Origin', value: 'https://app.test' }] },
        },
        response: { status: 403, header: { headers: [{ name: 'Server', value: 'x' }] } },
      },
    ]),
  ],
  [
    'events of DevTools',
    as([
      event('requestWillBeSent', {
        documentURL: 'https://app.test/x',
        request: { url, method: 'PUT', headers: { A: '1' }, postData: '{}' },
        wallTime: 1733200000.5,
        type: 'Fetch',
      }),
      event('requestWillBeSentExtraInfo', { headers: { Origin: 'https://app.test', Cookie: 'a=1' } }),
      event('responseReceived', { response: { status: 403, headers: { Server: 'x' } } }),
      event('responseReceivedExtraInfo', { statusCode: 401, headers: { Vary: 'Origin' } }),
      event('loadingFailed', {
        errorText: 'net::ERR_FAILED',
        corsErrorStatus: { corsError: 'MissingAllowOriginHeader' },
      }),
    ]),
  ],
  [
    'a redirect in events',
    as([
      event('requestWillBeSent', {
        documentURL: 'https://app.test/x',
        request: { url, method: 'GET', headers: { Origin: 'https://app.test' } },
        wallTime: 1733200000,
        type: 'XHR',
      }),
      event('requestWillBeSent', {
        documentURL: 'https://app.test/x',
        redirectResponse: { status: 302, headers: { Location: '/v2' } },
        request: { url: `${url}/2`, method: 'GET', headers: {} },
        type: 'XHR',
      }),
      event('loadingFailed', { errorText: 'net::ERR_FAILED' }),
    ]),
  ],
  [
    'NetLog',
    as({
      constants: { logEventTypes: types },
      events: [
        logged(1, 1, { url, method: 'PUT', initiator: 'https://app.test', headers: 'A: 1\r\nB: 2' }),
        logged(2, 2, { url, method: 'OPTIONS', initiator: 'https://app.test' }),
        logged(3, 2, { headers: ['Origin: https://app.test', 'Access-Control-Request-Method: PUT'] }),
        logged(4, 2, { headers: ['HTTP/1.1 403 Forbidden', 'Server: x'] }),
        logged(5, 1, { error: 'ERR_FAILED' }),
      ],
    }),
  ],
]
