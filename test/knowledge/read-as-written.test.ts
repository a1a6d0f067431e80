import { describe, expect, test } from 'vitest'
import {
  describeProblem,
  readHeader,
  readMethod,
  readOneOf,
  readPage,
  readRequestUrl,
  readSentUrl,
  readUrl,
  type Read,
} from '../../src/knowledge/read-case.ts'

/** The value with its notes, or the problem. */
function told(read: Read<unknown>): string {
  return read.ok
    ? [JSON.stringify(read.value), ...read.notes].join('; ')
    : describeProblem(read.problem).replace(/^.*found /s, 'found ')
}
const none = ', which is no valid URL'
const withoutScheme = ', which has no scheme (https:// or http://)'

describe('a page as it is written', () => {
  const reduced = (origin: string, pageUrl: string, from: string) =>
    `{"origin":"${origin}","pageUrl":"${pageUrl}"}; page: an origin has ${from} was reduced to ${origin}`

  test.each([
    [' NULL ', '{"origin":"null","pageUrl":null}'],
    ['nullable', `found "nullable"${withoutScheme}`],
    ['FILE:///a', '{"origin":"null","pageUrl":null}'],
    ['xfile:///a', 'found the scheme xfile:'],
    ['https://*.example.com', 'found "https://*.example.com"'],
    ['*.example.com', 'found "*.example.com"'],
    ['https://a.test/*', reduced('https://a.test', 'https://a.test/*', 'no path; https://a.test/*')],
    ['a.test/*', `found "a.test/*"${withoutScheme}`],
    ['a.test', `found "a.test"${withoutScheme}`],
    ['a.test:8080/x', `found "a.test:8080/x"${withoutScheme}`],
    ['https:a.test', 'found "https:a.test"'],
    ['1a://a.test', 'found "1a://a.test"'],
    ['https://a.test:70000/x', 'found "https://a.test:70000/x", whose port is above 65535'],
    ['https://a.test:70000?x', 'found "https://a.test:70000?x", whose port is above 65535'],
    ['https://a.test:7x', `found "https://a.test:7x"${none}`],
    ['https://a b.test:70000', 'found "https://a b.test:70000", whose port is above 65535'],
    ['https://a b.test:7000', `found "https://a b.test:7000"${none}`],
    ['https://wss//a.test', 'found "https://wss//a.test", whose scheme stands twice'],
    [
      'https://httpx://a.test',
      reduced('https://httpx', 'https://httpx//a.test', 'no path; https://httpx://a.test'),
    ],
    ['https://a.test?x', reduced('https://a.test', 'https://a.test/?x', 'no path; https://a.test?x')],
    ['https://a.test#x', reduced('https://a.test', 'https://a.test/', 'no path; https://a.test#x')],
    [
      'https://a.test/',
      '{"origin":"https://a.test","pageUrl":"https://a.test/"}; page: an origin has no user name and no slash at its end; it was reduced to https://a.test',
    ],
    [
      'https://me@a.test',
      '{"origin":"https://a.test","pageUrl":"https://a.test/"}; page: an origin has no user name and no slash at its end; it was reduced to https://a.test',
    ],
    ['ionic://localhost/x', '{"origin":"ionic://localhost","pageUrl":null}'],
    ['"https://a.test"', '{"origin":"https://a.test","pageUrl":null}'],
    ['`https://a.test`', '{"origin":"https://a.test","pageUrl":null}'],
    ['‘ https://a.test ’', '{"origin":"https://a.test","pageUrl":null}'],
    ['x"https://a.test"', 'found "x"https://a.test""'],
    ['<a.test>', 'found "<a.test>"'],
  ])('%s', (text, expected) => {
    expect(told(readPage(text))).toBe(expected)
  })
})

describe('a URL as it is written', () => {
  const left = 'url: fetch() refuses a URL with a user name or password in it; they were left out'
  test.each([
    [' https://a.test/b#c ', '"https://a.test/b"'],
    ['https://me@a.test/', `"https://a.test/"; ${left}`],
    ['https://:pw@a.test/', `"https://a.test/"; ${left}`],
    ['HTTP://A.test', '"http://a.test/"'],
    ['a.test:80/x', `found "a.test:80/x"${withoutScheme}`],
    ['a.test:80', `found "a.test:80"${withoutScheme}`],
    ['1https://a.test', 'found "1https://a.test"'],
    ['ftp://a.test/', 'found the scheme ftp:'],
    ['xhttp://a.test/', 'found the scheme xhttp:'],
    ['https://a.test/?token=[redacted]', 'found "https://a.test/?token=[redacted]"'],
    ['https://a.test:99999/', 'found "https://a.test:99999/", whose port is above 65535'],
    ['https://', `found "https://"${none}`],
  ])('that was sent: %s', (text, expected) => {
    expect(told(readSentUrl(text))).toBe(expected)
  })

  test.each([
    ['https://{host}/v1', 'found the placeholder {host}'],
    ['https://a.test/{id}?token=[redacted]', 'found "https://a.test/{id}?token=[redacted]"'],
    ['https://http://a.test', 'found "https://http://a.test", whose scheme stands twice'],
  ])('of a person: %s', (text, expected) => {
    expect(told(readUrl(text))).toBe(expected)
  })

  test.each([
    ['wss://a.test/live', '{"url":"https://a.test/live","as":"websocket"}'],
    ['"ws://a.test/live"', '{"url":"http://a.test/live","as":"websocket"}'],
    ['https://a.test/live', '{"url":"https://a.test/live"}'],
    ['ws://{host}/', 'found the placeholder {host}'],
  ])('of a request: %s', (text, expected) => {
    expect(told(readRequestUrl(text))).toBe(expected)
  })
})

test.each([
  [' patch ', '"patch"'],
  ['GET POST', 'found "GET POST"'],
  ['trace', 'found TRACE, which fetch() refuses'],
  ['aB3/dE5gH7jK9mN1pQ3sT5', 'found [redacted]'],
])('a method: %s', (text, expected) => {
  expect(told(readMethod(text))).toBe(expected)
})

test.each([
  ['X-A: b', '["X-A","b"]'],
  [' X-A :\t b \r\n', '["X-A","b"]'],
  ['X-A:b:c', '["X-A","b:c"]'],
  ['X-A;', '["X-A",""]'],
  ['X-A:', '["X-A",""]'],
  ['X-A;b', 'found "X-A;b"'],
  ['X-A', 'found "X-A"'],
  ['a secret of mine', 'found "a …"'],
  ['X-A: b\nX-C: d', 'found "X-A: …"'],
  ['X-A: b\0', 'found "X-A: …"'],
  ['X-A: grüße', '["X-A","grüße"]'],
  ['X-A: 世', 'found "X-A: …"'],
  ['Authorization: [redacted]', 'found "[redacted]"'],
  ['Host: a.test', 'null; header: script may not set Host; the browser decides it, so it was dropped'],
])('a header: %j', (line, expected) => {
  expect(told(readHeader(line))).toBe(expected)
})

test('a header that its kind of request is made with', () => {
  expect(told(readHeader('Sec-WebSocket-Protocol: a', 'websocket'))).toBe('["Sec-WebSocket-Protocol","a"]')
  expect(told(readHeader('Sec-WebSocket-Protocol: a'))).toMatch(/^null; /)
})

test('one of some names', () => {
  expect(told(readOneOf(['a', 'b'], ' b '))).toBe('"b"')
  expect(told(readOneOf(['a', 'b'], 'ab'))).toMatch(/^found/)
})
