import type {
  CameBack,
  Evidence,
  Failure,
  HostFacts,
  Observation,
  Purpose,
  ReportedError,
} from '../../knowledge/model/evidence.ts'
import type { HeaderList } from '../../knowledge/model/case.ts'
import { noEvidence } from '../../knowledge/model/evidence.ts'
import { engines } from '../../knowledge/model/cors-error.ts'
import { kindFacts } from '../../knowledge/model/request-kind.ts'
import { recordedAnswer } from '../../knowledge/browsers/judge/recorded-answer.ts'
import { judge } from '../../knowledge/browsers/judge/judge.ts'
import type { RecordedAnswer } from '../../knowledge/browsers/judge/exchange.ts'
import { isLoopbackHost, isPrivateHost } from '../../knowledge/facts/host-class.ts'
import { isConsoleText, isReasonAlone } from '../console/messages.ts'
import { readConsole } from '../console/read-console.ts'
import { onlyValueOf } from '../browser-headers.ts'
import { readCopiedRequest, requestedHeaders } from '../copied-request.ts'
import type { HarEntry } from './har-entry.ts'
import { readBodyFailure, readRecordedFailure } from './har-failure.ts'
import { madeByEntry, pageOfEntry, type HarRequest } from './har-requests.ts'
import type { ImportedCase, Recording } from '../imported.ts'

/**
 * The case and the evidence that a recorded request makes; null where its URL or method is none. Whether it failed is
 * judged from the recorded headers as each browser would, or taken from the recording where it says so itself.
 */
export function asRecording(request: HarRequest, pages: ReadonlyMap<string, string>): Recording | null {
  const first = request.hops[0]?.request ?? request.hops[0]?.preflight
  if (first === undefined || first === null) return null
  const made = madeByEntry(first)
  const { subject } = readCopiedRequest({
    url: first.url,
    method: first.method,
    headers: first.hasCookies ? [...first.requestHeaders, ['Cookie', '']] : first.requestHeaders,
    body: first.body,
    credentials: null,
    isRecorded: true,
    told: { url: 'the recording', method: 'the recording' },
    ...made,
  })
  if (subject === null) return null
  // A load's other headers are the browser's own, whatever they are called.
  const settled = made.as === undefined ? null : kindFacts[made.as].headers
  const sent = subject.headers.filter(([name]) => settled?.includes(name.toLowerCase()) ?? true)
  const unkept = askedBeside(sent, request.hops[0])
  const headers = [...sent, ...unkept]
  const page = pageOfHop(request.hops[0], first, pages)
  const told = {
    ...(page.pageOrigin === null ? {} : { page: 'the page of the recording' }),
    ...subject.told,
    ...(unkept.length > 0 && { headers: 'Access-Control-Request-Headers' }),
  }
  const known = withCredentials({ ...subject, headers, told, ...page }, request)
  return {
    entry: first.index,
    subject: known,
    evidence: evidenceOf(request, first),
    failed: isFailed(request, known),
  }
}

/** What its preflight asked for and the recording does not keep: `Authorization` of a sanitized one, all where nothing was sent. */
function askedBeside(sent: HeaderList, hop: HarRequest['hops'][number] | undefined): HeaderList {
  if (hop?.request == null || hop.preflight === null) return []
  const names = new Set(sent.map(([name]) => name.toLowerCase()))
  return requestedHeaders(hop.preflight.requestHeaders).filter(([name]) => !names.has(name.toLowerCase()))
}

/** Chromium keeps no Origin of a request that it stopped; its preflight has it. */
function pageOfHop(
  hop: HarRequest['hops'][number] | undefined,
  first: HarEntry,
  pages: ReadonlyMap<string, string>,
): ReturnType<typeof pageOfEntry> {
  const page = pageOfEntry(first, pages)
  const preflight = hop?.preflight ?? null
  return page.pageOrigin !== null || preflight === null ? page : pageOfEntry(preflight, pages)
}

/**
 * A request with credentials whose cookie jar was empty looks like one without. Where the browser says that it blocked
 * a response which only credentials mode `include` forbids, that was the mode.
 */
function withCredentials(subject: ImportedCase, request: HarRequest): ImportedCase {
  const entries = request.hops.flatMap(({ preflight, request: sent }) => [preflight, sent])
  if (entries.every((entry) => answer(entry) === null)) return subject
  const at = request.hops.findIndex(({ request: sent }) => sent?.error != null && isBlocking(sent.error))
  const blocked = request.hops[at]
  if (blocked === undefined || !request.hops.slice(0, at).every(allowsCredentials)) return subject
  // Of a response that was not kept nothing is forbidden.
  if (answer(blocked.preflight) === null && answer(blocked.request) === null) return subject
  const included: ImportedCase = {
    ...subject,
    credentials: 'include',
    told: { ...subject.told, credentials: 'what the browser blocked' },
  }
  return !isRefused(request, subject) && isRefused(request, included) ? included : subject
}

