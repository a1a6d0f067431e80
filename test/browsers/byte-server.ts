import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

import type { WireRequest } from '../../src/knowledge/browsers/judge/exchange.ts'
import type { HeaderList } from '../../src/knowledge/model/case.ts'
import { bodyFor } from './body-for.ts'
import { oddEmbedderPolicies, oddPolicyPath } from './embedder-policies.ts'
import { workerScript } from './page-script.ts'
import type { Certificate } from './certificate.ts'
import { accepting, bodiless, contentLength } from './witness-case.ts'
import type { WitnessAnswer, WitnessCase } from './witness-case.ts'

interface Request {
  readonly method: string
  readonly path: string
  readonly headers: ReadonlyMap<string, string>
}

/** Answers of the running cases and what reached the servers for each. Shared by all servers of a ground. */
export class Casebook {
  readonly #cases = new Map<string, WitnessCase>()
  readonly #wires = new Map<string, WireRequest[]>()

  open(subject: WitnessCase): void {
    this.#cases.set(subject.id, subject)
    this.#wires.set(subject.id, [])
  }

  /** How many requests of a case have come so far. */
  reached(id: string): number {
    return this.#wires.get(id)?.length ?? 0
  }

  /** Ends a case and says what reached the servers, in order. */
  close(id: string): readonly WireRequest[] {
    const wire = this.#wires.get(id) ?? []
    this.#cases.delete(id)
    this.#wires.delete(id)
    return wire
  }

  answer(request: Request): WitnessAnswer {
    const [, id = '', hopText = ''] = /^\/c\/([^/]+)\/(\d+)/.exec(request.path) ?? []
    const hop = this.#cases.get(id)?.hops[Number(hopText)]
    if (!hop) return pageAnswer(request.path)
    const header = (name: string) => request.headers.get(name) ?? null
    const acrm = header('access-control-request-method')
    const preflight = request.method === 'OPTIONS' && acrm !== null
    this.#wires.get(id)?.push({
      hop: Number(hopText),
      preflight,
      method: request.method,
      origin: header('origin'),
      acrm,
      acrh: header('access-control-request-headers'),
    })
    return preflight ? hop.preflight : hop.response
  }
}

/** Without a doctype Firefox and WebKit would take a stylesheet of any type from the page's own origin. */
function document(...headers: HeaderList): WitnessAnswer {
  const body = '<!doctype html>\n<title>A page</title>\n'
  const framing = { body, length: String(body.length) }
  return { status: 200, headers: [['Content-Type', 'text/html'], ...headers], framing }
}

function pageAnswer(path: string): WitnessAnswer {
  switch (path) {
    case '/page':
      return document()
    case '/worker.js': {
      const headers = [['Content-Type', 'text/javascript']] as const
      return { status: 200, headers, framing: { body: workerScript, length: String(workerScript.length) } }
    }
    case '/require-corp':
    case '/credentialless':
      return document(['Cross-Origin-Embedder-Policy', path.slice(1)])
    case '/opaque':
      return document(['Content-Security-Policy', 'sandbox allow-scripts'])
    case '/warm-up':
      return {
        status: 200,
        headers: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', 'PUT'],
          ['Cache-Control', 'no-store'],
        ],
      }
    default: {
      const odd = oddEmbedderPolicies[Number(oddPolicyPath.exec(path)?.[1])]
      if (odd) return document(...odd)
      return { status: 404, headers: [['Access-Control-Allow-Origin', '*']] }
    }
  }
}

export interface ByteServer {
  readonly port: number
  close(): Promise<void>
}

/**
 * An HTTP/1.1 server on loopback that writes each response's header lines byte for byte: repeats, blanks around a value
 * and odd bytes included, which every HTTP library would put right.
 */
export async function startByteServer(
  casebook: Casebook,
  certificate?: Certificate,
  { host, port }: { readonly host: string; readonly port: number } = { host: '127.0.0.1', port: 0 },
): Promise<ByteServer> {
  const sockets = new Set<Socket>()
  const serve = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.setNoDelay(true)
    readRequests(socket, (request) => {
      const found = casebook.answer(request)
      const key = request.headers.get('sec-websocket-key')
      const answer = key === undefined ? found : accepting(found, acceptOf(key))
      socket.write(bytesOf(answer, request.method))
      if (answer.framing?.closes || answer.framing?.brokenOff) socket.end()
    })
  }
  const server = certificate ? createTlsServer({ ...certificate }, serve) : createServer(serve)
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

const tlsHandshake = 0x16

function readRequests(socket: Socket, on: (request: Request) => void): void {
  let buffer = ''
  socket.on('data', (chunk: Buffer) => {
    // A browser that was sent to the wrong port by https would wait long for its handshake.
    if (buffer === '' && chunk[0] === tlsHandshake) return socket.destroy()
    buffer += chunk.toString('latin1')
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n')
      if (end === -1) return
      const [requestLine = '', ...lines] = buffer.slice(0, end).split('\r\n')
      const headers = new Map(
        lines.map((line) => {
          const colon = line.indexOf(':')
          return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
        }),
      )
      const bodyEnd = end + 4 + Number(headers.get('content-length') ?? 0)
      if (buffer.length < bodyEnd) return
      buffer = buffer.slice(bodyEnd)
      const [method = '', path = ''] = requestLine.split(' ')
      on({ method, path, headers })
    }
  })
}

function bodyOf({ status, framing }: WitnessAnswer): string {
  if (bodiless.has(status) || status < 200) return ''
  return framing?.bodyFor === undefined ? 'ok' : bodyFor(framing.bodyFor)
}

/** RFC 6455, 4.2.2. */
function acceptOf(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
}

function bytesOf(answer: WitnessAnswer, method: string): Buffer {
  const { status, headers, framing = {} } = answer
  const { before = '', version = 'HTTP/1.1', body = bodyOf(answer), brokenOff } = framing
  const { statusLine = `${version} ${status} Answer` } = framing
  const length = contentLength(answer)
  const counted = length === null ? headers : [...headers, ['Content-Length', length] as const]
  const lines = counted.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const head = `${before}${statusLine}\r\n${lines}`
  const text =
    brokenOff === undefined
      ? `${head}\r\n${method === 'HEAD' ? '' : body}`
      : brokenOff === 'after-line'
        ? head
        : head.slice(0, -2)
  return Buffer.from(text, 'latin1')
}
