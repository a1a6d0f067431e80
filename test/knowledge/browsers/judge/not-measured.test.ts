import { describe, expect, it } from 'vitest'
import { readExchange } from '../../../../src/knowledge/browsers/judge/read-exchange.ts'
import { api, page } from './told.ts'

describe('what was not measured is refused, and what stands beside it read', () => {
  const read = (request: object, hop: object = {}, more: object = {}): string => {
    const line = { id: 'a', page, url: api, request, hops: [{ url: api, ...hop }], ...more }
    const given = readExchange(JSON.stringify(line))
    return 'problem' in given ? given.problem : 'read'
  }

  it.each([
    [{ status: 101, brokenOff: 'after-line' }, /^hops\[0\]\.response: expected a plain start for websocket/],
    [{ status: 200, statusLine: 'HTTP/1.1 200 OK' }, /^hops\[0\]\.response: expected a plain start/],
    [{ status: 101 }, /^read$/],
    [null, /^read$/],
  ])('a handshake answered %j', (response, told) => {
    expect(read({ as: 'websocket' }, { response })).toMatch(told)
  })

  it.each([
    [300, 'a b', false],
    [399, 'a b', false],
    [299, 'a b', true],
    [400, 'a b', true],
    [302, '', true],
    [302, '/a?b#c', true],
    [302, '//a.test/', true],
    [302, 'http://a.test/', true],
    [302, 'https://a.test/', true],
    [302, 'ftp://a.test/', false],
    [302, 'xhttps://a.test/', false],
    [302, 'a/b', false],
    [302, '/a b', false],
  ])('a handshake answered %i to %j: %s', (status, location, isRead) => {
    const response = { status, headers: [['Location', location]] }
    expect(read({ as: 'websocket' }, { response }) === 'read').toBe(isRead)
    expect(read({}, { response })).toBe('read')
  })

  it.each([
    ['moz-extension://a/b', false],
    [' \tchrome-extension://a', false],
    ['https://a.test/moz-extension:', true],
    ['extension:', true],
  ])('a Location %j for an extension with permission: %s', (location, isRead) => {
    const hop = { response: { status: 302, headers: [['Location', location]] } }
    const from = { page: 'moz-extension://0a5a7a3e/' }
    expect(read({}, hop, { ...from, hostPermissions: true }) === 'read').toBe(isRead)
    expect(read({}, hop, { ...from, hostPermissions: false })).toBe('read')
  })

  it.each([
    ['an integrity', { integrity: 'sha256-x' }, {}, /^request\.integrity: expected nothing/],
    ['an empty integrity', { integrity: '' }, {}, /^read$/],
    [
      'bytes with a type',
      { method: 'POST', body: { kind: 'bytes', type: 'a/b' } },
      {},
      /^request\.body\.type: expected none for bytes/,
    ],
    ['headers that are a text', {}, { response: { status: 200, headers: 'x' } }, /expected a list of/],
    [
      'a header without a value',
      {},
      { response: { status: 200, headers: [['a']] } },
      /pairs of \[name, value\]/,
    ],
    ['a value that is a number', {}, { response: { status: 200, headers: [['a', 1]] } }, /both strings/],
    ['no status', {}, { response: { headers: [] } }, /response\.status: expected a status code/],
    ['the status 99', {}, { response: { status: 99 } }, /response\.status: expected a status code/],
    ['the status 100', {}, { response: { status: 100 } }, /^read$/],
    ['the status 999', {}, { response: { status: 999 } }, /^read$/],
    ['the status 1000', {}, { response: { status: 1000 } }, /response\.status: expected a status code/],
    ['half a status', {}, { response: { status: 200.5 } }, /response\.status: expected a status code/],
  ])('%s', (_, request, hop, told) => expect(read(request, hop)).toMatch(told))

  it.each([
    // Chromium takes them in a tab and not in a frame.
    ['form', false],
    ['img', true],
    ['beacon', true],
    ['xhr', true],
    ['fetch', true],
  ])('credentials in the URL of %s: %s', (as, isRead) => {
    const url = 'https://me:pw@api.example.com/a'
    expect(read({ as }, {}, { url, hops: [{ url }] }) === 'read').toBe(isRead)
  })

  it.each([
    ['http://api.example.com/a', 2, 'max-age=9', false],
    ['http://api.example.com/a', 1, 'max-age=9', true],
    ['http://api.example.com/a', 2, 'x', true],
    ['https://api.example.com/a', 2, 'max-age=9', true],
  ])('%s asked %i times, with Strict-Transport-Security: %s: %s', (url, times, value, isRead) => {
    const headers = [['Strict-Transport-Security', value]]
    const kept = [['Cache-Control', 'no-store']]
    const told = (hop: object) => {
      const requests = Array.from({ length: times }, () => ({}))
      const line = { id: 'a', page: 'http://app.example.com', url, requests, hops: [{ url, ...hop }] }
      return 'fetches' in readExchange(JSON.stringify(line))
    }
    expect(told({ preflight: { status: 204, headers }, response: { status: 200, headers: kept } })).toBe(
      isRead,
    )
    expect(told({ preflight: null, response: { status: 200, headers: [...kept, ...headers] } })).toBe(isRead)
  })
})
