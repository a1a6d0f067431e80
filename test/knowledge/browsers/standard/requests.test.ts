import { goesAlongInNoCors } from '../../../../src/knowledge/browsers/standard/no-cors-header.ts'
import { describe, expect, it } from 'vitest'
import { engines } from '../../../../src/knowledge/model/cors-error.ts'
import {
  isForbiddenMethod,
  isForbiddenRequestHeader,
} from '../../../../src/knowledge/browsers/standard/forbidden.ts'
import { normalizeMethod } from '../../../../src/knowledge/browsers/standard/normalize-method.ts'
import { isSafelistedMethod } from '../../../../src/knowledge/browsers/standard/safelisted-method.ts'
import { isSafelistedRequestHeader } from '../../../../src/knowledge/browsers/standard/safelisted-request-header.ts'
import { unsafeRequestHeaderNames } from '../../../../src/knowledge/browsers/standard/unsafe-request-header-names.ts'
import { showsCertificate } from '../../../../src/knowledge/browsers/standard/client-certificate.ts'
import { combineHeaders } from '../../../../src/knowledge/browsers/standard/combine-headers.ts'
import {
  headersAfterRedirect,
  methodAfterRedirect,
} from '../../../../src/knowledge/browsers/standard/redirect.ts'

describe('a method', () => {
  it.each([
    ['get', 'GET'],
    ['Delete', 'DELETE'],
    ['oPtIoNs', 'OPTIONS'],
    ['patch', 'patch'],
    ['Patch', 'Patch'],
    ['propfind', 'propfind'],
  ])('%s is normalized to %s', (given, normalized) => expect(normalizeMethod(given)).toBe(normalized))

  it.each([
    ['GET', true],
    ['HEAD', true],
    ['POST', true],
    ['get', false],
    ['PUT', false],
    ['OPTIONS', false],
  ])('%s is CORS-safelisted: %s', (method, safe) => expect(isSafelistedMethod(method)).toBe(safe))

  it.each([
    ['CONNECT', true],
    ['trace', true],
    ['Track', true],
    ['TRAC', false],
    ['PATCH', false],
  ])('%s is forbidden: %s', (method, forbidden) => expect(isForbiddenMethod(method)).toBe(forbidden))
})

describe('a forbidden request-header', () => {
  it.each([
    ['Host', '', true],
    ['cookie', 'a=b', true],
    ['Sec-Anything', '1', true],
    ['Security', '1', false],
    ['proxy-x', '1', true],
    ['proxy', '1', false],
    ['User-Agent', 'x', false],
    ['X-HTTP-Method-Override', 'TRACE', true],
    ['X-HTTP-Method-Override', 'get, track', true],
    ['X-HTTP-Method-Override', 'DELETE', false],
    ['X-HTTP-Method-Override', '"TRACE"', false],
    ['Access-Control-Request-Method', 'GET', true],
    ['Access-Control-Allow-Origin', '*', false],
    ['X-HTTP-Method-Override', 'PUT, "x", connect', true],
    ['X-HTTP-Method-Override', '"a, TRACE', false],
    ['X-HTTP-Method-Override', '"a\\", TRACE"', false],
  ])('%s: %s — %s', (name, value, forbidden) => expect(isForbiddenRequestHeader(name, value)).toBe(forbidden))
})

