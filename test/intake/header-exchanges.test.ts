import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'
import { inShort } from './told-short.ts'

const page = 'https://shop.example.com'
const api = 'https://api.example.net'

/** What was asked and what came, each exchange on a line: `preflight OPTIONS 204 server,vary`. */
function exchanged(text: string): readonly string[] {
  return readAny(text).recordings.flatMap(({ evidence }) =>
    evidence.observations.map(({ purpose, request, response }) =>
      [
        purpose.kind,
        request.method,
        response?.status ?? '-',
        response?.headers.map(([name]) => name.toLowerCase()).join(',') ?? '-',
      ].join(' '),
    ),
  )
}

describe('the scheme of raw HTTP', () => {
  const raw = (host: string, ...headers: readonly string[]) =>
    ['PUT /v2 HTTP/1.1', `Host: ${host}`, ...headers, `Origin: ${page}`, '', ''].join('\n')
  test.each([
    [raw('api.example.net'), 'https://api.example.net/v2'],
    [raw('api.example.net:443'), 'https://api.example.net/v2'],
    [raw('api.example.net:8443'), 'https://api.example.net:8443/v2'],
    [raw('api.example.net:8080'), 'http://api.example.net:8080/v2'],
    [raw('api.example.net:4430'), 'http://api.example.net:4430/v2'],
    [raw('localhost:3000'), 'http://localhost:3000/v2'],
    [raw('localhost'), 'http://localhost/v2'],
    [raw('127.0.0.1'), 'http://127.0.0.1/v2'],
    [raw('10.0.0.1'), 'http://10.0.0.1/v2'],
    [raw('192.168.0.1'), 'http://192.168.0.1/v2'],
    [raw('[::1]'), 'http://[::1]/v2'],
    // Browsers send these to https alone, and to their own machine (Fetch Metadata, 3).
    [raw('api.example.net:8080', 'Sec-Fetch-Mode: cors', 'X-A: 1'), 'https://api.example.net:8080/v2'],
    [raw('api.example.net:8080', 'sec-ch-ua: "x"'), 'https://api.example.net:8080/v2'],
    [raw('api.example.net:8080', 'X-Sec-Fetch: 1'), 'http://api.example.net:8080/v2'],
    [raw('localhost:3000', 'Sec-Fetch-Mode: cors'), 'http://localhost:3000/v2'],
    [raw('api.example.net:8080').replace('HTTP/1.1', 'HTTP/2'), 'https://api.example.net:8080/v2'],
    [
      `* Connected to api.example.net (203.0.113.7) port 8080\n> PUT /v2 HTTP/1.1\n> Host: api.example.net:8080\n> Origin: ${page}\n`,
      'http://api.example.net:8080/v2',
    ],
    [
      `* Connected to api.example.net (203.0.113.7) port 443\n> PUT /v2 HTTP/1.1\n> Host: api.example.net\n> Origin: ${page}\n`,
      'https://api.example.net/v2',
    ],
    [
      `* SSL connection using TLSv1.3\n> PUT /v2 HTTP/1.1\n> Host: api.example.net:9443\n> Origin: ${page}\n`,
      'https://api.example.net:9443/v2',
    ],
  ])('%j', (text, url) => {
    expect(inShort(text).map((one) => one.split(' ')[2])).toEqual([url])
  })
})

const preflight = `OPTIONS /v2 HTTP/1.1\nHost: api.example.net\nOrigin: ${page}\nAccess-Control-Request-Method: PUT\n\n`
const answer = 'HTTP/1.1 204 No Content\nServer: nginx\nVary: Origin\n\n'

describe('what was asked and what came', () => {
  test.each([
    ['a preflight', preflight + answer, ['preflight OPTIONS 204 server,vary']],
    [
      'OPTIONS that asks for nothing',
      `${preflight.replace(/Access-Control-Request.*\n/, '')}${answer}`,
      ['request OPTIONS 204 server,vary'],
    ],
    [
      'a request that has such a header',
      `${preflight.replace('OPTIONS', 'GET')}${answer}`,
      ['request GET 204 server,vary'],
    ],
    [
      'a preflight and its request, one below the other',
      `${preflight}${answer}PUT ${api}/v2 HTTP/1.1\nOrigin: ${page}\n\nHTTP/1.1 200 OK\nX-A: 1\n`,
      ['preflight OPTIONS 204 server,vary', 'request PUT 200 x-a'],
    ],
    [
      'the same as curl -v marks them',
      `> OPTIONS /v2 HTTP/1.1\n> Host: api.example.net\n> Origin: ${page}\n> Access-Control-Request-Method: PUT\n>\n< HTTP/1.1 204 No Content\n< Server: nginx\n<\n`,
      ['preflight OPTIONS 204 server'],
    ],
    [
      'the panel of Chromium',
      `Request URL\n${api}/v2\nRequest Method\nOPTIONS\nStatus Code\n405 Method Not Allowed\nserver\nnginx\norigin\n${page}\naccess-control-request-method\nPUT\n`,
      ['preflight OPTIONS 405 server'],
    ],
    [
      'the panel of Safari',
      `Summary\nURL: ${api}/v2\nStatus: 403 Forbidden\nSource: Network\nAddress: 203.0.113.7:443\nInitiator: \nshop.js:1\n\nRequest\nGET /v2 HTTP/1.1\nOrigin: ${page}\n\nResponse\nHTTP/1.1 403 Forbidden\nContent-Type: text/html\nServer: nginx\n`,
      ['request GET 403 content-type,server'],
    ],
    ['a request alone', preflight, []],
  ])('%s', (_, text, expected) => {
    expect(exchanged(text)).toEqual(expected)
  })

  test.each([
    [
      `curl -i -X OPTIONS ${api}/v2 -H 'Origin: ${page}' -H 'Access-Control-Request-Method: PUT'`,
      'preflight',
    ],
    [`curl -i -X OPTIONS ${api}/v2 -H 'Origin: ${page}'`, 'request'],
    [`curl -i ${api}/v2 -H 'Origin: ${page}' -H 'Access-Control-Request-Method: PUT'`, 'request'],
  ])('the response below %s is one to a %s', (command, kind) => {
    const method = command.includes('OPTIONS') ? 'OPTIONS' : 'GET'
    expect(exchanged(`$ ${command}\nHTTP/2 405\nserver: nginx\n`)).toEqual([`${kind} ${method} 405 server`])
  })
})
