import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { caseOf, page, probe } from '../support/probing.ts'

/** A WebSocket server of Node alone that lets some origins in; tells what it was asked. */
async function withSockets(
  lets: (origin: string | undefined) => boolean,
  run: (url: string, asked: readonly Record<string, unknown>[]) => Promise<void>,
  salt = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11',
): Promise<void> {
  const asked: Record<string, unknown>[] = []
  const server = createServer((request, response) => {
    asked.push({ method: request.method, ...request.headers })
    response.writeHead(426).end()
  })
  server.on('upgrade', ({ headers, method }, socket) => {
    asked.push({ method, ...headers })
    socket.on('error', () => undefined)
    if (!lets(headers.origin)) return socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
    const accept = createHash('sha1')
      .update(`${headers['sec-websocket-key'] ?? ''}${salt}`)
      .digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    return undefined
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}/socket`, asked)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

describe('a WebSocket', () => {
  test('whose 101 does not fit the key that was sent is blocked, and no policy is blamed', async () => {
    await withSockets(
      () => true,
      async (url) => {
        const subject = caseOf(url, { as: 'websocket', pageOrigin: 'http://app.example.com' })
        const evidence = await probe(subject)
        const { verdict, causes } = diagnose(subject, evidence)
        expect(verdict.outcome).toBe('blocked')
        expect(causes.map(({ id, confidence }) => [id, confidence])).toEqual([
          ['connection-broken', 'certain'],
        ])
      },
      'another salt',
    )
  })

  test('whose subprotocol nobody chose is blocked by Chromium, and the offer was sent', async () => {
    await withSockets(
      () => true,
      async (url, asked) => {
        const headers = [['Sec-WebSocket-Protocol', 'graphql-ws']] as const
        const subject = caseOf(url, { as: 'websocket', pageOrigin: 'http://app.example.com', headers })
        const { verdict, causes } = diagnose(subject, await probe(subject))
        expect(asked[0]).toMatchObject({ 'sec-websocket-protocol': 'graphql-ws' })
        const { chromium, firefox, webkit } = verdict.browsers
        expect([chromium, firefox, webkit].map(({ outcome }) => outcome)).toEqual([
          'network-error',
          'response',
          'response',
        ])
        expect(causes).toMatchObject([
          {
            id: 'connection-broken',
            title: 'The handshake chooses no subprotocol, where graphql-ws is offered',
          },
        ])
      },
    )
  })

  test('is probed by its handshake, with Origin and never with a preflight', async () => {
    await withSockets(
      (origin) => origin === 'http://localhost:3000',
      async (url, asked) => {
        const { find, has } = await probe(caseOf(url, { as: 'websocket' }))
        expect(find('request').response?.status).toBe(403)
        expect(find('from-origin:http://localhost:3000').response?.status).toBe(101)
        expect(find('without-origin:request').response?.status).toBe(403)
        expect(has('preflight')).toBe(false)
        expect(asked[0]).toMatchObject({ method: 'GET', origin: page, upgrade: 'websocket' })
        const handshakes = asked.filter(({ upgrade }) => upgrade === 'websocket')
        expect(handshakes.length).toBe(asked.length)
        expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['GET']))
      },
    )
  })

  test('is asked for where page and server share an origin, for the server looks at Origin all the same', async () => {
    await withSockets(
      () => true,
      async (url, asked) => {
        await probe(caseOf(url, { as: 'websocket', pageOrigin: new URL(url).origin }))
        expect(asked.length).toBeGreaterThan(0)
        const before = asked.length
        await probe(caseOf(url, { pageOrigin: new URL(url).origin }))
        expect(asked.length).toBe(before + 1)
      },
    )
  })

  test('that takes its own host alone is asked from there, and no path is blamed', async () => {
    await withSockets(
      (origin) => origin?.startsWith('http://127.0.0.1:') === true,
      async (url, asked) => {
        const subject = caseOf(url, { as: 'websocket', pageOrigin: 'http://app.example.com' })
        const { causes } = diagnose(subject, await probe(subject))
        expect(asked.map(({ origin }) => origin)).toContain(new URL(url).origin)
        expect(causes.map(({ id, confidence }) => [id, confidence])).toEqual([
          ['origin-not-allowed', 'certain'],
        ])
        expect(causes[0]?.title).toContain('lets its own origin')
      },
    )
  })

  test('is asked with at most 8 handshakes where that is wanted', async () => {
    await withSockets(
      () => false,
      async (url, asked) => {
        await probe(caseOf(url, { as: 'websocket' }), { gentle: true, concurrency: 1 })
        expect(asked.length).toBeLessThanOrEqual(8)
      },
    )
  })
})
