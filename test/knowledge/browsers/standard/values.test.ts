import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../../../src/knowledge/model/case.ts'
import { requestKinds } from '../../../../src/knowledge/model/request-kind.ts'
import { typeOfDataUrl } from '../../../../src/knowledge/browsers/standard/data-url.ts'
import { decodeAndSplit, normalizeValue } from '../../../../src/knowledge/browsers/standard/header-list.ts'
import {
  extractMimeType,
  isJavaScript,
  mimeTypeEssence,
} from '../../../../src/knowledge/browsers/standard/mime-type.ts'
import { handshakeUrl, isSocketUrl } from '../../../../src/knowledge/browsers/standard/socket-url.ts'
import {
  isInterim,
  isOkStatus,
  isRedirection,
  isRedirectStatus,
} from '../../../../src/knowledge/browsers/standard/status.ts'
import { takesStatus } from '../../../../src/knowledge/browsers/standard/takes-status.ts'
import {
  bytesEscaped,
  isDataUrl,
  isHttpScheme,
  parseUrl,
} from '../../../../src/knowledge/browsers/standard/url.ts'

const url = (text: string) => {
  const parsed = parseUrl(text)
  if (parsed === null) throw new Error(`${text} is no URL`)
  return parsed
}

describe('a status', () => {
  it.each([
    [99, [false, false, false, false]],
    [100, [true, false, false, false]],
    [199, [true, false, false, false]],
    [200, [false, true, false, false]],
    [299, [false, true, false, false]],
    [300, [false, false, true, false]],
    [301, [false, false, true, true]],
    [302, [false, false, true, true]],
    [303, [false, false, true, true]],
    [304, [false, false, true, false]],
    [306, [false, false, true, false]],
    [307, [false, false, true, true]],
    [308, [false, false, true, true]],
    [399, [false, false, true, false]],
    [400, [false, false, false, false]],
  ])('%i is interim, ok, of redirections, a redirect: %j', (status, is) =>
    expect([isInterim, isOkStatus, isRedirection, isRedirectStatus].map((one) => one(status))).toEqual(is),
  )

  it.each([
    [200, []],
    [204, ['img', 'img-crossorigin', 'font', 'eventsource']],
    [205, ['img', 'img-crossorigin', 'font', 'eventsource']],
    [206, ['eventsource']],
    [304, requestKinds],
    [404, requestKinds.filter((kind) => !kind.startsWith('img'))],
  ])('%i is not taken for %j', (status, kinds) =>
    expect(requestKinds.filter((kind) => !takesStatus(kind, status))).toEqual(kinds),
  )
})

describe('a value', () => {
  it.each([
    [' a ', 'a'],
    ['\t\r\na b\n', 'a b'],
    ['\va\v', '\va\v'],
    ['', ''],
    ['   ', ''],
  ])('%j is normalized to %j', (value, normalized) => expect(normalizeValue(value)).toBe(normalized))

  it.each([
    ['', ['']],
    ['a', ['a']],
    [' a ,\tb\t', ['a', 'b']],
    ['a,,b', ['a', '', 'b']],
    [',', ['', '']],
    ['"a,b",c', ['"a,b"', 'c']],
    ['"a\\",b",c', ['"a\\",b"', 'c']],
    ['a"b,c', ['a"b,c']],
    ['x"a,b"y , c', ['x"a,b"y', 'c']],
  ])('%j is split into %j', (value, elements) => expect(decodeAndSplit(value)).toEqual(elements))

  it.each([
    ['é', '%E9'],
    ['a\x80b\x7f', 'a%80b\x7f'],
  ])('%j is escaped to %j', (value, escaped) => expect(bytesEscaped(value)).toBe(escaped))
})

