import { describe, expect, test } from 'vitest'
import { inShort, said } from '../told-short.ts'

const url = 'https://api.example.net/v2/carts'
const bare = (method = 'GET', at = url) => [`? ${method} ${at} same-origin -`]

/** What a client of script prints of a request that failed: who printed it, and the request that it names. */
const errors: readonly (readonly [string, string, readonly string[]])[] = [
  ['axios, its name alone', 'AxiosError: Network Error', []],
  ['axios, its code alone', 'Uncaught (in promise) {"code":"ERR_NETWORK"}', []],
  [
    'axios, toJSON()',
    `{"message":"Network Error","name":"AxiosError","config":{"url":"${url}","method":"put","headers":{"Accept":"application/json","X-Cart":"1"}},"code":"ERR_NETWORK","status":null}`,
    [`? PUT ${url} same-origin accept=application/json&x-cart=1`],
  ],
  [
    'axios, as an inspector prints it',
    `AxiosError: Network Error\n  code: 'ERR_NETWORK',\n  config: {\n    headers: Object [AxiosHeaders] {\n      'X-Cart': '1'\n    },\n    withCredentials: true,\n    baseURL: 'https://api.example.net/v2/',\n    method: 'delete',\n    url: '/carts'\n  }`,
    [`? DELETE ${url} include x-cart=1`],
  ],
  [
    'axios, headers of a class',
    `AxiosError: Network Error { config: { url: "${url}", method: "get", headers: AxiosHeaders {"X-Cart": "1"}, withCredentials: false } }`,
    [`? GET ${url} same-origin x-cart=1`],
  ],
  [
    'axios, an address of its own wins over baseURL',
    `AxiosError: Network Error { config: { baseURL: 'https://other.example', url: '${url}', method: 'get' } }`,
    bare(),
  ],
  [
    'axios, a relative address without baseURL',
    `AxiosError: Network Error { config: { url: '/v2/carts' } }`,
    [],
  ],
  [
    'axios, parameters',
    `AxiosError: Network Error { config: { url: '${url}', method: 'get', params: { q: 'a b', "n": 7, all: true } } }`,
    bare('GET', `${url}?q=a+b&n=7&all=true`),
  ],
  [
    'axios, parameters behind a query',
    `AxiosError: Network Error { config: { url: '${url}?z=1', method: 'get', params: { n: -1.5 } } }`,
    bare('GET', `${url}?z=1&n=-1.5`),
  ],
  ['Angular, in words', `ERROR HttpErrorResponse: Http failure response for ${url}: 0 Unknown Error`, bare()],
  [
    'Angular, an object',
    `HttpErrorResponse {"headers":{"normalizedNames":{}},"status":0,"statusText":"Unknown Error","url":"${url}","ok":false}`,
    bare(),
  ],
  ['Angular, an object without its address', 'HttpErrorResponse {"status":0,"url":null}', []],
  ['Angular, a path of the page', 'Http failure response for /v2/carts: 0 Unknown Error', []],
  ['ofetch', `FetchError: [PATCH] "${url}": <no response> Failed to fetch`, bare('PATCH')],
  ['Swagger UI', `Failed to load API definition.\nErrors\nFetch error\nFailed to fetch ${url}`, bare()],
  [
    'Swagger UI, which names the page',
    `Failed to load API definition.\nFetch error\nNetworkError when attempting to fetch resource. ${url}\nPossible cross-origin (CORS) issue? The URL origin (https://api.example.net) does not match the page (https://shop.example.com). Check the server returns the correct 'Access-Control-Allow-*' headers.`,
    [`https://shop.example.com GET ${url} same-origin -`],
  ],
  ['superagent', 'Error: Request has been terminated\nPossible causes: the network is offline', []],
  ['package:http', `ClientException: Failed to fetch, uri=${url}`, bare()],
  ['package:http, older', 'ClientException: XMLHttpRequest error.', []],
  ['dio', `DioException [connection error]: The connection errored\nuri: ${url}\nmethod: PUT`, bare('PUT')],
  ['dio, older', `DioError [DioErrorType.response]: XMLHttpRequest error.\nURL: '${url}'`, bare()],
  ['Datadog, XMLHttpRequest', `XHR error POST ${url}`, bare('POST')],
  ['Datadog, fetch', `Fetch error DELETE ${url}`, bare('DELETE')],
  [
    'RTK Query',
    `{"type":"api/executeQuery/rejected","payload":{"status":"FETCH_ERROR","error":"TypeError: Failed to fetch"},"meta":{"baseQueryMeta":Request {"method": "POST", "url": "${url}"}}}`,
    bare('POST'),
  ],
  ['RTK Query, without its request', '{ status: "FETCH_ERROR", error: "TypeError: Failed to fetch" }', []],
  [
    'hls.js, a list',
    `{type: 'networkError', details: 'manifestLoadError', fatal: true, url: '${url}'}`,
    bare(),
  ],
  ['hls.js, a key in no time', `hlsError {"details":"keyLoadTimeOut","frag":{"x":1},"url":"${url}"}`, bare()],
  ['React Native', `TypeError: Network request failed\n    at ${url}`, bare()],
  ['React Native, without an address', '[TypeError: Network request failed]', []],
  ['Node, fetch()', `TypeError: fetch failed\n    at node:internal/deps/undici/undici:1 ${url}`, bare()],
  [
    'node-fetch',
    `FetchError: request to ${url} failed, reason: getaddrinfo ENOTFOUND api.example.net`,
    bare(),
  ],
  [
    'got',
    `RequestError: connect ECONNREFUSED\n    at ClientRequest.<anonymous> (file:///app/got.js:1)\n  url: '${url}'`,
    bare(),
  ],
]

