import { embedderPolicies } from '../../model/embedder-policy.ts'
import { breakOffs, type WrittenStart } from '../../model/written-start.ts'
import { parseUrl } from '../standard/url.ts'
import type { RecordedAnswer, RecordedFetch } from './exchange.ts'
import { checkExchange } from './check-exchange.ts'
import { checkRow } from './check-row.ts'
import { Misfit, misfit, object, oneOf, onlyKeys, pairs, string, type Fields } from './read-fields.ts'
import { workerKinds, type WorkerKind } from '../../model/worker-kind.ts'
import { readRequest } from './read-request.ts'
import { recordedAnswer } from './recorded-answer.ts'
import { fixtureAnswer, fixtureServers, fixtureUrl } from './fixture.ts'

/** A line of recorded exchanges, read. `fixture` where its servers add what the recording does not say. */
export interface Exchange {
  readonly id: string
  /** What the page fetches, one after the other; to all of them the same hops answer. */
  readonly fetches: readonly RecordedFetch[]
  /** Whether the line lists them (`requests`), be it one alone. */
  readonly isList: boolean
  readonly fixture: boolean
}

/** Why a line cannot be judged: which key, what was expected there and what was found. One line of text. */
interface UnreadableExchange {
  readonly problem: string
}

/** Reads one line in the shape of `test/fixtures/browser-truth`, or of a recording (`hops[].url`). Never throws. */
export function readExchange(text: string): Exchange | UnreadableExchange {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  try {
    return exchange(value)
  } catch (error) {
    if (error instanceof Misfit) return { problem: error.message }
    throw error
  }
}

const keysOf = {
  line: new Set([
    ...['id', 'page', 'worker', 'embedderPolicy', 'hostPermissions', 'localNetworkAccess', 'url', 'request'],
    ...['requests', 'hops'],
  ]),
  recordedHop: new Set(['url', 'preflight', 'response']),
  fixtureHop: new Set(['at', 'preflight', 'response']),
  answer: new Set(['status', 'headers', 'statusLine', 'brokenOff']),
}

function exchange(value: unknown): Exchange {
  const line = object(value, 'the line')
  const id = string(line['id'], 'id')
  onlyKeys(line, keysOf.line, 'the line')
  const page = origin(line['page'])
  const worker = workerKind(line['worker'])
  const asked = url(line['url'], 'url')
  const given = line['hops']
  if (!Array.isArray(given) || given.length === 0) return misfit('hops', 'a list of at least one hop', given)
  const fixture = Object.hasOwn(object(given[0], '', 0), 'at')
  const as = fixture ? fixtureAnswer : recordedAnswer
  const hops = given.map((hop, index) => {
    const fields = object(hop, '', index)
    onlyKeys(fields, fixture ? keysOf.fixtureHop : keysOf.recordedHop, '', index)
    const answers = {
      preflight: answer(as, fields['preflight'], index, 'preflight'),
      response: answer(as, fields['response'], index, 'response'),
    }
    if (!fixture) return { url: url(fields['url'], 'url', index), ...answers }
    const at = oneOf(fixtureServers, fields['at'], `hops[${index}].at`)
    return { url: fixtureUrl(at, id, index), ...answers }
  })
  const from = {
    page,
    ...(worker === null ? {} : { inWorker: true }),
    ...pageOfScheme(page, line['page'], line['hostPermissions']),
    ...embedderPolicy(page, line['embedderPolicy']),
    ...localNetwork(line['localNetworkAccess']),
  }
  const read = (request: unknown, key?: string): RecordedFetch => ({
    ...from,
    url: asked,
    ...readRequest(request, page, asked, worker, key),
    hops,
  })
  const isList = line['requests'] !== undefined
  const fetches = isList ? readRequests(line, read) : [read(line['request'])]
  checkExchange(fetches)
  return { id, fetches, isList, fixture }
}

function readRequests(line: Fields, read: (request: unknown, key: string) => RecordedFetch): RecordedFetch[] {
  const { request, requests } = line
  if (request !== undefined) misfit('request', 'nothing beside requests', request)
  if (!Array.isArray(requests) || requests.length === 0)
    return misfit('requests', 'a list of at least one request', requests)
  const fetches = requests.map((one, index) => read(one, `requests[${index}]`))
  checkRow(fetches)
  return fetches
}

