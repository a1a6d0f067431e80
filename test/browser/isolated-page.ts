import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { makeCertificate } from '../browsers/certificate.ts'

/** Names that the browsers under test are told to find on loopback. */
export const isolatedHosts = ['app.example.test', 'api.example.test', 'printer.test'] as const

/** A page that calls from its workers, under its own embedder policy and out of a public network, and its servers. */
export interface IsolatedPage {
  readonly origin: string
  /** The port of the page and its API, and that of a server in the local network. */
  readonly ports: { readonly page: number; readonly local: number }
  close(): Promise<void>
}

type File = readonly [type: string, text: string]

export async function openIsolatedPage(): Promise<IsolatedPage> {
  const certificate = await makeCertificate(isolatedHosts)
  const local = createServer(certificate, (request, response) =>
    response.writeHead(200, { 'Access-Control-Allow-Origin': request.headers.origin ?? '*' }).end('{}'),
  )
  const server = createServer(certificate, ({ url: path = '/', headers }, response) => {
    const [file, query] = path.split('?')
    const allow = { 'Access-Control-Allow-Origin': headers.origin ?? '*' }
    if (headers.host?.startsWith('app.')) {
      const [type, text] = files(portOf(server), portOf(local))[file ?? ''] ?? ['text/plain', '']
      return response
        .writeHead(text === '' ? 404 : 200, {
          'Content-Type': type,
          'Cache-Control': 'no-store',
          ...(query === 'isolated' && { 'Cross-Origin-Embedder-Policy': 'require-corp' }),
        })
        .end(text)
    }
    if (path === '/fine') return response.writeHead(200, allow).end('{}')
    if (path === '/data.json')
      return response
        .writeHead(200, { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff' })
        .end('{"secret":true}')
    if (path === '/plain.png')
      return response
        .writeHead(200, { 'Content-Type': 'image/png' })
        .end(Buffer.from('iVBORw0KGgo=', 'base64'))
    return response.writeHead(200).end('{}')
  })
  for (const one of [server, local]) await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))
  return {
    origin: `https://app.example.test:${portOf(server)}`,
    ports: { page: portOf(server), local: portOf(local) },
    close: async () => {
      for (const one of [server, local]) {
        one.closeAllConnections()
        await new Promise((resolve) => one.close(resolve))
      }
    },
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function files(port: number, localPort: number): Readonly<Record<string, File>> {
  const api = `https://api.example.test:${port}`
  const loads = `const loaded = (tag, url) => new Promise((resolve) => {
  const element = document.createElement(tag)
  element.onload = element.onerror = resolve
  element.src = url
  document.body.append(element)
})`
  const page = `${loads}
const tried = (url) => fetch(url).catch(() => null)
const soon = (promise) => Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 5000))])
const run = async () => {
  await soon(loaded('img', '${api}/data.json'))
  await soon(new Promise((resolve) => { new Worker('/worker.js').onmessage = resolve }))
  await soon(new Promise((resolve) => {
    const shared = new SharedWorker('/shared.js')
    shared.port.onmessage = resolve
    shared.port.start()
  }))
  const registration = await navigator.serviceWorker.register('/service.js')
  await navigator.serviceWorker.ready
  await soon(new Promise((resolve) => {
    navigator.serviceWorker.onmessage = resolve
    registration.active.postMessage('call')
  }))
  await soon(tried('https://printer.test:${localPort}/local'))
  await soon(loaded('iframe', '/isolated.html?isolated'))
  await new Promise((resolve) => setTimeout(resolve, 500))
  await tried('${api}/fine')
}
run()`
  const calling = (name: string): string => `fetch('${api}/from-${name}').catch(() => null)`
  const html = (script: string): string =>
    `<!doctype html><title>calling</title><body><script src="${script}"></script>`
  return {
    '/': ['text/html', html('/page.js')],
    '/page.js': ['text/javascript', page],
    '/worker.js': ['text/javascript', `${calling('worker')}.then(() => postMessage('done'))`],
    '/shared.js': [
      'text/javascript',
      `onconnect = ({ ports: [port] }) => ${calling('shared')}.then(() => port.postMessage('done'))`,
    ],
    '/service.js': [
      'text/javascript',
      `onmessage = (event) => event.waitUntil(${calling('service')}.then(() => event.source.postMessage('done')))`,
    ],
    '/isolated.html': ['text/html', html('/isolated.js')],
    '/isolated.js': ['text/javascript', `${loads}\nloaded('img', '${api}/plain.png')`],
  }
}
