import type { IncomingMessage, RequestListener, Server } from 'node:http'
import {
  createServer as createRawServer,
  type AddressInfo,
  type Server as RawServer,
  type Socket,
} from 'node:net'
import type { App, Asked } from './app.ts'
import type { Identity } from './certificates.ts'

export interface Where {
  /** 0: any free port. */
  readonly port: number
  /** A loopback address, `127.0.0.1` unless told. */
  readonly address?: string
  readonly identity?: Identity
}

/** A practice server that listens. What it answers can be changed while it runs. */
interface Listening {
  readonly port: number
  readonly address: string
  readonly become: (app: App) => void
  readonly close: () => Promise<void>
}

/** Serves an app over HTTP, or over TLS where `identity` is given. Rejects where the port is taken. */
export async function listen(app: App, where: Where): Promise<Listening> {
  let current = app
  const answer: RequestListener = (request, response) => {
    const asked = isPracticeHost(request.headers.host ?? '') ? asAsked(request) : null
    if (asked === null) return void response.writeHead(421).end()
    const answered = current(asked)
    if (answered === 'hang') return
    if (answered === 'cut') return void request.socket.destroy()
    // A body that is not read would be cut off with a reset when the server closes.
    request.resume()
    response.writeHead(answered.status, answered.headers.flat())
    response.end(request.method === 'HEAD' ? '' : answered.body)
  }
  const server = serverOf(answer, where.identity)
  const bound = await bind(server, where)
  return {
    ...bound,
    become: (next) => {
      current = next
    },
    close: () => shut(server, () => server.closeAllConnections()),
  }
}

/**
 * The whole catalogue of incidents comes with a start of the app, and with an import of `node:http` all that it offers:
 * a client for fetch() and WebSocket, which takes as long to load as the app itself.
 */
function serverOf(answer: RequestListener, identity: Identity | undefined): Server {
  return identity === undefined
    ? process.getBuiltinModule('node:http').createServer(answer)
    : process.getBuiltinModule('node:https').createServer(identity, answer)
}

/** Serves bytes without HTTP: for what breaks below it. */
export async function listenRaw(
  onConnection: (socket: Socket) => void,
  where: Where,
): Promise<Omit<Listening, 'become'>> {
  const sockets = new Set<Socket>()
  const server = createRawServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    onConnection(socket)
  })
  const bound = await bind(server, where)
  return { ...bound, close: () => shut(server, () => sockets.forEach((socket) => socket.destroy())) }
}

async function bind(server: Server | RawServer, { port, address = '127.0.0.1' }: Where) {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
  return { port: (server.address() as AddressInfo).port, address }
}

async function shut(server: Server | RawServer, cutConnections: () => void): Promise<void> {
  if (!server.listening) return
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    cutConnections()
  })
}

/**
 * The names that practice servers go by. A page of another name that resolves here (DNS rebinding) gets nothing: nobody
 * can register a name below these (RFC 2606, RFC 6761).
 */
function isPracticeHost(host: string): boolean {
  const name = host.replace(/:\d{1,5}$/, '').toLowerCase()
  return (
    /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/.test(name) || /(?:^|\.)(?:localhost|example)$/.test(name)
  )
}

/** What was asked for; null where it is no path (`*`, a whole URL). */
function asAsked(request: IncomingMessage): Asked | null {
  const target = request.url ?? '/'
  const url = target.startsWith('/') ? URL.parse(`http://practice${target}`) : null
  if (url === null) return null
  const { pathname, searchParams } = url
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
  return {
    method: request.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: Object.fromEntries(headers) as Record<string, string>,
  }
}
