import http2 from 'node:http2'
import https from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { makePki, type Pki } from '../support/certificates.ts'
import { exchange } from '../support/exchanging.ts'

let pki: Pki
beforeAll(async () => {
  pki = await makePki()
})
const servers: Server[] = []
afterEach(() => {
  vi.unstubAllEnvs()
  for (const server of servers.splice(0)) server.close()
})

async function listening(server: Server): Promise<string> {
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  return `https://api.example.com:${(server.address() as AddressInfo).port}/`
}

describe('whom the probes trust', () => {
  test('is not for the environment to say', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const received: unknown[] = []
    const url = await listening(
      https.createServer(pki.selfSigned, (request, response) => (received.push(request.url), response.end())),
    )
    expect((await exchange(url)).failure).toMatchObject({ kind: 'tls', tls: 'untrusted' })
    expect((await exchange(url, {}, { method: 'PUT' })).failure).toMatchObject({ tls: 'untrusted' })
    expect(received).toEqual([])
  })

  test('is anybody with --insecure', async () => {
    const url = await listening(https.createServer(pki.otherName, (_, response) => response.end()))
    expect((await exchange(url, { insecure: true })).response?.status).toBe(200)
    expect((await exchange(url)).failure?.kind).toBe('tls')
  })
})

describe.each([
  ['TLSv1.2', 'handshake'],
  ['TLSv1.3', 'certificate-required'],
] as const)('a client certificate, %s', (version, reason) => {
  const asking = () =>
    https.createServer(
      {
        ...pki.good,
        ca: pki.root,
        requestCert: true,
        rejectUnauthorized: true,
        minVersion: version,
        maxVersion: version,
      },
      (_, response) => response.end(),
    )

  test('that is wanted and not given is told as such', async () => {
    const url = await listening(asking())
    const { failure } = await exchange(url, { ca: pki.root })
    expect(failure).toMatchObject({ kind: 'tls', tls: reason })
  })

  test('that is given is shown', async () => {
    const url = await listening(asking())
    const { response } = await exchange(url, { ca: pki.root, certificate: pki.good })
    expect(response?.status).toBe(200)
  })
})

test('a server that speaks HTTP/2 alone is asked once more and counted', async () => {
  const server = http2.createSecureServer({ ...pki.good, allowHTTP1: false })
  server.on('request', (_, response) => response.writeHead(204).end())
  const url = await listening(server)
  expect((await exchange(url, { ca: pki.root }, { method: 'PUT', body: 'x' })).response?.status).toBe(204)
})
