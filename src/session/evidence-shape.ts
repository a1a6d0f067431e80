import type { BrowserStatement } from '../knowledge/model/browser-statement.ts'
import type { Condition } from '../knowledge/model/condition.ts'
import type { BisectElement, Purpose } from '../knowledge/model/evidence.ts'
import {
  address,
  byKind,
  count,
  flag,
  list,
  oneOf,
  orAbsent,
  orNull,
  pair,
  record,
  text,
  mapOf,
} from './shape.ts'

/** The shape of a case as it was written to a file. */
export const caseShape = record({
  pageOrigin: text,
  pageUrl: orNull(text),
  url: address,
  method: text,
  headers: list(pair),
  credentials: oneOf('omit', 'same-origin', 'include'),
  body: orNull(text),
  errorUrl: orNull(text),
})

const form = oneOf('preflight', 'request')

export const purposeShape = byKind<Purpose['kind']>({
  preflight: record({ hop: count }),
  request: record({ hop: count, standIn: flag }),
  'without-origin': record({ form }),
  'from-origin': record({ form, origin: text, relation: text }),
  bisect: record({
    element: byKind<BisectElement['kind']>({
      'origin-only': record({}),
      method: record({ method: text }),
      header: record({ name: text }),
    }),
  }),
  'allow-map': record({ method: text }),
  'error-path': record({ what: oneOf('random-404', 'error-url') }),
  sibling: record({ what: oneOf('parent', 'root') }),
  cache: record({ step: oneOf('without-origin', 'origin-a', 'origin-b', 'busted') }),
  address: record({ address: text, form }),
  repeat: record({ turn: count, form }),
  'by-get': record({}),
  'as-browser': record({ form }),
  page: record({}),
  'page-script': record({ url: text }),
  'compared-url': record({ form, url: text }),
})

const failure = record({
  kind: oneOf('dns', 'refused', 'timeout', 'tls', 'reset', 'protocol', 'aborted', 'unreachable'),
  code: orNull(text),
  tls: orNull(oneOf('expired', 'name-mismatch', 'untrusted', 'handshake', 'certificate-required')),
  message: text,
})

const exchange = record({
  id: text,
  purpose: purposeShape,
  request: record({ method: text, url: address, headers: list(pair) }),
  response: orNull(record({ status: count, headers: list(pair), body: orNull(text) })),
  failure: orNull(failure),
  address: orNull(text),
  startedMs: count,
  durationMs: count,
})
const halfEmpty = [record({ response: oneOf(null) }), record({ failure: oneOf(null) })]

/** One exchange: either something came or it is said why nothing did. */
export const observationShape = (value: unknown): boolean =>
  exchange(value) && halfEmpty.filter((shape) => shape(value)).length === 1

export const hostShape = record({
  host: text,
  role: oneOf('request', 'page', 'near-miss', 'redirect'),
  addresses: list(record({ address: text, space: oneOf('loopback', 'local', 'public', 'unknown') })),
  failure: orNull(failure),
})

export const pageShape = record({
  url: text,
  status: count,
  policies: list(record({ source: oneOf('header', 'meta'), policy: text })),
  urlsNamed: list(record({ url: text, in: text })),
  truncated: flag,
})

export const conditionShape = byKind<Condition['kind']>({
  'through-proxy': record({ proxy: text, from: text }),
  unverified: record({}),
  'verified-all-the-same': record({}),
  'client-certificate': record({}),
  'cookie-sent': record({ name: text, to: text }),
  'kept-back': record({ to: text, headers: list(text), body: flag }),
  'not-repeated': record({ method: text, to: text }),
  'sent-elsewhere': record({ method: text }),
})

const statementShape = byKind<BrowserStatement['kind']>({
  cors: record({ corsError: orNull(text), parameter: text, at: oneOf('preflight', 'request', 'redirect') }),
  'page-policy': record({ directive: text, policy: orNull(text) }),
  'mixed-content': record({}),
  'resource-policy': record({ by: oneOf('corp', 'coep', 'orb'), reason: text }),
  'kept-cookie': record({ name: text, when: oneOf('sent', 'stored'), reasons: list(text) }),
  'service-worker': record({ outcome: oneOf('answered', 'failed'), script: orNull(text) }),
  'kept-preflight': record({}),
  'from-cache': record({}),
  'by-client': record({ reason: text }),
  aborted: record({}),
  connection: record({ error: text }),
  other: record({ reason: text }),
})

const declared = { file: text, line: count }
const values = (value: unknown): boolean => text(value) || list(text)(value)

/** What was known beside the wire. */
export const knownShapes = {
  reported: list(
    record({
      engine: oneOf('chromium', 'firefox', 'webkit', 'edgehtml', 'jsdom'),
      corsError: orNull(text),
      text,
      alsoFits: orAbsent(list(text)),
    }),
  ),
  preflightLog: orNull(
    record({
      total: count,
      byStatus: mapOf(count),
      failing: list(record({ url: text, status: count, count })),
    }),
  ),
  declared: list(
    record({
      ...declared,
      stack: text,
      origins: values,
      methods: values,
      headers: values,
      credentials: oneOf(true, false, 'unknown'),
      findings: list(record({ cause: text, line: count, says: text })),
      decidedBy: orAbsent(list(text)),
    }),
  ),
  copied: list(observationShape),
  // Sessions that were saved before browsers were watched have none.
  browser: orAbsent(
    orNull(
      record({
        engine: oneOf('chromium', 'firefox', 'webkit'),
        browser: text,
        statements: list(statementShape),
      }),
    ),
  ),
} as const

export const evidenceShape = record({
  ...knownShapes,
  observations: list(observationShape),
  hosts: list(hostShape),
  page: orNull(pageShape),
  recorded: flag,
  sampled: orAbsent(flag),
  conditions: orAbsent(list(conditionShape)),
  calls: list(record({ ...declared, url: text })),
  proxies: list(record({ ...declared, stack: text, path: text, target: orNull(text) })),
  answers: mapOf(text),
})
