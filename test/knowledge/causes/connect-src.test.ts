import { expect, test } from 'vitest'
import { forbiddenConnection } from '../../../src/knowledge/facts/connect-src.ts'

const page = 'https://app.example.com/shop'
const api = 'https://api.example.com/v1/orders'

const table: readonly (readonly [policy: string, url: string, allowed: boolean])[] = [
  ["connect-src 'self'", api, false],
  ["connect-src 'self'", 'https://app.example.com/api', true],
  ["connect-src 'none'", api, false],
  ['connect-src', api, false],
  ['connect-src *', api, true],
  ['connect-src *', 'wss://api.example.com/', true],
  ['connect-src https:', 'wss://api.example.com/', false],
  ['connect-src https: wss:', 'wss://api.example.com/', true],
  ['connect-src https://api.example.com', 'wss://api.example.com/', false],
  ['connect-src wss://api.example.com', 'wss://api.example.com/', true],
  ['connect-src ws://api.example.com', 'wss://api.example.com/', true],
  ['connect-src wss://api.example.com', 'ws://api.example.com/', false],
  ['connect-src api.example.com', 'wss://api.example.com/', true],
  ["connect-src 'self'", 'wss://app.example.com/live', true],
  ["connect-src 'self'", 'wss://api.example.com/live', false],
  ['connect-src https:', api, true],
  ['connect-src http:', api, true],
  ['connect-src https:', 'http://api.example.com/', false],
  ['connect-src https://api.example.com', api, true],
  ['connect-src http://api.example.com', api, true],
  ['connect-src api.example.com', api, true],
  ['connect-src API.example.com', api, true],
  ['connect-src https://api.example.com', 'https://api.example.com:8443/', false],
  ['connect-src https://api.example.com:*', 'https://api.example.com:8443/', true],
  ['connect-src https://api.example.com:443', api, true],
  ['connect-src https://*.example.com', api, true],
  ['connect-src https://*.example.com', 'https://example.com/', false],
  ['connect-src https://api.example.com/v1/', api, true],
  ['connect-src https://api.example.com/v1', api, false],
  ['connect-src https://api.example.com/v1/orders', api, true],
  ['connect-src https://api.example.com/v2/', api, false],
  ["default-src 'self'", api, false],
  ["default-src 'self'; connect-src https:", api, true],
  ["img-src 'self'", api, true],
  ["connect-src https:; connect-src 'none'", api, true],
  ["connect-src https:, connect-src 'none'", api, false],
  ['CONNECT-SRC https://api.example.com', api, true],
]

test.for(table)('%s lets %s through: %s', ([policy, url, allowed]) => {
  const forbidden = forbiddenConnection([{ source: 'header', policy }], page, url, false)
  expect(forbidden === null).toBe(allowed)
})

test('after a redirect the path is not compared', () => {
  const policies = [{ source: 'meta' as const, policy: 'connect-src https://api.example.com/v2/' }]
  expect(forbiddenConnection(policies, page, api, true)).toBeNull()
})

test('every policy must agree', () => {
  const policies = ['connect-src https:', "default-src 'self'"].map((policy) => ({
    source: 'header' as const,
    policy,
  }))
  expect(forbiddenConnection(policies, page, api, false)?.directive).toBe('default-src')
})
