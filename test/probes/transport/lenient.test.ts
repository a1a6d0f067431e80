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
    ['a line folded by a tab', `HTTP/1.1 200 OK\nA: GET,\n\tPUT\n${body}\n\nok`, [['A', 'GET,\tPUT']]],
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
})
