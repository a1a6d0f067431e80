import { mkdtempSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../src/commands/check.ts'
import { makePki } from '../probes/support/certificates.ts'
import { withServer } from '../probes/support/serve.ts'
import { freePort } from '../support/free-port.ts'
import { page } from './support/api.ts'
import { runCommand } from './support/command.ts'

// The ways to a server that take more than a plain connection: a proxy, an authority of one's own, a client certificate.
const pki = await makePki()
const folder = mkdtempSync(join(tmpdir(), 'cors-triage-ways-'))
const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
writeFileSync(ca, pki.root)
writeFileSync(cert, pki.good.cert)
writeFileSync(key, pki.good.key)

const proxy = http.createServer()
const tunnels: string[] = []
proxy.on('connect', ({ url = '' }, client) => {
  tunnels.push(url)
  const upstream = net.connect(Number(url.split(':')[1]), '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n')
    upstream.pipe(client).pipe(upstream)
  })
  for (const socket of [upstream, client]) socket.on('error', () => upstream.destroy())
})
beforeAll(() => new Promise<void>((done) => proxy.listen(0, '127.0.0.1', () => done())))
afterAll(() => {
  proxy.close()
  proxy.closeAllConnections()
})

/** The first line of the report on a healthy server that is asked so. */
async function headline(port: number, ...args: readonly string[]): Promise<string> {
  const { out } = await runCommand(run, [page, `https://api.example.com:${port}/`, '--ca', ca, ...args])
  return out.split('\n')[0] ?? ''
}

/** A server that lets the page in, with these demands on who connects. */
function withHealthy(use: (port: number) => Promise<void>, demands: object = {}): Promise<void> {
  return withServer(
    (_, response) => response.setHeader('Access-Control-Allow-Origin', page).end('{}'),
    ({ port }) => use(port),
    { ...pki.good, ca: pki.root, ...demands },
  )
}

test('through a proxy, by CONNECT', async () => {
  await withHealthy(async (port) => {
    const { port: at } = proxy.address() as AddressInfo
    expect(await headline(port, '--proxy', `http://127.0.0.1:${at}`)).toMatch(/^Allowed: every browser/)
    expect(tunnels).toContain(`api.example.com:${port}`)
  })
})

test('through a proxy that is not there', async () => {
  const nowhere = `http://127.0.0.1:${await freePort()}`
  expect(await headline(443, '--proxy', nowhere)).toMatch(
    /^No response: The proxy did not connect to api\.example\.com \(ECONNREFUSED\).*\(likely\)$/,
  )
})

test('with a client certificate, which Firefox shows with credentials alone', async () => {
  await withHealthy(
    async (port) => {
      const resolved = ['--resolve', `api.example.com:${port}:127.0.0.1`]
      expect(await headline(port, ...resolved)).toMatch(/it wants a client certificate/)
      expect(await headline(port, ...resolved, '--cert', cert, '--key', key)).toMatch(
        /demands a client certificate, which Firefox shows to requests with credentials alone/,
      )
    },
    { requestCert: true, rejectUnauthorized: true },
  )
})
