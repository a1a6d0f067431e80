import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createRawServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

/** The page that asks. No name of these tests needs a resolver: one may be slow, or not there. */
export const page = 'http://app.localhost:8080'

/** An API on loopback. */
export interface Api {
  readonly url: (path: string) => string
}

/** Serves for the tests of this file. */
export function serveApi(handle: (request: IncomingMessage, response: ServerResponse) => void): Api {
  return serving(createServer(handle))
}

/** Serves bytes as given: `answer` is called once the request line and its headers have come. */
export function serveBytes(answer: (socket: Socket) => void): Api {
  return serving(
    createRawServer((socket) => {
      socket.on('error', () => {})
      let came = ''
      socket.on('data', (chunk) => {
        came += chunk.toString('latin1')
        if (!came.includes('\r\n\r\n')) return
        came = ''
        answer(socket)
      })
    }),
  )
}

function serving(server: Server): Api {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done())))
  afterAll(async () => {
    for (const socket of open) socket.destroy()
    await new Promise((done) => server.close(done))
  })
  const port = (): number => (server.address() as AddressInfo).port
  return {
    url: (path) => `http://api.localhost:${port()}${path}`,
  }
}
