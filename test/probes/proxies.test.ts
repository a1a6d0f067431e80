import { expect, test } from 'vitest'
import { isProxied, noProxies, proxyAddress, proxyFor, readDirect } from '../../src/probes/proxies.ts'

const http = { url: 'http://me:pw@proxy.test:8080/', from: 'http_proxy' }
const https = { url: 'https://proxy.test', from: 'https_proxy' }

test('by the scheme that is asked, and not at all where none is named', () => {
  expect(proxyFor({ http, https, direct: [] }, 'http://a.test/')).toBe(http)
  expect(proxyFor({ http, https, direct: [] }, 'https://a.test/')).toBe(https)
  expect(proxyFor({ http, https: null, direct: [] }, 'https://a.test/')).toBeNull()
})

test.each([
  ['*', 'https://a.test/', true],
  ['a.test', 'https://a.test/', true],
  ['a.test', 'https://b.a.test/', true],
  ['.a.test', 'https://a.test/', true],
  ['A.Test.', 'https://a.test/', true],
  ['a.test', 'https://ba.test/', false],
  ['a.test', 'https://a.test.b/', false],
  ['b.test, a.test', 'https://a.test/', true],
  ['b.test a.test', 'https://a.test/', true],
  ['', 'https://a.test/', false],
  ['10.0.0.1', 'https://10.0.0.1/', true],
  ['0.0.1', 'https://10.0.0.1/', false],
  ['10.0.0.0/8', 'https://10.1.2.3/', true],
  ['10.0.0.0/8', 'https://11.1.2.3/', false],
  ['10.0.0.0/8', 'https://[fd00::1]/', false],
  ['fd00::/8', 'https://[fd00::1]/', true],
  ['[fd00::1]', 'https://[fd00::1]/', true],
])('NO_PROXY=%s: %s is asked directly: %s', (text, url, direct) => {
  expect(proxyFor({ http: null, https, direct: readDirect(text) }, url) === null).toBe(direct)
})

test('either makes names be resolved elsewhere', () => {
  expect(isProxied(noProxies)).toBe(false)
  expect(isProxied({ ...noProxies, http })).toBe(true)
  expect(isProxied({ ...noProxies, https })).toBe(true)
})

test('its address is told without name and password', () => {
  expect([http, https].map(proxyAddress)).toEqual(['http://proxy.test:8080', 'https://proxy.test'])
})
