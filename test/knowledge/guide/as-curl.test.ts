import { expect, test } from 'vitest'
import { asCurl } from '../../../src/knowledge/guide/as-curl.ts'

test('a preflight as curl, quoted for the shell', () => {
  expect(
    asCurl({
      method: 'OPTIONS',
      url: 'https://api.example.com/a?b=1&c=2',
      headers: [
        ['Origin', 'https://app.example.com'],
        ['Access-Control-Request-Method', 'PUT'],
      ],
    }),
  ).toBe(
    "curl -i -X OPTIONS -H 'Origin: https://app.example.com' -H 'Access-Control-Request-Method: PUT' 'https://api.example.com/a?b=1&c=2'",
  )
})

test('a quote in a value cannot leave its word, and a secret does not leave at all', () => {
  const command = asCurl({
    method: 'GET',
    url: 'http://a.test/',
    headers: [
      ['X-Note', "it's; rm -rf /"],
      ['Authorization', 'Bearer abc'],
      ['X-Empty', ''],
    ],
  })
  expect(command).toBe(
    `curl -i -H 'X-Note: it'\\''s; rm -rf /' -H 'Authorization: [redacted]' -H 'X-Empty;' http://a.test/`,
  )
})

test('what a browser adds on its own is left out, unless it may decide', () => {
  const command = asCurl({
    method: 'GET',
    url: 'http://a.test/',
    headers: [
      ['Accept', '*/*'],
      ['Accept-Encoding', 'gzip, deflate, br'],
      ['Origin', 'http://b.test'],
      ['Referer', 'http://b.test/'],
      ['Sec-Fetch-Mode', 'cors'],
      ['User-Agent', 'cors-triage/0.1.0'],
    ],
  })
  expect(command).toBe("curl -i --compressed -H 'Origin: http://b.test' http://a.test/")
  const headers = [
    ['Accept', 'application/json'],
    ['User-Agent', 'Mozilla/5.0'],
  ] as const
  expect(asCurl({ method: 'GET', url: 'http://a.test/', headers })).toBe(
    "curl -i -H 'Accept: application/json' -H 'User-Agent: Mozilla/5.0' http://a.test/",
  )
})

test('a range is asked for as it is, and a stream of events as a stream', () => {
  const command = asCurl({
    method: 'GET',
    url: 'http://a.test/',
    headers: [
      ['Range', 'bytes=0-9'],
      ['Accept', 'text/event-stream'],
      ['Accept-Encoding', 'identity'],
    ],
  })
  expect(command).toBe("curl -i -H 'Range: bytes=0-9' -H 'Accept: text/event-stream' http://a.test/")
})
