import { createServer as createPlainServer, type RequestListener, type Server } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { makeCertificate } from '../browsers/certificate.ts'

/** Names that the browsers under test are told to find on loopback. */
export const hosts = [
  'app.example.test',
  'api.example.test',
  'elsewhere.test',
  'plain.test',
  'blocked.test',
] as const

/** A page whose ten calls fail in ten ways, one more of a worker, and the servers that it calls. */
export interface FailingPage {
  readonly origin: string
  readonly api: string
  readonly elsewhere: string
  /** What the servers were asked: `PUT /kept`. */
  readonly received: readonly string[]
  close(): Promise<void>
}

export async function openFailingPage(): Promise<FailingPage> {
  const certificate = await makeCertificate(hosts)
  const received: string[] = []
  let keptAsked = 0
  const answer: RequestListener = (request, response) => {
    const { method, url: path = '/', headers } = request
    const host = headers.host?.split(':')[0]
    if (host === 'app.example.test') return page(path, response)
    received.push(`${method} ${path}`)
    const allow = { 'Access-Control-Allow-Origin': headers.origin ?? '*', Vary: 'Origin' }
    const isPreflight = method === 'OPTIONS'
    switch (path) {
      case '/origin':
        return response.writeHead(200, { 'Access-Control-Allow-Origin': 'https://other.test' }).end('{}')
      case '/preflight':
        return response.writeHead(isPreflight ? 404 : 200, allow).end()
      case '/image.png':
        return response
          .writeHead(200, { 'Content-Type': 'image/png', 'Cross-Origin-Resource-Policy': 'same-origin' })
          .end(Buffer.from('iVBORw0KGgo=', 'base64'))
      case '/cookie':
        return response
          .writeHead(401, {
            ...allow,
            'Access-Control-Allow-Credentials': 'true',
            'Set-Cookie': 'session=canary-cookie-5e1f; Path=/; Secure; HttpOnly; SameSite=Lax',
          })
          .end()
      case '/kept': {
        if (isPreflight)
          return response
            .writeHead(204, {
              ...allow,
              'Access-Control-Allow-Methods': 'PUT',
              'Access-Control-Max-Age': '600',
            })
            .end()
        keptAsked += 1
        return response.writeHead(200, keptAsked === 1 ? allow : {}).end()
      }
      case '/slow':
        return
      case '/redirect': {
        const { port } = server.address() as AddressInfo
        return response.writeHead(302, { ...allow, Location: `https://elsewhere.test:${port}/bare` }).end()
      }
      case '/fine?token=canary-token-77':
      case '/fine':
        return response.writeHead(200, allow).end('{}')
      default:
        return response.writeHead(200).end('{}')
    }
  }
  const page = (path: string, response: Parameters<RequestListener>[1]) => {
    const files = pageFiles(portOf(server), portOf(plain))
    const file = files[path]
    if (file === undefined) return response.writeHead(404).end()
    const [type, text] = file
    const allowed = `'self' https://api.example.test:* https://elsewhere.test:* http://plain.test:*`
    return response
      .writeHead(200, {
        'Content-Type': type,
        'Content-Security-Policy': `connect-src ${allowed}`,
        'Service-Worker-Allowed': '/',
      })
      .end(text)
  }
  const server = createServer(certificate, answer)
  const plain = createPlainServer(answer)
  for (const one of [server, plain]) await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))
  return {
    origin: `https://app.example.test:${portOf(server)}`,
    api: `https://api.example.test:${portOf(server)}`,
    elsewhere: `https://elsewhere.test:${portOf(server)}`,
    received,
    close: async () => {
      for (const one of [server, plain]) {
        one.closeAllConnections()
        await new Promise((resolve) => one.close(resolve))
      }
    },
  }
}

function portOf(server: Server | ReturnType<typeof createServer>): number {
  return (server.address() as AddressInfo).port
}

/** The page and its parts, by path: type and text. Line 3 of its script is line 7 of `src/calls.ts`. */
function pageFiles(
  port: number,
  plainPort: number,
): Readonly<Record<string, readonly [type: string, text: string]>> {
  const api = `https://api.example.test:${port}`
  const elsewhere = `https://elsewhere.test:${port}`
  const script = `
const tried = (url, init) => fetch(url, init).catch(() => null)
const origin = () => tried('${api}/origin')
const calls = {
  origin,
  preflight: () => tried('${api}/preflight', { method: 'PUT', headers: { 'X-Api-Key': 'canary-key-9b3c' }, body: '{}' }),
  csp: () => tried('https://blocked.test:${port}/csp'),
  mixed: () => tried('http://plain.test:${plainPort}/mixed'),
  corp: () => new Promise((resolve) => {
    const image = new Image()
    image.onload = image.onerror = resolve
    image.src = '${api}/image.png'
  }),
  worker: () => tried('${api}/by-worker'),
  dedicated: () => new Promise((resolve) => {
    new Worker('/worker.js').onmessage = resolve
  }),
  cookie: () => tried('${elsewhere}/cookie', { credentials: 'include' }),
  kept: async () => {
    await tried('${api}/kept', { method: 'PUT' })
    await tried('${api}/kept', { method: 'PUT' })
  },
  aborted: async () => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 200)
    await tried('${api}/slow', { signal: controller.signal })
  },
  redirect: () => tried('${api}/redirect'),
  fine: () => tried('${api}/fine?token=canary-token-77'),
}
const run = async () => {
  await navigator.serviceWorker.register('/service-worker.js').catch(() => {})
  await navigator.serviceWorker.ready
  if (!navigator.serviceWorker.controller)
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
  const wanted = new URL(location.href).searchParams.get('calls')?.split(',') ?? Object.keys(calls)
  for (const name of wanted) await calls[name]()
  document.title = 'done'
}
run()
//# sourceMappingURL=/calls.js.map`
  const worker = `
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  if (event.request.url.endsWith('/by-worker')) event.respondWith(Response.error())
})`
  const html = '<!doctype html><title>calling</title><script src="/calls.js"></script>'
  // Line 2 of the script is line 1 of a package; line 3 is line 7 of the page's own source.
  const sources = ['../node_modules/tried/tried.ts', 'src/calls.ts']
  const map = { version: 3, sources, names: [], mappings: ';AAAA;ACMA' }
  return {
    '/': ['text/html', html],
    '/calls.js': ['text/javascript', script],
    '/calls.js.map': ['application/json', JSON.stringify(map)],
    '/service-worker.js': ['text/javascript', worker],
    '/worker.js': [
      'text/javascript',
      `fetch('${api}/from-worker').catch(() => null).then(() => postMessage(''))`,
    ],
  }
}