describe('a MIME type', () => {
  it.each([
    ['Text/HTML', 'text/html'],
    [' \t\r\ntext/html\n ', 'text/html'],
    ['text/html ;charset=x', 'text/html'],
    ['text/html;a/b', 'text/html'],
    ['text', 'failure'],
    ['/html', 'failure'],
    ['text/', 'failure'],
    ['text/;a', 'failure'],
    ['te xt/html', 'failure'],
    ['text/ht ml', 'failure'],
    ['a;b/c', 'failure'],
  ])('%j is %s', (value, essence) => expect(mimeTypeEssence(value)).toBe(essence))

  it.each<readonly [HeaderList, string]>([
    [[], 'failure'],
    [[['Content-Type', 'a/b, c/d']], 'c/d'],
    [
      [
        ['Content-Type', 'a/b'],
        ['content-type', 'nonsense'],
      ],
      'a/b',
    ],
    [[['Content-Type', 'a/b, */*']], 'a/b'],
  ])('of %j is %s', (headers, type) => expect(extractMimeType(headers)).toBe(type))

  it.each(
    'application/javascript text/javascript application/x-javascript text/x-ecmascript application/ecmascript text/javascript1.0 text/javascript1.5 text/jscript text/livescript'.split(
      ' ',
    ),
  )('%s is JavaScript', (type) => expect(isJavaScript(type)).toBe(true))

  it.each(
    'text/javascript1.6 text/javascript1 application/jscript text/xjavascript image/javascript text/javascripts xtext/javascript xtext/jscript text/jscripts text/xx-javascript'.split(
      ' ',
    ),
  )('%s is not', (type) => expect(isJavaScript(type)).toBe(false))
})

describe('a data: URL', () => {
  it.each([
    ['data:,a', 'text/plain'],
    ['data:text/html,a', 'text/html'],
    ['DATA:text/html;base64,YQ', 'text/html'],
    ['data:text/html; base64 ,YQ', 'text/html'],
    ['data:text/html;charset=x,a', 'text/html;charset=x'],
    ['data:;charset=x,a', 'text/plain'],
    ['data:html,a', 'text/plain'],
    ['data:text/html', null],
    ['xdata:text/html,a', null],
  ])('%s tells %s', (href, type) => expect(typeOfDataUrl(href)).toBe(type))

  it.each([
    ['data:,a', true],
    ['data:a', false],
    ['https://a.test/,a', false],
    ['data:;base64,YQ==', true],
    ['data:;base64,YQ', true],
    ['data:; BASE64 ,YWI=', true],
    ['data:;base64,YWJj', true],
    ['data:;base64,Y', false],
    ['data:;base64,YWJjY', false],
    ['data:;base64,YQ=', false],
    ['data:;base64,Y!==', false],
    ['data:;base64,Y%51%3D%3d', true],
    ['data:;base64,Y%20Q', true],
    ['data:;base64x,!', true],
  ])('%s holds its response: %s', (text, holds) => expect(isDataUrl(url(text))).toBe(holds))
})

describe('a URL', () => {
  it('is read without userinfo and fragment', () =>
    expect(url('HTTP://me:pw@Shop.Test:80/a?b#c')).toEqual({
      href: 'http://shop.test/a?b',
      hasBadPort: false,
      fragment: '#c',
      origin: 'http://shop.test',
      scheme: 'http:',
      host: 'shop.test',
      topLevelName: 'test',
      port: '',
      includesCredentials: true,
    }))

  it.each([
    ['http://@a.test/', false],
    ['http://me@a.test/', true],
    ['http://:pw@a.test/', true],
  ])('%s includes credentials: %s', (text, includes) => expect(url(text).includesCredentials).toBe(includes))

  it('is relative to its base, unless it has a scheme and a host', () => {
    expect(parseUrl('/b', 'https://a.test/c')?.href).toBe('https://a.test/b')
    expect(parseUrl('/b', 'https://other.test/c')?.href).toBe('https://other.test/b')
    expect(parseUrl('https:b', 'https://a.test/c/')?.href).toBe('https://a.test/c/b')
    expect(parseUrl('/b')).toBeNull()
  })

  it.each([
    ['http://a.test/', true],
    ['https://a.test/', true],
    ['ftp://a.test/', false],
    ['ws://a.test/', false],
  ])('%s has an HTTP(S) scheme: %s', (text, is) => expect(isHttpScheme(url(text))).toBe(is))

  it.each([
    ['ws://a.test', true, 'http://a.test'],
    [' WSS://a.test', true, ' https://a.test'],
    ['https://a.test/?ws://b', false, 'https://a.test/?ws://b'],
    ['wsx://a.test', false, 'wsx://a.test'],
    ['xws://a.test', false, 'xws://a.test'],
    ['wsss://a.test', false, 'wsss://a.test'],
  ])('%s is a WebSocket’s: %s, with its handshake at %s', (text, is, handshake) => {
    expect(isSocketUrl(text)).toBe(is)
    expect(handshakeUrl(text).toLowerCase()).toBe(handshake)
  })
})
