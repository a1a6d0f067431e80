import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { acceptsOrigin, checkOrigin, isNamedTwice } from '../../../src/knowledge/facts/allow-origin.ts'

const origin = 'https://app.example.com'
const kind = (headers: HeaderList, from = origin) => checkOrigin(headers, from, 'omit').kind
const valued = (...values: readonly string[]): HeaderList =>
  values.map((value) => ['Access-Control-Allow-Origin', value] as const)

test.each([
  [origin, 'passes'],
  ['*', 'passes'],
  ['null', 'mismatch'],
  ['app.example.com', 'mismatch'],
  ['App.Example.com', 'mismatch'],
  ['www.app.example.com', 'invalid'],
  ['https://app.example.com/', 'mismatch'],
  ['https://admin.example.com', 'mismatch'],
  ['HTTPS://admin.example.com:8443', 'mismatch'],
  ['capacitor://localhost', 'mismatch'],
  ['https://app.example.com/v1', 'invalid'],
  ['https://app.example.com//', 'invalid'],
  ['https://app.example.com?a', 'invalid'],
  ['https://app.example.com#a', 'invalid'],
  ['https://*.example.com', 'invalid'],
  ['"https://app.example.com"', 'invalid'],
  ["'https://app.example.com'", 'invalid'],
  ['https://app\\.example\\.com', 'invalid'],
  ['^https://app.example.com$', 'invalid'],
  ['https://me@app.example.com', 'invalid'],
  ['https://(app|admin).example.com', 'invalid'],
  ['https://', 'invalid'],
  ['https:///', 'invalid'],
  ['https://app.example.com:99999', 'invalid'],
  ['1https://app.example.com', 'invalid'],
  ['x https://app.example.com', 'multiple'],
  ['https://a.test,https://b.test', 'multiple'],
  ['undefined', 'invalid'],
  ['', 'invalid'],
])('%j for %s', (value, found) => {
  expect(kind(valued(value))).toBe(found)
})

test('two lines are several values, whatever they hold', () => {
  expect(kind(valued(origin, origin))).toBe('multiple')
})

test.each<readonly [HeaderList, string | null]>([
  [[], null],
  [[['Access-Control-Allow-Origin ', '*']], 'Access-Control-Allow-Origin : *'],
  [[['\t access-control-allow-origin: x', '']], '\t access-control-allow-origin: x'],
  [[['X Access-Control-Allow-Origin', '*']], null],
  [[['Access-Control-Allow-Origins x', '*']], null],
  [[['Access-Control-Allow-Origin-x y', '*']], null],
  [[['X-A', '1\rAccess-Control-Allow-Origin: *']], 'X-A: 1\rAccess-Control-Allow-Origin: *'],
  [[['X-A', '1\rAccess-Control-Allow-Origin \t: *']], 'X-A: 1\rAccess-Control-Allow-Origin \t: *'],
  [[['X-A', '1\rX-Access-Control-Allow-Origin: *']], null],
])('a line that was meant for it in %j: %j', (headers, line) => {
  const check = checkOrigin(headers, origin, 'omit')
  expect(check).toEqual(line === null ? { kind: 'missing' } : { kind: 'unread', line })
})

test('credentials, and their value as it came', () => {
  const check = (...more: HeaderList) => checkOrigin([...valued(origin), ...more], origin, 'include')
  expect(check()).toEqual({ kind: 'credentials', value: null, origin })
  expect(check(['Access-Control-Allow-Credentials', 'True'])).toEqual({
    kind: 'credentials',
    value: 'True',
    origin,
  })
  expect(acceptsOrigin(check())).toBe(true)
  expect(acceptsOrigin({ kind: 'passes', value: '*' })).toBe(true)
  expect(acceptsOrigin(checkOrigin(valued('*'), origin, 'include'))).toBe(false)
})

test.each([
  [[origin, origin], true],
  [[origin, '*'], true],
  [[`${origin}, *`], true],
  [[`${origin} ${origin}`], true],
  [[origin, 'https://b.test'], false],
  [['*', '*'], false],
  [['https://b.test'], false],
])('%j names it twice: %s', (values, named) => {
  expect(isNamedTwice(checkOrigin(valued(...values), origin, 'omit'), origin)).toBe(named)
})
