import { describe, expect, test } from 'vitest'
import { defaultProbeOptions } from '../../../src/probes/options.ts'
import { createTransport } from '../../../src/probes/transport.ts'
import { exchange } from '../support/exchanging.ts'
import { withServer, withSocketServer } from '../support/serve.ts'

describe('an exchange', () => {
  test('sends the method and the headers given, in order and in their case, to the address given', async () => {
    let sent = ''
    await withSocketServer(
      (socket) =>
        socket.on('data', (part) => {
          sent += part.toString()
          if (sent.endsWith('data')) socket.end('HTTP/1.1 204 No Content\r\n\r\n')
        }),
      async (port) => {
        const result = await exchange(
          `http://api.example.com:${port}/a?b`,
          {},
          {
            method: 'patch',
            headers: [
              ['X-One', '1'],
              ['x-Two', '2'],
            ],
            body: 'data',
          },
        )
        expect(result).toMatchObject({ failure: null, address: '127.0.0.1' })
        expect(sent.split('\r\n')).toEqual([
          'patch /a?b HTTP/1.1',
          `host: api.example.com:${port}`,
          'connection: keep-alive',
          'X-One: 1',
          'x-Two: 2',
          'content-length: 4',
          '',
          'data',
        ])
      },
    )
  })

  test('keeps every header line of the response, in order and in its case', async () => {
    await withSocketServer(
      (socket) =>
        socket.once('data', () =>
          socket.end(
            'HTTP/1.1 403 Forbidden\r\nACCESS-Control-Allow-Origin: a\r\nX: \xe9\r\n' +
              'access-control-allow-origin: b\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n\r\nno',
            'latin1',
          ),
        ),
      async (port) => {
        expect((await exchange(`http://127.0.0.1:${port}/`)).response).toEqual({
          status: 403,
          headers: [
            ['ACCESS-Control-Allow-Origin', 'a'],
            ['X', 'é'],
            ['access-control-allow-origin', 'b'],
            ['Content-Length', '2'],
            ['Content-Type', 'text/plain'],
          ],
          body: 'no',
        })
      },
    )
  })

  test('passes over what only announces the response', async () => {
    await withSocketServer(
      (socket) =>
        socket.once('data', () => {
          socket.write('HTTP/1.1 103 Early Hints\r\nAccess-Control-Allow-Origin: *\r\n\r\n')
          socket.end('HTTP/1.1 204 No Content\r\nX-Last: 1\r\n\r\n')
        }),
      async (port) => {
        const { response } = await exchange(`http://127.0.0.1:${port}/`, {}, {}, 0)
        expect(response).toEqual({ status: 204, headers: [['X-Last', '1']], body: null })
      },
    )
  })

  test.each([
    ['a method that is no token', { method: 'GE T' }],
    ['a header name that is no token', { headers: [['A b', 'c']] as const }],
    ['a line break in a value', { headers: [['X', 'a\r\nB: c']] as const }],
    ['a value beyond Latin-1', { headers: [['X', '☃']] as const }],
  ])('with %s is a failure, not an exception', async (_, request) => {
    const { failure } = await exchange('http://127.0.0.1:9/', {}, request)
    expect(failure).toMatchObject({ kind: 'protocol', code: 'UND_ERR_INVALID_ARG' })
  })

  test('never follows a redirect', async () => {
    await withServer(
      (_, response) => response.writeHead(302, { Location: '/elsewhere' }).end(),
      async ({ origin, received }) => {
        expect((await exchange(`${origin}/`)).response?.status).toBe(302)
        expect(received.length).toBe(1)
      },
    )
  })

  test('uses a connection again once its response is complete', async () => {
    await withServer(
      (_, response) => response.end('done'),
      async ({ origin, connections }) => {
        const transport = createTransport({ ...defaultProbeOptions, timeoutMs: 5000 })
        const how = { addresses: ['127.0.0.1'], bodyCap: 100 }
        const request = { method: 'GET', url: `${origin}/`, headers: [], body: null }
        for (let turn = 0; turn < 3; turn++) {
          const { response } = await transport.exchange(request, how, new AbortController().signal)
          expect(response?.status).toBe(200)
        }
        expect(connections()).toBe(1)
        await transport.close()
      },
    )
  })

  test('survives a server that closes every connection after its response without saying so', async () => {
    await withSocketServer(
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')),
      async (port) => {
        const transport = createTransport({ ...defaultProbeOptions, timeoutMs: 5000 })
        const how = { addresses: ['127.0.0.1'], bodyCap: 0 }
        const request = { method: 'GET', url: `http://127.0.0.1:${port}/`, headers: [], body: null }
        for (let turn = 0; turn < 10; turn++) {
          const { failure } = await transport.exchange(request, how, new AbortController().signal)
          expect(failure).toBeNull()
        }
        await transport.close()
      },
    )
  })

  test('takes another address where the first does not answer', async () => {
    await withServer(
      (_, response) => response.end(),
      async ({ port }) => {
        const transport = createTransport({ ...defaultProbeOptions, timeoutMs: 5000 })
        const result = await transport.exchange(
          { method: 'GET', url: `http://api.example.com:${port}/`, headers: [], body: null },
          { addresses: ['127.0.0.99', '127.0.0.1'], bodyCap: 0 },
          new AbortController().signal,
        )
        expect(result).toMatchObject({ failure: null, address: '127.0.0.1' })
        await transport.close()
      },
    )
  })
})
