import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { FailureKind, Observation } from '../../../src/knowledge/model/evidence.ts'
import { preflightNeed } from '../../../src/probes/preflight-need.ts'
import { noProxies } from '../../../src/probes/proxies.ts'
import type { Setting } from '../../../src/probes/probe.ts'
import type { MainAnswers } from '../../../src/probes/turned-away.ts'
import { caseOf, page } from '../support/probing.ts'

type Options = Partial<Setting['options']>

function settingOf(
  method: string,
  headers: HeaderList = [],
  options: Options = {},
  given: Partial<Case> = {},
  addresses: readonly string[] = ['192.0.2.1'],
): Setting {
  const need = preflightNeed(method, headers)
  return {
    subject: caseOf('https://api.example.com/v1/orders', { method, headers, ...given }),
    method,
    preflighted: need.needed,
    unsafeNames: need.unsafeNames,
    token: 'rnd',
    addresses,
    options: {
      certificate: null,
      sendUnsafe: false,
      gentle: false,
      toPredict: false,
      seen: [],
      compare: null,
      proxies: noProxies,
      sendSecretsAcross: false,
      ...options,
    },
  }
}

const one: HeaderList = [['X-A', '1']]
const json: HeaderList = [
  ['Content-Type', 'application/json'],
  ['Authorization', 'Bearer t'],
]
const two = ['192.0.2.1', '192.0.2.2']
const certificate = { cert: 'c', key: 'k' } as unknown as Setting['options']['certificate']

/** Requests of a page, and what the person asked for. */
export const settings: Readonly<Record<string, Setting>> = {
  GET: settingOf('GET'),
  'GET with a header': settingOf('GET', one),
  HEAD: settingOf('HEAD'),
  POST: settingOf('POST', [], {}, { body: 'a' }),
  'PUT of JSON': settingOf('PUT', json, {}, { body: '{}' }),
  'PUT, released': settingOf('PUT', json, { sendUnsafe: true }, { body: '{}' }),
  'POST, released': settingOf('POST', [], { sendUnsafe: true }, { body: 'a' }),
  'GET, gentle': settingOf('GET', [], { gentle: true }),
  'PUT, gentle': settingOf('PUT', one, { gentle: true }),
  'GET of the root': settingOf('GET', [], {}, { url: 'https://api.example.com/' }),
  'GET below /api/': settingOf('GET', [], {}, { url: 'https://api.example.com/api/v1/orders/?a=1' }),
  'GET over http': settingOf('GET', [], {}, { url: 'http://api.example.com/v1' }),
  'GET of an address that fails': settingOf('GET', one, {}, { errorUrl: 'https://other.example.com/v1/7' }),
  'GET of two addresses': settingOf('GET', [], {}, {}, two),
  'PUT of two addresses': settingOf('PUT', one, {}, {}, two),
  'GET of localhost': settingOf('GET', [], {}, { url: 'http://localhost:3000/v1' }, two),
  'GET of a tunnel': settingOf('GET', [], {}, { url: 'https://shop.ngrok-free.app/v1' }),
  'GET of the own origin': settingOf('GET', [], {}, { url: `${page}/v1` }),
  'GET, compared with a page': settingOf('GET', [], {
    compare: { kind: 'page', value: 'https://b.example' },
  }),
  'PUT, compared with an address': settingOf('PUT', one, {
    compare: { kind: 'url', value: 'https://b.example.com/v1' },
  }),
  'GET with a certificate': settingOf('GET', [], { certificate }),
  'PUT with a certificate and credentials': settingOf(
    'PUT',
    one,
    { certificate },
    { credentials: 'include' },
  ),
  handshake: settingOf('GET', [], {}, { url: 'https://api.example.com/live', as: 'websocket' }),
  'handshake, gentle': settingOf(
    'GET',
    [],
    { gentle: true },
    { url: 'https://api.example.com/live', as: 'websocket' },
  ),
}

const letIn: HeaderList = [
  ['Access-Control-Allow-Origin', page],
  ['Access-Control-Allow-Methods', 'PUT'],
  ['Access-Control-Allow-Headers', 'x-a, content-type, authorization'],
]

function got(
  kind: 'preflight' | 'request',
  status: number,
  headers: HeaderList,
  failure: FailureKind | null = null,
  method = kind === 'preflight' ? 'OPTIONS' : 'GET',
): Observation {
  const what: Pick<Observation, 'id' | 'purpose' | 'request' | 'address' | 'startedMs' | 'durationMs'> = {
    id: kind,
    purpose: kind === 'preflight' ? { kind, hop: 0 } : { kind, hop: 0, standIn: false },
    request: { method, url: 'https://api.example.com/v1/orders', headers: [['Origin', page]] },
    address: null,
    startedMs: 0,
    durationMs: 1,
  }
  return failure === null
    ? { ...what, response: { status, headers, body: null }, failure: null }
    : { ...what, response: null, failure: { kind: failure, code: null, tls: null, message: failure } }
}

const bare: HeaderList = []
const shared: HeaderList = [...letIn, ['Cache-Control', 'public, max-age=60']]

/** What came to the preflight and to the request. */
export const answers: Readonly<Record<string, MainAnswers>> = {
  'both let in': { preflight: got('preflight', 204, letIn), request: got('request', 200, letIn) },
  'both bare': { preflight: got('preflight', 204, bare), request: got('request', 200, bare) },
  'a preflight of 403': { preflight: got('preflight', 403, bare), request: got('request', 200, letIn) },
  'a preflight of 404 that names the page': {
    preflight: got('preflight', 404, letIn),
    request: got('request', 200, letIn),
  },
  'both 403': { preflight: got('preflight', 403, bare), request: got('request', 403, bare) },
  'a request of 404': { preflight: got('preflight', 204, letIn), request: got('request', 404, bare) },
  'a request of 500 that names the page': {
    preflight: got('preflight', 204, letIn),
    request: got('request', 500, letIn),
  },
  'a redirect of the preflight': {
    preflight: got('preflight', 302, [['Location', '/login']]),
    request: got('request', 200, bare),
  },
  'a response for all caches': { preflight: null, request: got('request', 200, shared) },
  'a change that is refused': {
    preflight: got('preflight', 204, letIn),
    request: got('request', 500, bare, null, 'PUT'),
  },
  'a broken connection': {
    preflight: got('preflight', 0, [], 'reset'),
    request: got('request', 0, [], 'reset'),
  },
  nothing: { preflight: null, request: null },
}
