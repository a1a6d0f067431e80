import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Running } from './proof.ts'

/** What the application behind a proxy sends of its own accord. */
export type OwnCors = (request: IncomingMessage, response: ServerResponse) => void

/** The application behind a proxy: a response, an error, no route for OPTIONS. */
export async function startApplication(
  cors: OwnCors = () => {},
  wanted = 0,
): Promise<Running & { port: number }> {
  const server = createServer((request, response) => {
    cors(request, response)
    if (response.writableEnded) return
    const [status, body] = answerTo(request)
    if (request.url?.endsWith('?page=2')) response.setHeader('X-Total-Count', '7')
    if (request.url === '/v1/session')
      response.setHeader('Set-Cookie', 'sid=of-the-proof; Path=/; SameSite=Lax')
    // Apache caches nothing that does not say how long it is.
    const length = Buffer.byteLength(body)
    response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': length })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answerTo({ method, url, headers }: IncomingMessage): readonly [number, string] {
  if (method === 'OPTIONS') return [405, '{"error":"no OPTIONS here"}']
  const path = url?.split('?')[0]
  if (path === '/v1/orders' || path === '/v1') return [200, '{"ok":true}']
  if (path === '/v1/session') return [200, JSON.stringify({ cookies: headers.cookie ?? '' })]
  return path === '/v1/fail' ? [500, '{"error":"the database is gone"}'] : [404, '{"error":"no such path"}']
}

/** An application that answers the page with all the headers it should; `more` for what else it does. */
export function ownPolicy(pageOrigin: string, more: Readonly<Record<string, string>> = {}): OwnCors {
  return ({ headers, method }, response) => {
    for (const [name, value] of Object.entries(more)) response.setHeader(name, value)
    if (headers.origin !== pageOrigin) return
    response.setHeader('Access-Control-Allow-Origin', pageOrigin)
    if (method !== 'OPTIONS') return
    response.setHeader('Access-Control-Allow-Methods', 'GET, PUT')
    response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type')
    response.writeHead(204).end()
  }
}

/** Answers whoever asks by name, and forgets to say that the response varies by who asks. */
export const withoutVary: OwnCors = ({ headers }, response) => {
  if (headers.origin !== undefined) response.setHeader('Access-Control-Allow-Origin', headers.origin)
}

/** What the application needs so that a page of another site may bring cookies. */
export const credentialed = { 'Access-Control-Allow-Credentials': 'true' }
