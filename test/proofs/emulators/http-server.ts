import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'

export interface GatewayRequest {
  readonly method: string
  readonly path: string
  readonly isCounted: boolean
  readonly headers: IncomingHttpHeaders
}

export interface GatewayResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: string
}

/** Listens on `PORT` and says so; every request goes through `answer`. */
export function serve(answer: (request: GatewayRequest) => Promise<GatewayResponse>): void {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const isCounted = request.url?.endsWith('?page=2') === true
    void answer({ method: request.method ?? 'GET', path, isCounted, headers: request.headers }).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
    )
  })
  server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('listening'))
}

/** What a proxied Lambda function gave back. */
export interface LambdaResult {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, string>>
  /** Of a REST API. */
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>
  /** Of an HTTP API, payload format 2.0. */
  readonly cookies?: readonly string[]
  readonly body?: string
}

export type Handler = (event: object, context: object) => Promise<LambdaResult>

export async function loadHandler(): Promise<Handler> {
  const { handler } = (await import(String(process.env['HANDLER']))) as { handler: Handler }
  return handler
}

export function withoutCorsHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.toLowerCase().startsWith('access-control-')),
  )
}
