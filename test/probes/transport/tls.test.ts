import http2 from 'node:http2'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultProbeOptions } from '../../../src/probes/options.ts'
import { createTransport } from '../../../src/probes/transport.ts'
import { makePki, type Pki } from '../support/certificates.ts'
import { exchange } from '../support/exchanging.ts'
import { withServer } from '../support/serve.ts'

describe('TLS', () => {
  let pki: Pki
  beforeAll(async () => {
    pki = await makePki()
  })

  test.each([
    ['expired', 'expired', 'CERT_HAS_EXPIRED'],
    ['otherName', 'name-mismatch', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['selfSigned', 'untrusted', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['missingIntermediate', 'untrusted', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] as const)('%s is %s, and nothing is sent', async (identity, reason, code) => {
    await withServer(
      (_, response) => response.end(),
      async ({ port, received }) => {
        const { failure } = await exchange(`https://api.example.com:${port}/`, { ca: pki.root })
        expect(failure).toMatchObject({ kind: 'tls', tls: reason, code })
        expect(received).toEqual([])
      },
      pki[identity],
    )
  })

  test('of a known authority is taken, of an unknown one not', async () => {
    await withServer(
      (_, response) => response.end(),
      async ({ port }) => {
        const url = `https://api.example.com:${port}/`
        expect((await exchange(url, { ca: pki.root })).response?.status).toBe(200)
        expect((await exchange(url)).failure).toMatchObject({ kind: 'tls', tls: 'untrusted' })
      },
      pki.good,
    )
  })

  test('asked of a server that does not speak it fails in the handshake', async () => {
    await withServer(
      (_, response) => response.end(),
      async ({ port }) => {
        const { failure } = await exchange(`https://127.0.0.1:${port}/`)
        expect(failure).toMatchObject({ kind: 'tls', tls: 'handshake' })
      },
    )
  })

  test('a server that speaks HTTP/2 alone is asked in HTTP/2, all at once too', async () => {
    const server = http2.createSecureServer({ ...pki.good, allowHTTP1: false })
    server.on('request', (_, response) => response.writeHead(204, { 'X-Way': 'h2' }).end())
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
    const { port } = server.address() as AddressInfo
    const transport = createTransport({ ...defaultProbeOptions, timeoutMs: 5000, ca: pki.root })
    const results = await Promise.all(
      [1, 2, 3].map(() =>
        transport.exchange(
          { method: 'GET', url: `https://api.example.com:${port}/`, headers: [], body: null },
          { addresses: ['127.0.0.1'], bodyCap: 0 },
          new AbortController().signal,
        ),
      ),
    )
    for (const { response } of results) {
      expect(response?.status).toBe(204)
      expect(response?.headers).toContainEqual(['x-way', 'h2'])
    }
    await transport.close()
    server.close()
  })
})
