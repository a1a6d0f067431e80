import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { confirm } from '../../../src/browser/confirm/confirm.ts'
import type { ConfirmOptions } from '../../../src/browser/confirm/confirm.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { defaultProbeOptions } from '../../../src/probes/options.ts'
import { makeCertificate } from '../../browsers/certificate.ts'
import type { Certificate } from '../../browsers/certificate.ts'

const received: string[] = []

function answer(request: IncomingMessage, response: ServerResponse): void {
  const origin = request.headers.origin
  received.push(`${request.method} ${request.url} ${origin ?? '-'}`)
  const path = request.url ?? ''
  if (path === '/silent') return
  const allowed = {
    'Access-Control-Allow-Origin': path === '/closed' ? 'https://other.example' : (origin ?? '*'),
  }
  const preflight = {
    'Access-Control-Allow-Methods': 'PUT',
    'Access-Control-Allow-Headers': path === '/no-header' ? 'x-b' : 'x-a',
  }
  response.writeHead(request.method === 'OPTIONS' ? 204 : 200, {
    ...allowed,
    ...(request.method === 'OPTIONS' ? preflight : { 'X-Total': '7' }),
  })
  response.end()
}

const plain = createServer(answer)
let certificate: Certificate
let secure: ReturnType<typeof createSecureServer>
const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port

beforeAll(async () => {
  certificate = await makeCertificate(['api.example.com'])
  secure = createSecureServer({ ...certificate }, answer)
  for (const server of [plain, secure])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  for (const server of [plain, secure]) {
    server.close()
    server.closeAllConnections()
  }
})

function ask(
  url: string,
  over: Partial<Case> = {},
  options: Partial<ConfirmOptions> = {},
  signal?: AbortSignal,
) {
  received.length = 0
  const subject: Case = {
    pageOrigin: 'https://app.example.com',
    pageUrl: null,
    url,
    method: 'GET',
    headers: [],
    credentials: 'same-origin',
    body: null,
    errorUrl: null,
    ...over,
  }
  return confirm(subject, { ...defaultProbeOptions, ...options }, signal ?? new AbortController().signal)
}

describe('the installed browser', () => {
  it('lets an allowed request through and names the header names script can read', async () => {
    const url = `http://127.0.0.1:${portOf(plain)}/open`
    const seen = await ask(url)
    expect(seen).toMatchObject({
      kind: 'confirmation',
      outcome: 'response',
      status: 200,
      type: 'cors',
      wire: [{ preflight: false, method: 'GET', url, status: 200 }],
    })
    expect(received).toEqual(['GET /open https://app.example.com'])
  })

  it('says in its own words why it blocks', async () => {
    expect(await ask(`http://127.0.0.1:${portOf(plain)}/closed`)).toMatchObject({
      outcome: 'network-error',
      corsError: 'AllowOriginMismatch',
      failedParameter: 'https://other.example',
    })
  })

  it('holds an unsafe method back once its preflight has passed', async () => {
    const seen = await ask(`http://127.0.0.1:${portOf(plain)}/open`, {
      method: 'PUT',
      headers: [['X-A', '1']],
    })
    expect(seen).toMatchObject({
      outcome: 'held-back',
      corsError: null,
      wire: [{ preflight: true, status: 204 }],
    })
    expect(received).toEqual(['OPTIONS /open https://app.example.com'])
  })

  it('holds back an unsafe method that needs no preflight', async () => {
    const seen = await ask(`http://127.0.0.1:${portOf(plain)}/open`, { method: 'POST', body: 'a=b' })
    expect(seen).toMatchObject({ outcome: 'held-back', wire: [] })
    expect(received).toEqual([])
  })

  it('reports a preflight that fails although the method would have been held back', async () => {
    const url = `http://127.0.0.1:${portOf(plain)}/no-header`
    expect(await ask(url, { method: 'PUT', headers: [['X-A', '1']] })).toMatchObject({
      outcome: 'network-error',
      corsError: 'HeaderDisallowedByPreflightResponse',
      failedParameter: 'x-a',
      wire: [{ preflight: true, method: 'OPTIONS' }],
    })
  })

  it('sends it where asked to', async () => {
    const url = `http://127.0.0.1:${portOf(plain)}/open`
    expect(await ask(url, { method: 'PUT' }, { sendUnsafe: true })).toMatchObject({ outcome: 'response' })
    expect(received.map((line) => line.split(' ')[0])).toEqual(['OPTIONS', 'PUT'])
  })

  it('comes from an opaque origin too', async () => {
    const seen = await ask(`http://127.0.0.1:${portOf(plain)}/open`, { pageOrigin: 'null' })
    expect(seen).toMatchObject({ outcome: 'response' })
    expect(received).toEqual(['GET /open null'])
  })

  it('finds a host where it was told to, and trusts what the given authority vouches for', async () => {
    const port = portOf(secure)
    const resolve = [{ host: 'api.example.com', port, address: '127.0.0.1' }]
    const url = `https://api.example.com:${port}/open`
    expect(await ask(url, {}, { resolve, ca: certificate.cert })).toMatchObject({ outcome: 'response' })
    expect(await ask(url, {}, { resolve })).toMatchObject({
      outcome: 'network-error',
      corsError: null,
      errorText: 'net::ERR_CERT_AUTHORITY_INVALID',
    })
  })

  it('trusts no certificate for another name', async () => {
    const port = portOf(secure)
    const resolve = [{ host: 'else.example.com', port, address: '127.0.0.1' }]
    const url = `https://else.example.com:${port}/open`
    expect(await ask(url, {}, { resolve, ca: certificate.cert })).toMatchObject({
      outcome: 'network-error',
      corsError: null,
    })
  })

  it('loads the real page where asked to', async () => {
    const page = `http://127.0.0.1:${portOf(plain)}`
    const pageCase = { pageOrigin: page, pageUrl: `${page}/page` }
    const seen = await ask(`${page.replace('127.0.0.1', 'localhost')}/open`, pageCase, { loadPage: true })
    expect(seen).toMatchObject({ outcome: 'response', localNetworkChecked: true })
    expect(received[0]).toBe('GET /page -')
  })

  it('says that nobody listens', async () => {
    expect(await ask('http://127.0.0.1:9/')).toMatchObject({ outcome: 'network-error', corsError: null })
  })
})

describe('no witness', () => {
  const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('cors-triage-browser-'))

  it('says so where the browser pointed at cannot be run', async () => {
    expect(await ask('http://127.0.0.1:9/', {}, { browserPath: '/nowhere/chrome' })).toEqual({
      kind: 'failure',
      reason: 'no-browser',
      detail: '/nowhere/chrome',
    })
  })

  it('says so where the program is no browser', async () => {
    const seen = await ask('http://127.0.0.1:9/', {}, { browserPath: process.execPath })
    expect(seen).toMatchObject({ kind: 'failure', reason: 'not-started' })
  })

  it('ends the browser and removes its profile when interrupted', async () => {
    const before = profiles()
    const controller = new AbortController()
    plain.once('request', () => controller.abort())
    const seen = await ask(`http://127.0.0.1:${portOf(plain)}/silent`, {}, {}, controller.signal)
    expect(seen).toMatchObject({ kind: 'failure', reason: 'interrupted' })
    expect(profiles().filter((name) => !before.includes(name))).toEqual([])
  })
})
