import http from 'node:http'
import http2 from 'node:http2'
import net, { type AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ProbeOptions } from '../../src/probes/options.ts'
import type { Exchanged, SentRequest } from '../../src/probes/run-exchange.ts'
import { createTransport } from '../../src/probes/transport.ts'
import { makePki, type Pki } from './support/certificates.ts'
import { closedPort, withServer, withSocketServer } from './support/serve.ts'

type TransportOptions = Pick<ProbeOptions, 'timeoutMs' | 'ca' | 'proxy'>

async function exchange(
  url: string,
  given: Partial<TransportOptions> = {},
  request: Partial<SentRequest> = {},
  bodyCap = 1000,
): Promise<Exchanged> {
  const transport = createTransport({ timeoutMs: 5000, ca: null, proxy: null, ...given })
  try {
    return await transport.exchange(
      { method: 'GET', url, headers: [], body: null, ...request },
      { addresses: ['127.0.0.1'], bodyCap },
      new AbortController().signal,
    )
  } finally {
    await transport.close()
  }
}

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

  test('keeps every header line of the answer, in order and in its case', async () => {
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

  test('passes over what only announces the answer', async () => {
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

  test('uses a connection again once its answer is complete', async () => {
    await withServer(
      (_, response) => response.end('done'),
      async ({ origin, connections }) => {
        const transport = createTransport({ timeoutMs: 5000, ca: null, proxy: null })
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

  test('survives a server that closes every connection after its answer without saying so', async () => {
    await withSocketServer(
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')),
      async (port) => {
        const transport = createTransport({ timeoutMs: 5000, ca: null, proxy: null })
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
        const transport = createTransport({ timeoutMs: 5000, ca: null, proxy: null })
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
        expect(result.cut).toBe(true)
      },
    )
  })

  test('that stops in the middle leaves the answer an answer', async () => {
    await withSocketServer(
      (socket) =>
        socket.once('data', () =>
          socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\nhalf'),
        ),
      async (port) => {
        const { response, failure } = await exchange(`http://127.0.0.1:${port}/`)
        expect(failure).toBeNull()
        expect(response).toMatchObject({ status: 200, body: 'half' })
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

describe('no answer:', () => {
  test('nobody listens', async () => {
    const { failure } = await exchange(`http://127.0.0.1:${await closedPort()}/`)
    expect(failure).toMatchObject({ kind: 'refused', code: 'ECONNREFUSED' })
  })

  test.each<readonly [string, (socket: net.Socket) => void, string]>([
    ['nothing is ever said', () => undefined, 'timeout'],
    ['headers drip for ever', drip, 'timeout'],
    ['the connection is closed at once', (socket) => socket.destroy(), 'reset'],
    ['it is closed after the request', (socket) => socket.once('data', () => socket.destroy()), 'reset'],
    [
      'it is closed amid the headers',
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nX-Half')),
      'reset',
    ],
    [
      'garbage comes',
      (socket) => socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.9\r\n')),
      'protocol',
    ],
    ['a megabyte of headers comes', manyHeaders, 'protocol'],
    [
      'a header name is no token',
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nA B: c\r\n\r\n')),
      'protocol',
    ],
  ])('%s', async (_, talk, kind) => {
    await withSocketServer(talk, async (port) => {
      const result = await exchange(`http://127.0.0.1:${port}/`, { timeoutMs: 400 })
      expect(result.response).toBeNull()
      expect(result.failure?.kind).toBe(kind)
    })
  })

  test('it was stopped', async () => {
    await withSocketServer(
      () => undefined,
      async (port) => {
        const transport = createTransport({ timeoutMs: 5000, ca: null, proxy: null })
        const stop = new AbortController()
        const under = transport.exchange(
          { method: 'GET', url: `http://127.0.0.1:${port}/`, headers: [], body: null },
          { addresses: ['127.0.0.1'], bodyCap: 0 },
          stop.signal,
        )
        stop.abort()
        expect((await under).failure?.kind).toBe('aborted')
        await transport.close()
      },
    )
  })
})

describe('TLS', () => {
  let pki: Pki
  beforeAll(async () => {
    pki = await makePki()
  })

  test.each([
    ['expired', 'expired', 'CERT_HAS_EXPIRED'],
    ['otherName', 'name-mismatch', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['selfSigned', 'untrusted', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['missingIntermediate', 'untrusted', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] as const)('%s is %s, and nothing is sent', async (identity, reason, code) => {
    await withServer(
      (_, response) => response.end(),
      async ({ port, received }) => {
        const { failure } = await exchange(`https://api.example.com:${port}/`, { ca: pki.root })
        expect(failure).toMatchObject({ kind: 'tls', tls: reason, code })
        expect(received).toEqual([])
      },
      pki[identity],
    )
  })

  test('of a known authority is taken, of an unknown one not', async () => {
    await withServer(
      (_, response) => response.end(),
      async ({ port }) => {
        const url = `https://api.example.com:${port}/`
        expect((await exchange(url, { ca: pki.root })).response?.status).toBe(200)
        expect((await exchange(url)).failure).toMatchObject({ kind: 'tls', tls: 'untrusted' })
      },
      pki.good,
    )
  })

  test('asked of a server that does not speak it fails in the handshake', async () => {
    await withServer(
      (_, response) => response.end(),
      async ({ port }) => {
        const { failure } = await exchange(`https://127.0.0.1:${port}/`)
        expect(failure).toMatchObject({ kind: 'tls', tls: 'handshake' })
      },
    )
  })

  test('a server that speaks HTTP/2 alone is asked in HTTP/2, all at once too', async () => {
    const server = http2.createSecureServer({ ...pki.good, allowHTTP1: false })
    server.on('request', (_, response) => response.writeHead(204, { 'X-Way': 'h2' }).end())
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
    const { port } = server.address() as AddressInfo
    const transport = createTransport({ timeoutMs: 5000, ca: pki.root, proxy: null })
    const results = await Promise.all(
      [1, 2, 3].map(() =>
        transport.exchange(
          { method: 'GET', url: `https://api.example.com:${port}/`, headers: [], body: null },
          { addresses: ['127.0.0.1'], bodyCap: 0 },
          new AbortController().signal,
        ),
      ),
    )
    for (const { response } of results) {
      expect(response?.status).toBe(204)
      expect(response?.headers).toContainEqual(['x-way', 'h2'])
    }
    await transport.close()
    server.close()
  })

  test('goes through a proxy by CONNECT, and is verified there as well', async () => {
    await withProxy(async (proxy, asked) => {
      await withServer(
        (_, response) => response.end(),
        async ({ port }) => {
          const url = `https://api.example.com:${port}/`
          const through = await exchange(url, { proxy, ca: pki.root })
          expect(through.response?.status).toBe(200)
          expect(asked).toEqual([`api.example.com:${port}`])
          expect((await exchange(url, { proxy })).failure).toMatchObject({ tls: 'untrusted' })
        },
        pki.good,
      )
    })
  })
})

test('a proxy that is not there is told from a server that is not', async () => {
  const gone = http.createServer()
  await new Promise<void>((done) => gone.listen(0, '127.0.0.1', () => done()))
  const { port } = gone.address() as AddressInfo
  await new Promise((done) => gone.close(done))
  const { failure } = await exchange('https://api.example.com/', { proxy: `http://127.0.0.1:${port}` })
  expect(failure).toMatchObject({ kind: 'unreachable', code: 'ECONNREFUSED' })
  expect(failure?.message).toContain(`the proxy 127.0.0.1:${port} cannot be reached`)
})

test('a proxy that refuses is told from a server that does', async () => {
  const proxy = http.createServer()
  proxy.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'))
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', () => done()))
  const { port } = proxy.address() as AddressInfo
  const { failure } = await exchange('https://api.example.com/', { proxy: `http://127.0.0.1:${port}` })
  expect(failure?.kind).toBe('unreachable')
  expect(failure?.message).toContain('407')
  proxy.close()
})

/** A proxy that tunnels whatever host it is asked for to loopback. */
async function withProxy(run: (proxy: string, asked: readonly string[]) => Promise<void>): Promise<void> {
  const asked: string[] = []
  const proxy = http.createServer()
  proxy.on('connect', (request, client, head) => {
    asked.push(request.url ?? '')
    const upstream = net.connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(client).pipe(upstream)
    })
    upstream.on('error', () => client.destroy())
    client.on('error', () => upstream.destroy())
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', () => done()))
  try {
    await run(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, asked)
  } finally {
    proxy.close()
    proxy.closeAllConnections()
  }
}

function drip(socket: net.Socket): void {
  socket.once('data', () => {
    socket.write('HTTP/1.1 200 OK\r\nX-Drip: ')
    const timer = setInterval(() => socket.write('.'), 50)
    socket.on('close', () => clearInterval(timer))
  })
}

function manyHeaders(socket: net.Socket): void {
  socket.once('data', () => {
    const line = `: ${'x'.repeat(1000)}\r\n`
    socket.end(`HTTP/1.1 200 OK\r\n${Array.from({ length: 1000 }, (_, at) => `X-${at}${line}`).join('')}\r\n`)
  })
}
