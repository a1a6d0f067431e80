import * as v from 'valibot'
import { requestKinds, requestModes } from '../knowledge/model/request-kind.ts'
import { credentialsModes, type Case, type HeaderList } from '../knowledge/model/case.ts'
import type { BrowserStatement, BrowserWitness } from '../knowledge/model/browser-statement.ts'
import type { Condition } from '../knowledge/model/condition.ts'
import { corsErrors, engines } from '../knowledge/model/cors-error.ts'
import { embedderPolicies } from '../knowledge/model/embedder-policy.ts'
import type {
  Answered,
  BisectElement,
  Evidence,
  Failed,
  Failure,
  HostFacts,
  Observation,
  ObservedResponse,
  PageFacts,
  PreflightLog,
  Purpose,
  ReportedError,
  Sent,
} from '../knowledge/model/evidence.ts'
import { bodyFailures } from '../knowledge/model/body-failure.ts'
import { breakOffs } from '../knowledge/model/written-start.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import {
  address,
  byKind,
  count,
  list,
  mapOf,
  objectOf,
  orAbsent,
  orNull,
  text,
  type Entries,
  type Schema,
} from './schema.ts'

const headers: Schema<HeaderList> = v.array(v.tuple([text, text]))
const form = v.picklist(['preflight', 'request'])
const flag = v.boolean()

/** A case as it lies in a file, which anybody may have written. */
export const caseSchema = objectOf<Omit<Case, 'usesPreflight'>>({
  pageOrigin: text,
  pageUrl: orNull(text),
  url: address,
  method: text,
  headers,
  credentials: v.picklist(credentialsModes),
  body: orNull(text),
  as: orAbsent(v.picklist(requestKinds)),
  mode: orAbsent(v.picklist(requestModes)),
  hasIntegrity: orAbsent(v.literal(true)),
  errorUrl: orNull(text),
})

export const purposeSchema = byKind<Purpose>({
  preflight: { hop: count },
  request: { hop: count, standIn: flag },
  'without-origin': { form },
  'from-origin': {
    form,
    origin: text,
    relation: v.picklist([
      'foreign',
      'localhost',
      'other-scheme',
      'www',
      'other-port',
      'trailing-slash',
      'missing-scheme',
      'subdomain',
      'sibling-subdomain',
      'null',
      'prefix-match',
      'suffix-match',
      'dot-match',
      'server',
      'compared',
    ]),
  },
  bisect: {
    element: byKind<BisectElement>({ 'origin-only': {}, method: { method: text }, header: { name: text } }),
  },
  'allow-map': { method: text },
  'allow-any-header': {},
  'error-path': { what: v.picklist(['random-404', 'error-url']) },
  sibling: { what: v.picklist(['parent', 'root', 'api', 'recorded', 'rewritten']) },
  'far-side': { form },
  cache: { step: v.picklist(['without-origin', 'origin-a', 'origin-b', 'busted']) },
  address: { address: text, form },
  repeat: { turn: count, form },
  'by-get': {},
  'as-browser': { form },
  'without-certificate': { form },
  page: {},
  'page-script': { url: text },
  'compared-url': { form, url: text },
})

const failure = objectOf<Failure>({
  kind: v.picklist(['dns', 'refused', 'timeout', 'tls', 'reset', 'protocol', 'aborted', 'unreachable']),
  code: orNull(text),
  tls: orNull(v.picklist(['expired', 'name-mismatch', 'untrusted', 'handshake', 'certificate-required'])),
  message: text,
})

const sent: Entries<Sent> = {
  id: text,
  purpose: purposeSchema,
  request: v.object({ method: text, url: address, headers }),
  address: orNull(text),
  startedMs: count,
  durationMs: count,
  attempts: orAbsent(count),
}

/** One exchange: either a response came or it is said why none did. */
export const observationSchema: Schema<Observation> = v.union([
  objectOf<Sent & Answered>({
    ...sent,
    response: objectOf<ObservedResponse>({
      status: count,
      headers,
      body: orNull(text),
      bodyFailure: orAbsent(v.picklist(bodyFailures)),
      statusLine: orAbsent(text),
      brokenOff: orAbsent(v.picklist(breakOffs)),
    }),
    failure: v.null(),
  }),
  objectOf<Sent & Failed>({ ...sent, response: v.null(), failure }),
])

