import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'

const wanted = { pageOrigin: 'https://app.example.com', url: 'https://api.example.com/v1', method: 'PUT' }

describe('headers copied from a network panel', () => {
  test.each([
    [
      'Chromium, one line each',
      'Request URL: https://api.example.com/v1\nRequest Method: PUT\nStatus Code: 200 OK\nResponse Headers\nserver: nginx\nRequest Headers\n:authority: api.example.com\norigin: https://app.example.com\n',
    ],
    [
      'Chromium, name and value on two lines',
      'Request URL\nhttps://api.example.com/v1\nRequest Method\nPUT\nStatus Code\n200 OK\nserver:\nnginx\norigin:\nhttps://app.example.com\n',
    ],
    [
      'pseudo-headers',
      ':authority: api.example.com\n:method: PUT\n:path: /v1\n:scheme: https\norigin: https://app.example.com\n',
    ],
    [
      'raw HTTP',
      'PUT /v1 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example.com\n\nHTTP/1.1 200 OK\nserver: nginx\n',
    ],
    [
      'curl -v',
      '> PUT /v1 HTTP/2\n> Host: api.example.com\n> Origin: https://app.example.com\n>\n< HTTP/2 200\n< server: nginx\n',
    ],
    [
      'Firefox, all as JSON',
      JSON.stringify({
        PUT: { scheme: 'https', host: 'api.example.com', filename: '/v1' },
        Status: 200,
        'Response Headers (20 B)': { headers: [{ name: 'server', value: 'nginx' }] },
        'Request Headers (20 B)': { headers: [{ name: 'Origin', value: 'https://app.example.com' }] },
      }),
    ],
  ])('%s', (_, text) => {
    const { cases, recordings } = readAny(text)
    expect(cases).toMatchObject([wanted])
    if (/200/.test(text)) {
      expect(recordings[0]?.evidence.observations[0]?.response).toMatchObject({
        status: 200,
        headers: [['server', 'nginx']],
      })
    }
  })

  test('response headers alone say that the URL is missing, and what they allow', () => {
    const { cases, problems } = readAny(
      'HTTP/2 200\naccess-control-allow-origin: *\ncontent-type: text/html\n',
    )
    expect(cases).toEqual([])
    expect(problems[0]?.message).toContain('Access-Control-Allow-Origin: *')
  })
})

const preflight = {
  raw: 'OPTIONS /v1 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example.com\nAccess-Control-Request-Method: PUT\n\nHTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: https://app.example.com\nAccess-Control-Allow-Methods: PUT\n',
  panel:
    'Request URL: https://api.example.com/v1\nRequest Method: OPTIONS\nStatus Code: 204\nResponse Headers\naccess-control-allow-origin: https://app.example.com\naccess-control-allow-methods: PUT\nRequest Headers\norigin: https://app.example.com\naccess-control-request-method: PUT\n',
}

describe('a preflight and its request, one below the other: each keeps its own response', () => {
  test.each([
    [
      'raw HTTP',
      preflight.raw,
      'PUT /v1 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example.com\n\nHTTP/1.1 500 Internal Server Error\nServer: x\n',
    ],
    [
      'header panels',
      preflight.panel,
      'Request URL: https://api.example.com/v1\nRequest Method: PUT\nStatus Code: 500\nResponse Headers\nServer: x\nRequest Headers\norigin: https://app.example.com\n',
    ],
  ])('%s', (_, first, second) => {
    const { cases, recordings } = readAny(`${first}\n${second}`)
    expect(cases).toMatchObject([wanted])
    expect(recordings[0]?.evidence.observations.map(({ response }) => response?.status)).toEqual([204, 500])
    expect(recordings[0]?.evidence.observations[1]?.response?.headers).toEqual([['Server', 'x']])
  })

  test('requests without responses are each read', () => {
    const lines = (path: string) =>
      `POST ${path} HTTP/1.1\nHost: api.example.com\nOrigin: https://a.example\n\nx=1\n`
    expect(readAny(lines('/a') + lines('/b')).cases.map(({ url }) => url)).toEqual([
      'https://api.example.com/a',
      'https://api.example.com/b',
    ])
  })
})

describe('what both sides have is taken for the side under whose title it stands', () => {
  test.each([
    [
      'Safari',
      'Summary\nURL: https://api.example.com/v1\nStatus: 200\nSource: Network\n\nRequest\n:method: PUT\n:authority: api.example.com\n:path: /v1\nOrigin: https://app.example.com\n\nResponse\n:status: 200\nContent-Type: application/json\n',
    ],
    [
      'Firefox',
      'Request URL: https://api.example.com/v1\nRequest method: PUT\nStatus code: 200\nVersion: HTTP/1.1\nRequest headers:\nHost: api.example.com\nOrigin: https://app.example.com\n\nResponse headers:\nHTTP/1.1 200 OK\nContent-Type: application/json\n',
    ],
    [
      'titles in Markdown',
      '**Request headers**\nPUT /v1 HTTP/1.1\nHost: api.example.com\nOrigin: https://app.example.com\n\n**Response headers**\nContent-Type: application/json\nServer: x\n',
    ],
  ])('%s', (_, text) => {
    const { cases, recordings } = readAny(text)
    expect(cases).toMatchObject([{ ...wanted, headers: [] }])
    expect(recordings[0]?.evidence.observations[0]?.response?.headers[0]).toEqual([
      'Content-Type',
      'application/json',
    ])
  })
})

test('Copy as PowerShell', () => {
  const text = [
    '$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession',
    '$session.Cookies.Add((New-Object System.Net.Cookie("a", "b", "/", "api.example.com")))',
    'Invoke-WebRequest -UseBasicParsing -Uri "https://api.example.com/v1" `',
    '-Method PUT `',
    '-WebSession $session `',
    '-Headers @{',
    '"accept"="*/*"',
    '  "origin"="https://app.example.com"',
    '  "x-a"="q`"uoted"',
    '} `',
    '-ContentType "application/json"',
  ].join('\n')
  expect(readAny(text).cases).toMatchObject([
    {
      ...wanted,
      credentials: 'include',
      headers: [
        ['x-a', 'q"uoted'],
        ['Content-Type', 'application/json'],
      ],
    },
  ])
})

test.each([
  ['an object', '{"access-control-allow-origin":"https://a.test","vary":"Origin"}'],
  ['a list of pairs', '[["access-control-allow-origin","https://a.test"],["vary","Origin"]]'],
])(
  'the headers of a response that script printed as %s: a response, of no request that is named',
  (_, text) => {
    const { answer, cases, problems } = readAny(text)
    expect(cases).toEqual([])
    expect(answer?.headers).toEqual([
      ['access-control-allow-origin', 'https://a.test'],
      ['vary', 'Origin'],
    ])
    expect(problems[0]?.message).toMatch(/name no URL/)
  },
)

test('settings that hold such a name are no response', () => {
  expect(readAny('{"headers":{"access-control-allow-origin":"*"}}').answer ?? null).toBe(null)
})

test('two columns of the overview of Charles; what a proxy saw of a failed connection is no method', () => {
  const text = `URL\thttps://api.example.com/v1\nStatus\tFailed\nFailure\tSSL handshake with client failed: unknown\nProtocol\tHTTP/1.1\nMethod\tCONNECT\n`
  expect(readAny(text).cases).toMatchObject([
    { url: 'https://api.example.com/v1', method: 'GET', headers: [] },
  ])
  expect(readAny(text.replace('CONNECT', 'PUT')).cases).toMatchObject([{ method: 'PUT' }])
})