function answer(
  as: typeof recordedAnswer | typeof fixtureAnswer,
  value: unknown,
  hop: number,
  to: 'preflight' | 'response',
): RecordedAnswer | null {
  if (value === null || value === undefined) return null
  const fields = object(value, to, hop)
  onlyKeys(fields, keysOf.answer, to, hop)
  const { status, headers, statusLine, brokenOff } = fields
  // Whether it is asked again goes by what is left of the connection.
  if (status === 421 && brokenOff !== undefined) misfit(`${to}.brokenOff`, 'nothing at 421', brokenOff, hop)
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 999)
    return misfit(`${to}.status`, 'a status code', status, hop)
  const start = startOf(statusLine, brokenOff, to, hop)
  if (start !== undefined && as === fixtureAnswer)
    return misfit(`${to}`, 'no statusLine and no brokenOff beside at', value, hop)
  return as(status, headers === undefined ? [] : pairs(headers, `${to}.headers`, hop), start)
}

function startOf(statusLine: unknown, brokenOff: unknown, to: string, hop: number): WrittenStart | undefined {
  if (statusLine === undefined && brokenOff === undefined) return undefined
  return {
    statusLine: statusLine === undefined ? undefined : string(statusLine, `${to}.statusLine`, hop),
    brokenOff:
      brokenOff === undefined ? undefined : oneOf(breakOffs, brokenOff, `hops[${hop}].${to}.brokenOff`),
  }
}

function origin(value: unknown): string {
  const given = string(value, 'page')
  if (given === 'null') return given
  return parseUrl(given)?.origin ?? misfit('page', 'an origin, or "null"', value)
}

function url(value: unknown, key: string, hop?: number): string {
  const given = string(value, key, hop)
  return parseUrl(given) === null ? misfit(key, 'an absolute URL', value, hop) : given
}

function workerKind(given: unknown): WorkerKind | null {
  return given === undefined ? null : oneOf(workerKinds, given, 'worker')
}

/** Whether an opaque page is one of https, which alone has such a policy, is not on record. */
function embedderPolicy(page: string, given: unknown): Pick<RecordedFetch, 'embedderPolicy'> {
  const policy = oneOf(embedderPolicies, given, 'embedderPolicy', 'unsafe-none')
  if (page === 'null' && policy !== 'unsafe-none')
    misfit('embedderPolicy', 'unsafe-none for an opaque page', policy)
  return given === undefined ? {} : { embedderPolicy: policy }
}

/** Where a browser asks the person, and no line says what they said, the page is taken to stay outside. */
function localNetwork(given: unknown): Pick<RecordedFetch, 'reachesLocalNetwork'> {
  const said = oneOf(['granted', 'not-granted'], given, 'localNetworkAccess', 'not-granted')
  return said === 'granted' ? { reachesLocalNetwork: true } : {}
}

/** Only what names a host may have an origin: not a file, not `data:`. */
function pageOfScheme(
  page: string,
  given: unknown,
  permissions: unknown,
): Pick<RecordedFetch, 'pageOfScheme' | 'isFile' | 'isData' | 'hostPermissions'> {
  const isOther = page === 'null' && given !== 'null' && typeof given === 'string'
  const [found] = (isOther && /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(given)) || []
  if (
    permissions !== undefined &&
    (typeof permissions !== 'boolean' || !/^(?:chrome|moz)-extension:/i.test(found ?? ''))
  )
    return misfit(
      'hostPermissions',
      'true or false, for a page of chrome-extension or moz-extension',
      permissions,
    )
  if (!isOther) return {}
  if (/^file:/i.test(given)) return { isFile: true }
  if (/^data:/i.test(given)) return { isData: true }
  if (/^safari-web-extension:/i.test(given))
    return misfit('page', 'one that was measured: not of safari-web-extension', given)
  return found === undefined
    ? {}
    : { pageOfScheme: found.toLowerCase(), ...(permissions ? { hostPermissions: true } : {}) }
}