export const hostSchema = objectOf<HostFacts>({
  host: text,
  role: v.picklist(['request', 'page', 'near-miss', 'redirect']),
  addresses: v.array(
    v.object({ address: text, space: v.picklist(['loopback', 'local', 'public', 'unknown']) }),
  ),
  failure: orNull(failure),
})

export const pageSchema = objectOf<PageFacts>({
  url: text,
  status: count,
  policies: v.array(v.object({ source: v.picklist(['header', 'meta']), policy: text })),
  embedderPolicy: orAbsent(v.picklist(embedderPolicies)),
  corsInMeta: orAbsent(v.array(text)),
  urlsNamed: v.array(v.object({ url: text, in: text })),
  truncated: flag,
  isAssumed: orAbsent(flag),
})

const names = v.array(text)
const declared = objectOf<DeclaredPolicy>({
  file: text,
  line: count,
  stack: text,
  origins: v.union([names, v.picklist(['*', 'reflect', 'unknown'])]),
  methods: v.union([names, v.picklist(['*', 'unknown'])]),
  headers: v.union([names, v.picklist(['*', 'reflect', 'unknown'])]),
  credentials: v.union([flag, v.literal('unknown')]),
  findings: v.array(v.object({ cause: text, line: count, says: text })),
  decidedBy: orAbsent(names),
})

const browserStatement = byKind<BrowserStatement>({
  cors: {
    corsError: orNull(v.picklist(corsErrors)),
    parameter: text,
    at: v.picklist(['preflight', 'request', 'redirect']),
  },
  'page-policy': { directive: text, policy: orNull(text) },
  'mixed-content': {},
  'resource-policy': { by: v.picklist(['corp', 'coep', 'orb']), reason: text },
  'kept-cookie': { name: text, when: v.picklist(['sent', 'stored']), reasons: names },
  'service-worker': { outcome: v.picklist(['answered', 'failed']), script: orNull(text) },
  'kept-preflight': {},
  'from-cache': {},
  'by-client': { reason: text },
  aborted: {},
  connection: { error: text },
  other: { reason: text },
})
const browserWitness = objectOf<BrowserWitness>({
  engine: v.picklist(engines),
  browser: text,
  statements: list(browserStatement),
})

/** What was known beside the wire. */
export const knownSchemas = {
  reported: list(
    objectOf<ReportedError>({
      engine: v.picklist(['chromium', 'firefox', 'webkit', 'edgehtml', 'jsdom']),
      corsError: orNull(v.picklist(corsErrors)),
      text,
      alsoFits: orAbsent(list(v.picklist(corsErrors))),
      aside: orAbsent(text),
      byContentScript: orAbsent(v.literal(true)),
    }),
  ),
  preflightLog: orNull(
    objectOf<PreflightLog>({
      total: count,
      byStatus: mapOf(count),
      failing: list(
        objectOf<PreflightLog['failing'][number]>({ url: text, host: orAbsent(text), status: count, count }),
      ),
    }),
  ),
  declared: list(declared),
  copied: list(observationSchema),
  // Sessions of before a browser could be watched lack it.
  browser: v.optional(v.nullable(browserWitness), null) as Schema<BrowserWitness | null>,
} as const

export const conditionSchema = byKind<Condition>({
  'through-proxy': { proxy: text, from: text },
  unverified: {},
  'verified-all-the-same': {},
  'client-certificate': {},
  'cookie-sent': { name: text, to: text },
  'kept-back': { to: text, headers: names, body: flag },
  'not-repeated': { method: text, to: text },
  'sent-elsewhere': { method: text },
  'request-limit': { says: text },
  'as-browser': { status: v.nullable(count) },
  'broke-off': { count, of: count, onlyTogether: orAbsent(flag) },
  'turned-away': { status: v.nullable(count) },
})

const place = { file: text, line: count } as const

export const evidenceSchema = objectOf<Evidence>({
  ...knownSchemas,
  observations: list(observationSchema),
  hosts: list(hostSchema),
  page: orNull(pageSchema),
  recorded: flag,
  sampled: orAbsent(flag),
  conditions: orAbsent(list(conditionSchema)),
  calls: v.array(v.object({ ...place, url: text })),
  proxies: v.array(v.object({ ...place, stack: text, path: text, target: v.nullable(text) })),
  answers: mapOf(text),
})
