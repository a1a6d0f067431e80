import http from 'node:http'
import net, { type AddressInfo, type Server } from 'node:net'

/** One request as it came in, in the order of arrival. */
export interface Sent {
  readonly host: string
  readonly method: string
  readonly url: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
  /** How many were under way when it came, itself included. */
  readonly atOnce: number
}

export type Responds = (sent: Sent, response: http.ServerResponse) => void

export interface Recorder {
  readonly port: number
  readonly sent: readonly Sent[]
  readonly close: () => void
}

/** A server on loopback that writes down every request. What is sent for another host is there by the Host header. */
export async function record(responds: Responds): Promise<Recorder> {
  const sent: Sent[] = []
  let under = 0
  const server = http.createServer((request, response) => {
    under += 1
    const atOnce = under
    response.once('close', () => (under -= 1))
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const one = {
        host: request.headers.host ?? '',
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
        atOnce,
      }
      sent.push(one)
      // Late enough that whatever goes out together is seen together.
      setTimeout(() => responds(one, response), 5)
    })
  })
  return { port: await listening(server), sent, close: () => (server.closeAllConnections(), server.close()) }
}

export interface RecordedProxy {
  readonly url: string
  /** What was asked to be connected to, and what was asked for in plain. */
  readonly asked: readonly { readonly target: string; readonly authorization: string | undefined }[]
  readonly close: () => void
}

/** A proxy that takes every name to one server, whatever a resolver would say of it. */
export async function recordProxy(to: number): Promise<RecordedProxy> {
  const asked: { target: string; authorization: string | undefined }[] = []
  const note = (request: http.IncomingMessage): void => {
    asked.push({ target: request.url ?? '', authorization: request.headers['proxy-authorization'] })
  }
  const proxy = http.createServer((request, response) => {
    note(request)
    const { pathname, search, host } = new URL(request.url ?? '')
    const { 'proxy-authorization': _, ...headers } = request.headers
    const onward = http.request(
      {
        host: '127.0.0.1',
        port: to,
        method: request.method,
        path: pathname + search,
        headers: { ...headers, host },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
        answer.pipe(response)
      },
    )
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  proxy.on('connect', (request: http.IncomingMessage, client: net.Socket) => {
    note(request)
    const onward = net.connect(to, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.pipe(client).pipe(onward)
    })
    onward.on('error', () => client.destroy())
    client.on('error', () => onward.destroy())
  })
  const port = await listening(proxy)
  return {
    url: `http://me:PROXY-CANARY@127.0.0.1:${port}`,
    asked,
    close: () => (proxy.closeAllConnections(), proxy.close()),
  }
}

function listening(server: Server): Promise<number> {
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)),
  )
}
