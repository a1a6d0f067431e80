import { describe, expect, test } from 'vitest'
import type { HeaderList } from '../../src/knowledge/model/case.ts'
import { framingOf, oddStart, readHead } from '../../src/probes/read-head.ts'

const asked = { method: 'GET', url: 'https://api.example.com/' }
const head = (text: string, brokenOff?: 'after-line' | 'amid-line') => readHead(text, asked, brokenOff)
const lines = (text: string): HeaderList | undefined => head(`HTTP/1.1 200 OK\r\n${text}`)?.headers

describe('a head', () => {
  test.each([
    ['A: b\r\n', [['A', 'b']]],
    ['A: b\n', [['A', 'b']]],
    ['A:b', [['A', 'b']]],
    ['A: \t b \t \r\n', [['A', 'b']]],
    ['A: b:c\r\n', [['A', 'b:c']]],
    ['A:\r\n', [['A', '']]],
    [
      'A: b\r\n\r\nC: d\r\n',
      [
        ['A', 'b'],
        ['C', 'd'],
      ],
    ],
    ['A: b\r\n c\r\n\td \r\n', [['A', 'b c d']]],
    ['A:\r\n b\r\n', [['A', 'b']]],
    [' A: b\r\n', [[' A', 'b']]],
    ['A b\r\n', [['A b', '']]],
    ['A\tb\r\n', [['A\tb', '']]],
    ['nonsense\r\n', []],
    ['A: b\rC: d\r\n', [['A', 'b\rC: d']]],
  ] as const)('of the lines %j has %j', (text, headers) => {
    expect(lines(text)).toEqual(headers)
  })

  test.each([
    ['HTTP/1.1 200 OK', 200, {}],
    ['HTTP/1.0 404 Not Found', 404, {}],
    ['\r\nHTTP/1.1 200 OK', 200, {}],
    ['ICY 200 OK', 200, { statusLine: 'ICY 200 OK' }],
    ['HTTP/1.1 2000 OK', 2000, { statusLine: 'HTTP/1.1 2000 OK' }],
  ])('that begins with %j has the status %i', (text, status, start) => {
    expect(head(`${text}\r\nA: b\r\n`)).toEqual({ status, headers: [['A', 'b']], start })
  })

  test('that is broken off says where', () => {
    expect(head('HTTP/1.1 200 OK\r\nA: b', 'amid-line')?.start).toEqual({ brokenOff: 'amid-line' })
  })

  test('in which nobody reads a status is none', () => {
    expect(head('HTTP/1.1 200\0OK\r\n')).toBeNull()
    expect(readHead('ICY 200 OK\r\n', { ...asked, url: 'no URL' })).toBeNull()
  })
})

test.each([
  ['HTTP/1.1 200 OK\r\nA: b', null],
  ['HTTP/1.1 200 OK\nA: b', null],
  ['\nHTTP/1.1 200 OK\r\n', null],
  ['\r\n\r\n\r\nHTTP/1.1 200 OK\r\n', '\r\n\r\n\r\nHTTP/1.1 200 OK'],
  ['ICY 200 OK\r\n', 'ICY 200 OK'],
  ['', ''],
])('%j begins oddly with %j', (text, odd) => {
  expect(oddStart(text)).toBe(odd)
})

test.each<readonly [number, HeaderList, readonly string[]]>([
  [200, [], ['HTTP/1.1 200 ']],
  [599, [['Content-Length', '12']], ['HTTP/1.1 599 ', 'Content-Length: 12']],
  [600, [['Content-Length', '12']], ['HTTP/1.1 200 ', 'Content-Length: 12']],
  [199, [], ['HTTP/1.1 200 ']],
  [200, [['content-length', '+12']], ['HTTP/1.1 200 ', 'Content-Length: 12']],
  [200, [['Content-Length', '12, 12']], ['HTTP/1.1 200 ']],
  [200, [['Content-Length', 'x12']], ['HTTP/1.1 200 ']],
  [
    200,
    [
      ['Transfer-Encoding', 'Chunked'],
      ['Content-Length', '12'],
    ],
    ['HTTP/1.1 200 ', 'Transfer-Encoding: chunked'],
  ],
  [200, [['Transfer-Encoding', 'gzip, chunked']], ['HTTP/1.1 200 ', 'Transfer-Encoding: chunked']],
  [200, [['Transfer-Encoding', 'chunked, gzip']], ['HTTP/1.1 200 ']],
  [
    200,
    [
      ['Transfer-Encoding', 'gzip'],
      ['Transfer-Encoding', 'chunked'],
    ],
    ['HTTP/1.1 200 ', 'Transfer-Encoding: chunked'],
  ],
  [
    101,
    [
      ['Upgrade', 'websocket'],
      ['Content-Length', '1'],
    ],
    ['HTTP/1.1 101 ', 'Connection: Upgrade', 'Upgrade: websocket'],
  ],
])('a %i with %j frames its body by %j', (status, headers, framing) => {
  expect(framingOf({ status, headers, start: {} })).toBe(`${framing.join('\r\n')}\r\n\r\n`)
})
