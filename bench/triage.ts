import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Case } from '../src/knowledge/model/case.ts'
import { makeAuthority } from '../src/lab/certificates.ts'
import { defaultProbeOptions, type ProbeOptions } from '../src/probes/options.ts'
import { runProbes } from '../src/probes/run-probes.ts'
import { createTransport } from '../src/probes/transport.ts'
import type { Measure } from './run.ts'

const page = 'https://app.example.com'
const answerMs = 100
const turns = 5

/** A whole triage against one answer of a server that takes 100 ms for each, however many probes it takes. */
export async function bench(): Promise<readonly Measure[]> {
  return [
    await measure('triage, nothing refused, no preflight', { method: 'GET' }),
    await measure('triage, nothing refused, with preflight', { method: 'PUT', headers: [['X-A', '1']] }),
    await measure('triage, nothing refused, over TLS', { method: 'PUT', headers: [['X-A', '1']] }, 'tls'),
    await measure('triage, refused and bisected', { method: 'PUT', headers: many(8) }),
    await measure('triage, refused and bisected, over TLS', { method: 'PUT', headers: many(8) }, 'tls'),
    await measure('triage, redirected to another server', { method: 'PUT', headers: many(2) }, 'redirected'),
  ]
}

async function measure(
  name: string,
  given: Pick<Case, 'method'> & Partial<Case>,
  how: 'plain' | 'tls' | 'redirected' = 'plain',
): Promise<Measure> {
  const authority = makeAuthority(Date.now())
  const answer: http.RequestListener = (request, response) => {
    setTimeout(() => reply(request, response), answerMs)
  }
  const server =
    how === 'tls'
      ? https.createServer(authority.issue(['api.example.com']), answer)
      : http.createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const { port } = server.address() as AddressInfo
  const path = how === 'redirected' ? '/moved' : '/v1/orders/7'
  const url = `${how === 'tls' ? 'https' : 'http'}://api.example.com:${port}${path}`
  const options: ProbeOptions = {
    ...defaultProbeOptions,
    ca: how === 'tls' ? authority.cert : null,
    resolve: [
      { host: 'api.example.com', port, address: '127.0.0.1' },
      { host: 'moved.example.com', port, address: '127.0.0.1' },
      { host: 'app.example.com', port: 443, address: '127.0.0.1' },
    ],
  }
  const subject: Case = {
    pageOrigin: page,
    pageUrl: null,
    url,
    headers: [],
    credentials: 'same-origin',
    body: null,
    errorUrl: null,
    ...given,
  }
  const one: number[] = []
  const whole: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    one.push(await timed(() => oneAnswer(url, options)))
    whole.push(await timed(() => runProbes(subject, options, () => {}, new AbortController().signal)))
  }
  server.closeAllConnections()
  server.close()
  return { name, ratio: median(whole) / median(one), limit: 4.5 }
}

/** Allows the page whatever it asks, but for more than four headers at once: then nothing, and no word why. */
function reply(request: http.IncomingMessage, response: http.ServerResponse): void {
  const asked = String(request.headers['access-control-request-headers'] ?? '')
  if (request.headers.origin === page && asked.split(',').length < 5) {
    response.setHeader('Access-Control-Allow-Origin', page)
    response.setHeader('Access-Control-Allow-Methods', 'PUT')
    response.setHeader('Access-Control-Allow-Headers', asked)
  }
  response.setHeader('Vary', 'Origin')
  if (request.method !== 'OPTIONS' && request.url === '/moved')
    response.writeHead(307, { Location: `http://moved.example.com:${request.socket.localPort}/` }).end()
  else response.writeHead(request.method === 'OPTIONS' ? 204 : 200).end()
}

async function oneAnswer(url: string, options: ProbeOptions): Promise<void> {
  const transport = createTransport(options)
  const request = { method: 'GET', url, headers: [], body: null }
  const how = { addresses: ['127.0.0.1'], bodyCap: 0 }
  await transport.exchange(request, how, new AbortController().signal)
  await transport.close()
}

function many(count: number): Case['headers'] {
  return Array.from({ length: count }, (_, at) => [`X-Header-${at}`, '1'] as const)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
