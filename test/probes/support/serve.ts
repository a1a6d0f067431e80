import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import type { AddressInfo } from 'node:net'

/** What a test server was sent. */
export interface Received {
  readonly method: string
  readonly url: string
  /** Raw, in wire order and case. */
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

export interface Served {
  readonly port: number
  readonly origin: string
  readonly received: readonly Received[]
  /** Connections accepted so far. */
  readonly connections: () => number
  /** Drops every connection above so many from now on. */
  readonly takeAtMost: (connections: number) => void
}

/** What a test server does with a request. */
export type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void

/** Runs `test` against an HTTP(S) server on loopback and closes everything afterwards. */
export async function withServer(
  answer: Answer,
  test: (served: Served) => Promise<void>,
  tls?: https.ServerOptions,
): Promise<void> {
  const received: Received[] = []
  let connections = 0
  const listener: Answer = (request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const raw = request.rawHeaders
      received.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ''] as const] : [])),
        body: Buffer.concat(parts).toString(),
      })
      answer(request, response)
    })
  }
  const server = tls ? https.createServer(tls, listener) : http.createServer(listener)
  server.on('connection', () => (connections += 1))
  await listening(server, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  const origin = `${tls ? 'https' : 'http'}://127.0.0.1:${port}`
  try {
    const takeAtMost = (most: number): void => void (server.maxConnections = most)
    await test({ port, origin, received, connections: () => connections, takeAtMost })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Runs `test` against a server that speaks whatever `talk` says. */
export async function withSocketServer(
  talk: (socket: net.Socket) => void,
  test: (port: number) => Promise<void>,
): Promise<void> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    talk(socket)
  })
  await listening(server, '127.0.0.1')
  try {
    await test((server.address() as AddressInfo).port)
  } finally {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
}

function listening(server: net.Server, host: string): Promise<void> {
  return new Promise((done) => server.listen(0, host, () => done()))
}