describe('the error of a client of script', () => {
  test.each(errors)('%s', (_, text, expected) => {
    expect(inShort(text)).toEqual(expected)
  })
})

describe('what such an error cannot tell is said', () => {
  const script = /script is not told the reason/
  const noCors = /has no CORS: the request itself failed/
  test.each([
    ['AxiosError: Network Error', [script, /axios names no URL/]],
    [
      `AxiosError: Network Error\n    at RedirectableRequest.handleRequestError (/app/node_modules/axios/lib/adapters/http.js:1)\n config: { url: '${url}' }`,
      [/^Node has no CORS/],
    ],
    [`AxiosError: Network Error { config: { url: '${url}' } }`, [script, /does not name the method/]],
    [
      `AxiosError: Network Error { config: { url: '/v2', method: 'get' } }`,
      [/"\/v2" is relative, and no baseURL/],
    ],
    [
      `AxiosError: Network Error { config: { url: '${url}', method: 'get', params: [Object] } }`,
      [/the parameters beside the URL are not read/],
    ],
    [`Http failure response for ${url}: 0 Unknown Error`, [script]],
    [`Http failure response for ${url}: 404 Not Found`, [/status 404 means that script could read/]],
    [
      `HttpErrorResponse {"status":500,"statusText":"OK","url":"${url}"}`,
      [/status 500 means that script could read/],
    ],
    [`Http failure during parsing for ${url}: 200 OK`, [/status 200 means that script could read/]],
    ['TypeError: Network request failed', [/React Native has no CORS/, /names no URL/]],
    [`FetchError: request to ${url} failed`, [/Node has no CORS/]],
    [`DioException [connection error]: x`, [script, /the error of dio names no URL/]],
    ['ClientException: XMLHttpRequest error.', [script, /the error of package:http names no URL/]],
  ] as const)('%s', (text, patterns) => {
    for (const pattern of patterns) expect(said(text)).toMatch(pattern)
  })

  test.each([
    [
      'parameters that are none',
      `AxiosError: Network Error { config: { url: '${url}', params: undefined } }`,
    ],
    ['parameters that are null', `AxiosError: Network Error { config: { url: '${url}', params: null } }`],
  ])('%s are not', (_, text) => {
    expect(said(text)).not.toMatch(/parameters/)
  })

  test('jsdom checks CORS, though it runs in Node', () => {
    const text = `AxiosError: Network Error\n    at XMLHttpRequest (/app/node_modules/jsdom/xhr.js:1)\n    at node:events:1\n config: { url: '${url}' }`
    expect(said(text)).toMatch(script)
    expect(said(text)).not.toMatch(noCors)
  })
})
