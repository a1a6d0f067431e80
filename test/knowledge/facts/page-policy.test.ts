import { expect, test } from 'vitest'
import type { RequestKind } from '../../../src/knowledge/model/request-kind.ts'
import { askedInstead, preloadedInstead } from '../../../src/knowledge/facts/asked-instead.ts'
import { directiveFor, forbiddenBy, upgradesInsecure } from '../../../src/knowledge/facts/page-policy.ts'

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
  const forbidden = forbiddenBy([{ source: 'header', policy }], page, url, false)
  expect(forbidden === null).toBe(allowed)
})

test('after a redirect the path is not compared', () => {
  const policies = [{ source: 'meta' as const, policy: 'connect-src https://api.example.com/v2/' }]
  expect(forbiddenBy(policies, page, api, true)).toBeNull()
})

test('every policy must agree', () => {
  const policies = ['connect-src https:', "default-src 'self'"].map((policy) => ({
    source: 'header' as const,
    policy,
  }))
  expect(forbiddenBy(policies, page, api, false)?.directive).toBe('default-src')
})

const byKind: readonly (readonly [as: RequestKind, policy: string, directive: string | null])[] = [
  ['font', "font-src 'self'; connect-src *", 'font-src'],
  ['font', "connect-src 'none'", null],
  ['font', "default-src 'self'; connect-src *", 'default-src'],
  ['img', "connect-src 'self'; img-src *", null],
  ['img-crossorigin', "img-src 'self' data:", 'img-src'],
  ['style', "style-src 'self'; default-src *", 'style-src'],
  ['style', "style-src-elem *; style-src 'none'", null],
  ['script', "script-src 'self'", 'script-src'],
  ['script', "script-src-elem 'none'; script-src *", 'script-src-elem'],
  ['module', "default-src 'none'; connect-src *", 'default-src'],
  ['form', "default-src 'none'", null],
  ['form', "form-action 'self'", 'form-action'],
  ['beacon', "img-src *; connect-src 'self'", 'connect-src'],
  ['eventsource', "default-src 'self'", 'default-src'],
  ['xhr', "script-src 'self'; connect-src *", null],
]

test.for(byKind)('%s under %s is forbidden by %s', ([as, policy, directive]) => {
  const forbidden = forbiddenBy([{ source: 'header', policy }], page, api, false, as)
  expect(forbidden?.directive ?? null).toBe(directive)
  expect(forbidden?.isPassedByNonce).toBeUndefined()
})

test.for<readonly [as: RequestKind, policy: string, open: boolean | null]>([
  ['script', "script-src 'nonce-abc'", true],
  ['script', "script-src 'nonce-abc' https://api.example.com", null],
  ['script', "script-src 'nonce-abc' 'strict-dynamic' https:", true],
  ['module', "script-src 'sha256-abc='", true],
  ['style', "style-src 'self' 'nonce-abc'", true],
  // A call by script, a font or an image bears no nonce.
  ['fetch', "connect-src 'nonce-abc'", false],
  ['font', "font-src 'nonce-abc'", false],
  ['img', "img-src 'nonce-abc'", false],
])('%s under %s: whether its element may pass is %s', ([as, policy, open]) => {
  const forbidden = forbiddenBy([{ source: 'header', policy }], page, api, false, as)
  expect(forbidden === null ? null : forbidden.isPassedByNonce === true).toBe(open)
})

test('the directive to write is the one of the kind', () => {
  expect(
    [undefined, 'websocket', 'img', 'style', 'module', 'form'].map((as) => directiveFor(as as RequestKind)),
  ).toEqual(['connect-src', 'connect-src', 'img-src', 'style-src', 'script-src', 'form-action'])
})

test.for([
  ['upgrade-insecure-requests', true],
  ["default-src 'self';UPGRADE-INSECURE-REQUESTS", true],
  ["default-src 'self', upgrade-insecure-requests", true],
  ["connect-src 'self' upgrade-insecure-requests", false],
] as const)('%s upgrades what is http: %s', ([policy, upgrades]) => {
  expect(upgradesInsecure([{ policy }])).toBe(upgrades)
})

test.for([
  ['http://api.example.com/a', 'https://api.example.com/a'],
  ['http://api.example.com:8080/a', 'https://api.example.com:8080/a'],
  ['http://localhost:3000/a', null],
  ['https://api.example.com/a', null],
] as const)('a page that upgrades asks for %s as %s', ([url, asked]) => {
  const policies = [{ source: 'header' as const, policy: 'upgrade-insecure-requests' }]
  const facts = { url: page, status: 200, policies, urlsNamed: [], truncated: false }
  expect(askedInstead({ url, pageOrigin: 'https://app.example.com' }, { page: facts })?.url ?? null).toBe(
    asked,
  )
})

test.for([
  ['http://api.ourteam.dev:8080/a', 'https://api.ourteam.dev:8080/a'],
  ['https://api.ourteam.dev/a', undefined],
  ['http://api.example.com/a', undefined],
  ['http://dev.example.com/a', undefined],
] as const)('a name that browsers know for https alone: %s is asked as %s', ([url, asked]) => {
  expect(preloadedInstead({ url })?.url).toBe(asked)
})

test.for([
  ['img', 'http://pictures.example.net/a.png', true],
  ['img', 'http://192.168.1.5/a.png', false],
  ['fetch', 'http://pictures.example.net/a.png', false],
] as const)('a secure page alone has %s of %s upgraded: %s', ([as, url, upgraded]) => {
  expect(askedInstead({ url, as, pageOrigin: 'https://app.example.com' }, { page: null }) !== null).toBe(
    upgraded,
  )
})
