import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { exchange } from '../support/exchanging.ts'
import { withServer, withSocketServer } from '../support/serve.ts'

describe('a body', () => {
  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('in %s is unpacked, and no further than the cap', async (coding, compress) => {
    const packed = compress(Buffer.alloc(50_000_000, 'a'))
    await withServer(
      (_, response) =>
        response.writeHead(200, { 'Content-Encoding': coding, 'Content-Type': 'text/plain' }).end(packed),
      async ({ origin }) => {
        const { response } = await exchange(`${origin}/`)
        expect(response?.body).toBe('a'.repeat(1000))
      },
    )
  })

  test('without end is cut at the cap', async () => {
    await withServer(
      (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' })
        const more = (): void => {
          while (response.write('x'.repeat(16_384)));
        }
        response.on('drain', more)
        more()
      },
      async ({ origin }) => {
        const result = await exchange(`${origin}/`)
        expect(result.response?.body?.length).toBe(1000)
      },
    )
  })

  test('that stops in the middle leaves the response a response', async () => {
    await withSocketServer(
      (socket) =>
        socket.once('data', () =>
          socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\nhalf'),
        ),
      async (port) => {
        const { response, failure } = await exchange(`http://127.0.0.1:${port}/`)
        expect(failure).toBeNull()
        expect(response).toMatchObject({ status: 200, body: 'half', bodyFailure: 'cut-off' })
      },
    )
  })

  test.each([
    ['gzip', 'undecodable'],
    ['br', 'undecodable'],
    // Browsers take what follows for a bare stream.
    ['deflate', undefined],
    ['identity', undefined],
  ] as const)('that is not in %s, though it is said to be, is %s', async (coding, bodyFailure) => {
    await withServer(
      (_, response) =>
        response
          .writeHead(200, { 'Content-Encoding': coding, 'Content-Type': 'text/plain' })
          .end('{"plain":true}'),
      async ({ origin }) => {
        const { response } = await exchange(`${origin}/`)
        expect([response?.status, response?.bodyFailure]).toEqual([200, bodyFailure])
      },
    )
  })

  test.each(['text/event-stream', 'image/png'])('of %s is not waited for', async (type) => {
    await withServer(
      (_, response) => {
        response.writeHead(200, { 'Content-Type': type }).write('begin')
      },
      async ({ origin }) => {
        const { response } = await exchange(`${origin}/`)
        expect(response).toMatchObject({ status: 200, body: null })
      },
    )
  })
})
