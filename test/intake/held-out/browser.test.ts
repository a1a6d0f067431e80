import { describe, expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'
import { page, told, url } from './told.ts'

describe('headers from a network panel', () => {
  const request = `${page} GET ${url} - same-origin -`
  test.each([
    [
      'Chromium, names and values without colons',
      `Request URL\n${url}\nRequest Method\nGET\nStatus Code\n200 OK\naccess-control-allow-origin\n*\ncontent-type\napplication/json\n:authority\napi.test\naccept\n*/*\norigin\n${page}`,
    ],
    [
      'Safari, with its summary',
      `Summary\nURL: ${url}\nStatus: 200 OK\nSource: Network\nAddress: 192.0.2.1:443\nInitiator: \n(anonymous)\n\nRequest\nGET /v1 HTTP/1.1\nAccept: */*\nOrigin: ${page}\n\nResponse\nHTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\nContent-Type: application/json`,
    ],
    [
      'no marks between the sides: Content-Type belongs where its neighbours do',
      `Request URL: ${url}\nRequest Method: GET\nStatus Code: 200\nserver: x\ncontent-type: application/json\naccept: */*\norigin: ${page}`,
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([request])
    const response = readAny(text).recordings[0]?.evidence.observations[0]?.response
    expect(response?.status).toBe(200)
    expect(response?.headers).toHaveLength(2)
  })

  test.each([
    ['HTTP/1.1 204 No Content\naccess-control-allow-origin: *', 204],
    ['HTTP/2 200 \naccess-control-allow-origin: *', 200],
    ['access-control-allow-origin: *\nvary: Origin\ndate: x', null],
  ])('a response alone is kept for a request that is known otherwise: %j', (text, status) => {
    const { cases, answer, problems } = readAny(text)
    expect(cases).toEqual([])
    expect(answer).toMatchObject({ status })
    expect(problems[0]?.message).toContain('name no URL')
  })

  test('Firefox’s JSON with nothing but the address', () => {
    expect(told('{"GET":{"scheme":"https","host":"api.test","filename":"/v1","query":{"a":"1"}}}')).toEqual([
      `? GET ${url}?a=1 - same-origin -`,
    ])
  })
})

describe('console messages', () => {
  test('an older WebKit gives URL and reason in one line', () => {
    const { cases, reported } = readAny(
      `[Error] XMLHttpRequest cannot load ${url}. Origin ${page} is not allowed by Access-Control-Allow-Origin.`,
    )
    expect(cases).toMatchObject([{ pageOrigin: page, url }])
    expect(reported).toMatchObject([{ engine: 'webkit', corsError: 'AllowOriginMismatch' }])
  })

  test('two browsers about the same request are two messages and one case', () => {
    const { cases, reported } = readAny(
      `Access to fetch at '${url}' from origin '${page}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\nCross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.`,
    )
    expect(reported.map(({ engine }) => engine)).toEqual(['chromium', 'firefox'])
    expect(cases).toHaveLength(1)
  })
})
