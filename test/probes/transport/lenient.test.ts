import { describe, expect, test } from 'vitest'
import { exchange } from '../support/exchanging.ts'
import { withSocketServer } from '../support/serve.ts'

const body = 'Content-Length: 2'

describe('header lines that browsers read are read', () => {
  test.each([
    ['lines that end in LF alone', `HTTP/1.1 200 OK\nA: b\n${body}\n\nok`, [['A', 'b']]],
    [
      'one line that ends in LF alone',
      `HTTP/1.1 200 OK\r\nA: b\nC: d\r\n${body}\r\n\r\nok`,
      [
        ['A', 'b'],
        ['C', 'd'],
      ],
    ],
    [
      'a line folded by blanks',
      `HTTP/1.1 200 OK\r\nA: GET,\r\n PUT\r\n${body}\r\n\r\nok`,
      [['A', 'GET, PUT']],
    ],
    ['a line folded by a tab', `HTTP/1.1 200 OK\nA: GET,\n\tPUT\n${body}\n\nok`, [['A', 'GET, PUT']]],
    ['a blank before the colon', `HTTP/1.1 200 OK\r\nA : b\r\n${body}\r\n\r\nok`, [['A ', 'b']]],
    ['no colon', `HTTP/1.1 200 OK\r\nA b\r\nnonsense\r\n${body}\r\n\r\nok`, [['A b', '']]],
    ['blanks before the first', `HTTP/1.1 200 OK\r\n A: b\r\n${body}\r\n\r\nok`, [[' A', 'b']]],
    ['a NUL in a name', `HTTP/1.1 200 OK\r\nA\0: b\r\n${body}\r\n\r\nok`, [['A\0', 'b']]],
    ['a carriage return alone', `HTTP/1.1 200 OK\r\nA: b\rC: d\r\n${body}\r\n\r\nok`, [['A', 'b\rC: d']]],
    ['two of them at the end', `HTTP/1.1 200 OK\r\nA: b\r\r\n${body}\r\n\r\nok`, [['A', 'b']]],
    ['a head that ends otherwise than its lines', `HTTP/1.1 200 OK\r\nA: b\r\n${body}\n\nok`, [['A', 'b']]],
    ['blanks without end in the status line', `HTTP/1.1  200\r\nA: b\r\n${body}\r\n\r\nok`, [['A', 'b']]],
    [
      'an announcement before',
      `HTTP/1.1 103 Early Hints\nX: y\n\nHTTP/1.1 200 OK\nA: b\n${body}\n\nok`,
      [['A', 'b']],
    ],
  ])('%s', async (_, bytes, headers) => {
    let requests = 0
    await withSocketServer(
      (socket) => socket.once('data', () => (requests++, socket.end(bytes))),
      async (port) => {
        const { response, address } = await exchange(`http://127.0.0.1:${port}/`)
        expect(response).toMatchObject({ status: 200, body: 'ok' })
        expect(response?.headers).toEqual([...headers, ['Content-Length', '2']])
        expect(address).toBe('127.0.0.1')
        expect(requests).toBe(2)
      },
    )
  })

  test.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9\r\n', 2],
    ['a status line that nobody reads', `HTTP/1.1 200\0OK\r\nA: b\r\n${body}\r\n\r\nok`, 2],
    ['a method that changes data: it is not sent again', 'HTTP/1.1 200 OK\nA: b\n\n', 1],
  ])('but not %s', async (_, bytes, times) => {
    let requests = 0
    await withSocketServer(
      (socket) => socket.once('data', () => (requests++, socket.end(bytes))),
      async (port) => {
        const method = times === 1 ? 'PUT' : 'GET'
        const { failure } = await exchange(`http://127.0.0.1:${port}/`, {}, { method })
        expect(failure?.kind).toBe('protocol')
        expect(requests).toBe(times)
      },
    )
  })

  const allowed = 'Access-Control-Allow-Origin: *'
  test.each([
    ['another version', `HTTP/2 404 No\r\n${body}\r\n\r\nok`, 404, { statusLine: 'HTTP/2 404 No' }],
    ['one that undici takes', `HTTP/2.0 200 OK\r\n${body}\r\n\r\nok`, 200, { statusLine: 'HTTP/2.0 200 OK' }],
    [
      'line breaks before it',
      `\r\n\r\n\r\nHTTP/1.1 200 OK\r\n${body}\r\n\r\nok`,
      200,
      { statusLine: '\r\n\r\n\r\nHTTP/1.1 200 OK' },
    ],
    ['four digits', `HTTP/1.1 2000 OK\r\n${body}\r\n\r\nok`, 2000, { statusLine: 'HTTP/1.1 2000 OK' }],
    ['a stream of music', `ICY 200 OK\r\n${body}\r\n\r\nok`, 200, { statusLine: 'ICY 200 OK' }],
    [
      'a stream of music behind blanks',
      `\t ICY 200 OK\r\n${body}\r\n\r\nok`,
      200,
      { statusLine: '\t ICY 200 OK' },
    ],
    [
      'a head that breaks off amid a line',
      `HTTP/1.1 200 OK\r\n${allowed}\r\nX-Half`,
      200,
      { brokenOff: 'amid-line' },
    ],
    [
      'a head that breaks off behind a line',
      `HTTP/1.1 200 OK\r\n${allowed}\r\n`,
      200,
      { brokenOff: 'after-line' },
    ],
  ])('is handed on for each engine to read: %s', async (_, bytes, status, start) => {
    await withSocketServer(
      (socket) => socket.once('data', () => socket.end(bytes)),
      async (port) => {
        const { response } = await exchange(`http://127.0.0.1:${port}/`)
        expect(response).toMatchObject({ status, ...start })
      },
    )
  })
})
