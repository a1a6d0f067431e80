import { expect, test } from 'vitest'
import { readHar } from '../../src/intake/har/har.ts'

const page = 'https://app.example.com'
const start = 'https://old.example.net/v1'
const target = 'https://new.example.net/v1'
const allowed = { 'Access-Control-Allow-Origin': page }

type Headers = Readonly<Record<string, string>>

function entry(url: string, status: number, came: Headers, error: string | null = null, redirectURL = '') {
  const list = (headers: Headers) => Object.entries(headers).map(([name, value]) => ({ name, value }))
  return {
    startedDateTime: '2026-11-24T10:00:00.000Z',
    request: { method: 'GET', url, headers: list({ Origin: page }), cookies: [] },
    response: { status, headers: list(came), content: {}, redirectURL, _error: error },
  }
}

const credentials = (...entries: readonly object[]) =>
  readHar(JSON.stringify({ log: { version: '1.2', entries } })).cases.map((one) => [
    one.credentials,
    one.told.credentials,
  ])

test('a response that only mode include forbids was blocked: that was the mode', () => {
  expect(credentials(entry(start, 200, allowed, 'net::ERR_FAILED'))).toEqual([
    ['include', 'what the browser blocked'],
  ])
})

test('a redirect that was followed passed its check: what became of the next hop tells no mode', () => {
  const redirect = entry(start, 301, { ...allowed, Location: target }, null, target)
  expect(credentials(redirect, entry(target, 0, {}, 'net::ERR_FAILED'))).toEqual([['same-origin', undefined]])
  expect(credentials(redirect, entry(target, 200, allowed, 'net::ERR_FAILED'))).toEqual([
    ['same-origin', undefined],
  ])
})

test('a preflight that only mode include forbids, and no request after it', () => {
  const preflight = {
    ...entry(start, 204, { ...allowed, 'Access-Control-Allow-Methods': 'PUT' }),
    request: {
      method: 'OPTIONS',
      url: start,
      headers: [
        { name: 'Origin', value: page },
        { name: 'Access-Control-Request-Method', value: 'PUT' },
      ],
    },
  }
  const stopped = entry(start, 0, {}, 'net::ERR_FAILED')
  const put = { ...stopped, request: { ...stopped.request, method: 'PUT' } }
  expect(credentials(preflight, put)).toEqual([['include', 'what the browser blocked']])
})
