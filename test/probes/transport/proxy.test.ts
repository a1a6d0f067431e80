import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Proxies } from '../../../src/probes/proxies.ts'
import { makePki, type Pki } from '../support/certificates.ts'
import { exchange } from '../support/exchanging.ts'
import { withServer } from '../support/serve.ts'
import { freePort } from '../../support/free-port.ts'

describe('a proxy', () => {
  let pki: Pki
  beforeAll(async () => {
    pki = await makePki()
  })

  test('is gone through by CONNECT, and TLS is verified at the end of it', async () => {
    await withProxy(async (proxy, asked) => {
      await withServer(
        (_, response) => response.end(),
        async ({ port }) => {
          const url = `https://api.example.com:${port}/`
          const through = await exchange(url, { proxies: allThrough(proxy), ca: pki.root })
          expect(through.response?.status).toBe(200)
          expect(asked).toEqual([`api.example.com:${port}`])
          expect((await exchange(url, { proxies: allThrough(proxy) })).failure).toMatchObject({
            tls: 'untrusted',
          })
        },
        pki.good,
      )
    })
  })

  test('that is not there is told from a server that is not', async () => {
    const port = await freePort()
    const { failure } = await exchange('https://api.example.com/', {
      proxies: allThrough(`http://127.0.0.1:${port}`),
    })
    expect(failure).toMatchObject({ kind: 'unreachable', code: 'ECONNREFUSED' })
    expect(failure?.message).toContain(`the proxy 127.0.0.1:${port} cannot be reached`)
  })

  test('that refuses is told from a server that does', async () => {
    const proxy = http.createServer()
    proxy.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'))
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', () => done()))
    const { port } = proxy.address() as AddressInfo
    const { failure } = await exchange('https://api.example.com/', {
      proxies: allThrough(`http://127.0.0.1:${port}`),
    })
    expect(failure?.kind).toBe('unreachable')
    expect(failure?.message).toContain('407')
    proxy.close()
  })
})

function allThrough(url: string): Proxies {
  const proxy = { url, from: '--proxy' }
  return { http: proxy, https: proxy, direct: [] }
}

/** A proxy that tunnels whatever host it is asked for to loopback. */
async function withProxy(run: (proxy: string, asked: readonly string[]) => Promise<void>): Promise<void> {
  const asked: string[] = []
  const proxy = http.createServer()
  proxy.on('connect', (request, client, head) => {
    asked.push(request.url ?? '')
    const upstream = net.connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(client).pipe(upstream)
    })
    upstream.on('error', () => client.destroy())
    client.on('error', () => upstream.destroy())
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', () => done()))
  try {
    await run(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, asked)
  } finally {
    proxy.close()
    proxy.closeAllConnections()
  }
}
