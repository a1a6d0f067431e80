import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A shop on loopback whose calls fail in four ways, and its API. */
export async function openCallingPage(): Promise<{ readonly url: string; readonly close: () => void }> {
  const script = (api: string): string => `
const call = (path, init) => fetch('${api}' + path, init).catch(() => null)
const form = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' }
setTimeout(async () => {
  await call('/v1/catalogue')
  await call('/v1/session')
  await call('/v1/orders/17', form)
  await call('/v1/report')
  await call('/v1/basket')
}, 500)`
  const page: RequestListener = ({ url }, response) => {
    const isScript = url === '/shop.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(
      isScript
        ? script(urlOf(api, 'api.shop'))
        : '<!doctype html><title>Shop</title><script src="/shop.js"></script>',
    )
  }
  const answer: RequestListener = ({ url, headers: { origin = '' } }, response) => {
    response.setHeader('X-Powered-By', 'Express')
    if (url?.startsWith('/v1/report')) return response.writeHead(500).end()
    const allowed = url === '/v1/basket' ? 'http://localhost:3000' : origin
    response.setHeader('Access-Control-Allow-Origin', allowed)
    response.setHeader('Vary', 'Origin')
    response.setHeader('Access-Control-Allow-Headers', 'content-type')
    response.setHeader('Access-Control-Allow-Methods', 'GET,POST')
    response.end('{}')
  }
  const api = createServer(answer)
  const shop = createServer(page)
  for (const server of [api, shop]) await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `${urlOf(shop, 'shop')}/`,
    close: () => [api, shop].forEach((server) => server.close().closeAllConnections()),
  }
}

function urlOf(server: Server, name: string): string {
  return `http://${name}.localhost:${(server.address() as AddressInfo).port}`
}