describe('a CORS-safelisted request-header', () => {
  const long = (length: number): string => 'x'.repeat(length)
  it.each([
    ['accept', '*/*', true],
    ['accept', 'a"b', false],
    ['accept', 'a\tb', true],
    ['accept', 'a\x01b', false],
    ['accept', 'caf\xe9', true],
    ['accept', long(128), true],
    ['accept', long(129), false],
    ['accept-language', 'de-DE, de;q=0.5', true],
    ['accept-language', 'en_US', false],
    ['accept-language', 'de@DE', false],
    ['content-language', 'en', true],
    ['content-language', 'e!n', false],
    ['content-type', 'text/plain', true],
    ['content-type', 'TEXT/PLAIN', true],
    ['content-type', 'text/plain;charset=UTF-8', true],
    ['content-type', 'text/plain;garbage', true],
    ['content-type', 'text/plain; x="a"', false],
    ['content-type', 'text/plain,', false],
    ['content-type', 'text /plain', false],
    ['content-type', 'text/plain\t;x', true],
    ['content-type', 'text/html', false],
    ['content-type', 'application/json', false],
    ['content-type', 'multipart/form-data; boundary=x', true],
    ['content-type', 'application/x-www-form-urlencoded', true],
    ['content-type', '', false],
    ['range', 'bytes=0-99', true],
    ['range', 'bytes=5-', true],
    ['range', 'bytes=7-7', true],
    ['range', 'bytes=-5', false],
    ['range', 'bytes=200-100', false],
    ['range', 'bytes=0-1,5-6', false],
    ['range', 'bytes= 0-1', false],
    ['range', 'BYTES=0-1', false],
    ['range', 'bytes=-', false],
    ['authorization', 'x', false],
    ['dpr', '2', false],
    ['last-event-id', '1', false],
  ])('%s: %j — %s', (name, value, safe) => expect(isSafelistedRequestHeader(name, value)).toBe(safe))
})

describe('CORS-unsafe request-header names', () => {
  it('come in lower case, sorted, each once', () =>
    expect(
      unsafeRequestHeaderNames([
        ['X-B', '1'],
        ['x-a', '2'],
        ['x-b', '3'],
        ['Accept', '*/*'],
      ]),
    ).toEqual(['x-a', 'x-b']))

  it('take safelisted names in once their values pass 1024 bytes together', () => {
    const eight = Array.from({ length: 8 }, () => ['Accept', 'x'.repeat(128)] as const)
    expect(unsafeRequestHeaderNames(eight)).toEqual([])
    expect(unsafeRequestHeaderNames([...eight, ['Content-Language', 'x']])).toEqual([
      'accept',
      'content-language',
    ])
  })

  it('change where repeated headers are combined first', () => {
    const twice = [
      ['Range', 'bytes=0-1'],
      ['range', 'bytes=2-3'],
    ] as const
    expect(unsafeRequestHeaderNames(twice)).toEqual([])
    expect(unsafeRequestHeaderNames(combineHeaders(twice))).toEqual(['range'])
  })
})

describe('a redirect', () => {
  it.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [301, 'PUT', 'PUT'],
    [302, 'DELETE', 'DELETE'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
  ])('%i turns %s into %s', (status, method, next) => expect(methodAfterRedirect(status, method)).toBe(next))

  it.each([
    [{ body: false, authorization: false }, ['Content-Type', 'Authorization', 'X-A']],
    [{ body: true, authorization: false }, ['Authorization', 'X-A']],
    [{ body: false, authorization: true }, ['Content-Type', 'X-A']],
  ])('with %j leaves %j', (strips, left) => {
    const headers = [
      ['Content-Type', 'a/b'],
      ['Authorization', 'x'],
      ['X-A', '1'],
    ] as const
    expect(headersAfterRedirect(headers, strips).map(([name]) => name)).toEqual(left)
  })
})

describe('a client certificate', () => {
  it.each([
    ['preflight', false, ['chromium']],
    ['preflight', true, ['chromium']],
    ['request', false, ['chromium']],
    ['request', true, ['chromium', 'firefox', 'webkit']],
  ] as const)('to a %s, with credentials included: %s, is shown by %j', (form, included, shown) =>
    expect(engines.filter((engine) => showsCertificate(engine, form, included))).toEqual(shown),
  )
})

describe('what script sets in the mode no-cors', () => {
  it.each([
    ['Accept', 'text/html', true],
    ['accept-language', 'de', true],
    ['Content-Language', 'de', true],
    ['Content-Type', 'text/plain', true],
    ['content-type', 'application/json', false],
    ['Range', 'bytes=0-1', false],
    ['DPR', '2', false],
    ['X-Shop', '1', false],
    ['Authorization', 'x', false],
  ])('%s: %s goes along: %s', (name, value, goes) => expect(goesAlongInNoCors(name, value)).toBe(goes))
})
