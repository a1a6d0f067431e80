import { expect, test } from 'vitest'
import { newRequest } from '../../../../src/knowledge/browsers/judge/new-request.ts'
import type { RecordedFetch } from '../../../../src/knowledge/browsers/judge/exchange.ts'
import { api } from './told.ts'

const made = (more: Partial<RecordedFetch>) => newRequest({ url: api, method: 'GET', headers: [], ...more })

// Fetch standard, 5.4, the Request constructor; XMLHttpRequest, 3.5.1 (open).
test.each<readonly [string, Partial<RecordedFetch>, string | null]>([
  ['a method that is no token', { method: 'GE T' }, 'forbidden-method'],
  ['an empty method', { method: '' }, 'forbidden-method'],
  ['TRACE', { method: 'trace' }, 'forbidden-method'],
  ['CONNECT', { method: 'CONNECT' }, 'forbidden-method'],
  ['a method of one’s own', { method: 'PURGE' }, null],
  ['PUT without CORS', { method: 'PUT', mode: 'no-cors' }, 'forbidden-method'],
  ['POST without CORS', { method: 'POST', mode: 'no-cors' }, null],
  ['a header that is no token', { headers: [['a b', '1']] }, 'invalid-header'],
  ['a value with a line break', { headers: [['a', '1\n2']] }, 'invalid-header'],
  ['a value with a line break behind it', { headers: [['a', '1\n']] }, null],
  ['no URL', { url: '/a' }, 'scheme'],
  ['another scheme', { url: 'ftp://a.test/' }, 'scheme'],
  ['data:', { url: 'data:,a' }, null],
  ['credentials in the URL of fetch()', { url: 'https://me:pw@a.test/' }, 'credentials-in-url'],
  ['a name in the URL of fetch()', { url: 'https://me@a.test/' }, 'credentials-in-url'],
  ['credentials in the URL of an XMLHttpRequest', { url: 'https://me:pw@a.test/', as: 'xhr' }, null],
  ['a WebSocket', { url: 'wss://a.test/', as: 'websocket' }, null],
  ['the URL of a WebSocket for fetch()', { url: 'wss://a.test/' }, 'scheme'],
])('%s', (_, fetch, reason) => {
  const request = made(fetch)
  expect(typeof request === 'string' ? request : null).toBe(reason)
})

test.each([
  ['get', 'GET'],
  ['patch', 'patch'],
  ['oPtIoNs', 'OPTIONS'],
])('the method %s is sent as %s', (method, sent) => {
  expect(made({ method })).toMatchObject({ method: sent })
})

test('headers of one name are one with both values for an XMLHttpRequest alone', () => {
  const headers = [
    ['X-A', '1'],
    ['x-a', '2'],
  ] as const
  expect(made({ headers, as: 'xhr' })).toMatchObject({ headers: [['x-a', '1, 2']] })
  expect(made({ headers })).toMatchObject({
    headers: [
      ['x-a', '1'],
      ['x-a', '2'],
    ],
  })
})