/** A redirect that was followed passed its check, in credentials mode `include` only with this. */
function allowsCredentials({ request }: HarRequest['hops'][number]): boolean {
  return onlyValueOf(request?.responseHeaders ?? [], 'access-control-allow-credentials') === 'true'
}

/** Whether these words may mean that the browser kept the response back. */
function isBlocking(error: string): boolean {
  return !isGivenUp(error) && readBodyFailure(error) === null && readRecordedFailure(error) === null
}

function evidenceOf(request: HarRequest, first: HarEntry): Evidence {
  const observations = request.hops.flatMap(({ preflight, request: sent }, hop) => [
    ...(preflight ? observe(preflight, { kind: 'preflight', hop }, first) : []),
    ...(sent ? observe(sent, { kind: 'request', hop, standIn: false }, first) : []),
  ])
  const entries = request.hops.flatMap(({ preflight, request: sent }) => [preflight, sent])
  const said = entries.flatMap((entry) => (entry?.error && saysWhy(entry.error) ? [entry.error] : []))
  return {
    ...noEvidence,
    recorded: true,
    observations,
    hosts: request.hops.flatMap((hop, index) => hostOf(hop.request ?? hop.preflight, index)),
    reported: said.flatMap((text): readonly ReportedError[] => readConsole(text).reported),
  }
}

function saysWhy(error: string): boolean {
  return isConsoleText(error) || isReasonAlone(error)
}

/** Nothing where neither a response nor a reason was recorded: an exchange that nobody saw is no observation. */
function observe(
  entry: HarEntry,
  purpose: Extract<Purpose, { kind: 'preflight' | 'request' }>,
  first: HarEntry,
): readonly Observation[] {
  const failure = entry.status === 0 && entry.error !== null ? readRecordedFailure(entry.error) : null
  if (entry.status === 0 && failure === null) return []
  return [
    {
      id: purpose.hop === 0 ? purpose.kind : `${purpose.kind}:hop-${purpose.hop}`,
      purpose,
      request: { method: entry.method, url: entry.url, headers: entry.requestHeaders },
      ...cameBack(entry, failure),
      address: entry.address,
      startedMs: Math.max(entry.startedMs - first.startedMs, 0),
      durationMs: entry.durationMs,
    },
  ]
}

function cameBack(
  { status, responseHeaders, responseBody, error }: HarEntry,
  failure: Failure | null,
): CameBack {
  if (failure !== null) return { response: null, failure }
  const bodyFailure = error === null ? null : readBodyFailure(error)
  const body = bodyFailure === null ? { body: responseBody } : { body: null, bodyFailure }
  return { response: { status, headers: responseHeaders, ...body }, failure: null }
}

function hostOf(entry: HarEntry | null, hop: number): readonly HostFacts[] {
  if (entry === null || entry.address === null) return []
  const { address } = entry
  const literal = address.includes(':') ? `[${address}]` : address
  const space = isLoopbackHost(literal) ? 'loopback' : isPrivateHost(literal) ? 'local' : 'public'
  const role = hop === 0 ? 'request' : 'redirect'
  return [{ host: new URL(entry.url).hostname, role, addresses: [{ address, space }], failure: null }]
}

function isFailed(request: HarRequest, subject: ImportedCase): boolean {
  const stopped = request.hops.find(
    ({ request: sent }) => sent !== null && (sent.status === 0 || sent.error !== null),
  )
  if (stopped?.request?.error && isGivenUp(stopped.request.error)) return false
  return stopped !== undefined || isRefused(request, subject)
}

/** Given up by the page or stopped by an extension: nobody's policy refused it. */
function isGivenUp(error: string): boolean {
  return /ERR_ABORTED|BLOCKED_BY_CLIENT|cancelled/i.test(error)
}

/** Whether at least one engine keeps the recorded answers from script. */
function isRefused(request: HarRequest, subject: ImportedCase): boolean {
  if (subject.pageOrigin === null) return false
  const recorded = {
    page: subject.pageOrigin,
    url: subject.url,
    method: subject.method,
    headers: subject.headers,
    credentials: subject.credentials,
    redirect: 'follow' as const,
    hops: request.hops.map((hop) => ({
      url: (hop.request ?? hop.preflight)?.url ?? subject.url,
      preflight: answer(hop.preflight) ?? (answer(hop.request) === null ? null : passing(subject)),
      response: answer(hop.request),
    })),
  }
  return engines.some((engine) => judge(engine, recorded).outcome === 'network-error')
}

/** A preflight that was not recorded decides nothing here: the response to the request is judged as if it had passed. */
function passing({ pageOrigin, method, headers }: ImportedCase): RecordedAnswer {
  return recordedAnswer(204, [
    ['access-control-allow-origin', pageOrigin ?? ''],
    ['access-control-allow-credentials', 'true'],
    ['access-control-allow-methods', method],
    ['access-control-allow-headers', headers.map(([name]) => name).join(', ')],
  ])
}

function answer(entry: HarEntry | null): RecordedAnswer | null {
  return entry === null || entry.status === 0 ? null : recordedAnswer(entry.status, entry.responseHeaders)
}
