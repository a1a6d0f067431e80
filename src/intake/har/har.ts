import { isRedirectStatus } from '../../knowledge/browsers/standard/status.ts'
import { onlyValueOf, valueOf } from '../browser-headers.ts'
import { readHarEntry, readHarPages, harShape, type HarEntry } from './har-entry.ts'
import { asRecording } from './har-recording.ts'
import { isBlockedLoad, isPreflight, isScripted, pairRequests } from './har-requests.ts'
import { nothingImported, type Imported, type ImportProblem, type Recording } from '../imported.ts'
import { isCharles } from './charles.ts'
import { foldJson } from './json-fold.ts'
import { createBare } from './bare.ts'
import { besideIn } from './beside.ts'
import { lackOf } from './lack.ts'
import { isOfRoot } from './nested.ts'
import { createStopped } from './stopped.ts'

/** Whether the beginning of a text is a HAR's: `log` as an object, near the top; or a part of one. */
export function isHar(text: string): boolean {
  const at = text.slice(0, 65_536).search(/"log"\s*:\s*\{/)
  return (at >= 0 && /^\s*\{/.test(text) && isOfRoot(text.slice(0, at))) || aroundPart(text) !== null
}

/** What a part of a HAR lacks around it: one entry, a list of entries, `log` without its name. */
export function aroundPart(text: string): readonly [before: string, behind: string] | null {
  const head = text.slice(0, 65_536).trimStart()
  if (/^\{\s*"version"\s*:\s*"1\.\d"\s*,\s*"creator"\s*:/.test(head)) return ['{"log":', '}']
  const isEntry = /^(?:\[\s*)?\{/.test(head) && /"request"\s*:\s*\{/.test(head.slice(0, 4000))
  // Logs have requests too; pairs of name and value are HAR's.
  if (!isEntry || !/"(?:headers|queryString)"\s*:\s*\[\s*(?:\{\s*"name"\s*:|\])/.test(head)) return null
  if (
    isCharles(head) ||
    /"items"\s*:\s*\[|"schema"\s*:\s*"https:\/\/schema\.getpostman|"resources"\s*:|"log"\s*:\s*\{/.test(head)
  )
    return null
  return head.startsWith('[') ? ['{"log":{"entries":', '}}'] : ['{"log":{"entries":[', ']}}']
}

interface HarReader {
  write(chunk: Uint8Array): void
  end(): Imported
}

interface HarOptions {
  /** `--entry N`: this request too, whether it failed or not. */
  readonly entry?: number
}

/** Most requests that get a recording; more are counted. */
const mostRecordings = 500
/** Requests kept whole. Past this, those that plainly worked keep only what pairing needs. */
const mostWhole = 100
/** Requests of which it is said what the recording does not hold of them. */
const mostSaid = 5
/** Requests kept at all. */
const mostEntries = 100_000

/**
 * Reads a HAR as it streams by (HAR 1.2; Chromium, Firefox, Safari, proxies): the cross-origin requests of script that
 * failed, each with its preflight and its redirects, as cases and as evidence that needs no network.
 */
export function createHarReader(options: HarOptions = {}): HarReader {
  const entries: HarEntry[] = []
  const pages = new Map<string, string>()
  const intern = createIntern()
  const targets = new Set<string>()
  let count = 0
  let unusable = 0
  const stopped = createStopped()
  const bare = createBare()
  const keep = (entry: HarEntry) => {
    if (!isCandidate(entry, options) || entries.length >= mostEntries) return
    if (entry.redirectUrl !== null) targets.add(entry.redirectUrl)
    const slight = entries.length >= mostWhole && !targets.has(entry.url) && entry.index !== options.entry
    entries.push(slight && isPlainlyFine(entry) ? withoutDetail(entry) : shared(entry, intern))
  }
  const fold = foldJson(
    harShape,
    'log.entries',
    (value) => {
      const entry = readHarEntry(value, count)
      count += 1
      if (entry === null) unusable += 1
      else {
        stopped.add(entry)
        bare.add(entry)
        keep(entry)
      }
    },
    (path, value) => {
      if (path === 'log.pages') for (const [id, url] of readHarPages(value)) pages.set(id, url)
    },
    // Nine tenths of a recording are bodies of responses.
    'text',
  )
  return {
    write: (chunk) => fold.write(chunk),
    end() {
      fold.end()
      const broken = fold.problem()
      const problems: ImportProblem[] = broken === null ? [] : [broken]
      const requests = pairRequests(entries)
      const recordings = requests
        .map((request) => asRecording(request, pages))
        .filter((recording) => recording !== null)
        .filter((recording) => isCrossOrigin(recording) || recording.entry === options.entry)
        .sort((one, other) => one.entry - other.entry)
      const failing = withoutRepeats(recordings.filter(({ failed }) => failed))
      const say = (message: string) => problems.push({ line: 1, column: 1, message })
      if (count === 0 && broken === null)
        say(
          'expected requests in log.entries of the HAR, found no entries: the recording is empty; record again, the network panel open before the request is made',
        )
      for (const said of stopped.said()) say(said)
      for (const said of bare.said(pages)) say(said)
      for (const said of failing.slice(0, mostSaid).flatMap(lackOf)) say(said)
      if (unusable > 0) say(`${unusable} of ${count} entries have no request that can be read`)
      if (count > 0 && failing.length === 0) {
        say(`no cross-origin request of script failed, among ${count} entries`)
      }
      if (failing.length > mostRecordings)
        say(`${failing.length} requests failed; the first ${mostRecordings} are kept`)
      const kept = failing.slice(0, mostRecordings)
      const others = recordings.filter((recording) => !recording.failed).slice(0, mostRecordings)
      const asked = recordings.filter(({ entry }) => entry === options.entry)
      return {
        ...nothingImported,
        kind: count > 0 ? 'har' : null,
        cases: kept.map(({ subject }) => subject),
        reported: kept.flatMap(({ evidence }) => evidence.reported),
        recordings: [...new Set([...asked, ...kept, ...others])].map(besideIn(recordings)),
        problems,
      }
    },
  }
}

/** The same reader over text that is already here. */
export function readHar(text: string, options: HarOptions = {}): Imported {
  const reader = createHarReader(options)
  const [before, behind] = aroundPart(text) ?? ['', '']
  reader.write(Buffer.from(before + text + behind))
  return reader.end()
}

function isCandidate(entry: HarEntry, options: HarOptions): boolean {
  return isPreflight(entry) || isScripted(entry) || isBlockedLoad(entry) || entry.index === options.entry
}

/** The common case, seen without judging: an ok answer that lets exactly this origin, or anyone without cookies, read it. */
function isPlainlyFine(entry: HarEntry): boolean {
  if (entry.status < 200 || entry.status > 299 || entry.error !== null || isPreflight(entry)) return false
  const value = onlyValueOf(entry.responseHeaders, 'access-control-allow-origin')
  if (value === null) return false
  const credentialed = entry.hasCookies || valueOf(entry.requestHeaders, 'cookie') !== null
  if (credentialed && valueOf(entry.responseHeaders, 'access-control-allow-credentials') !== 'true')
    return false
  return value === '*' ? !credentialed : value === valueOf(entry.requestHeaders, 'origin')
}

function withoutDetail(entry: HarEntry): HarEntry {
  return { ...entry, requestHeaders: [], responseHeaders: [], body: null, responseBody: null, isSlight: true }
}

function isCrossOrigin({ subject, evidence }: Recording): boolean {
  if (subject.pageOrigin === null) return false
  const urls = [subject.url, ...evidence.observations.flatMap(asked)]
  return urls.some((url) => new URL(url).origin !== subject.pageOrigin)
}

/** The address, and the one that a redirect of it leads to, which may not be on record. */
function asked({ request, response }: Recording['evidence']['observations'][number]): readonly string[] {
  const location =
    response !== null && isRedirectStatus(response.status) && valueOf(response.headers, 'location')
  const target = typeof location === 'string' ? URL.parse(location, request.url) : null
  return target === null ? [request.url] : [request.url, target.href]
}

/** A page that polls fails the same way a thousand times: the first stands for all. */
function withoutRepeats(recordings: readonly Recording[]): readonly Recording[] {
  const seen = new Set<string>()
  return recordings.filter(({ subject, evidence }) => {
    const statuses = evidence.observations.map(({ id, response }) => `${id} ${response?.status ?? '-'}`)
    const key = JSON.stringify([
      subject.pageOrigin,
      subject.method,
      subject.url,
      subject.headers.map(([name]) => name),
      statuses,
    ])
    return !seen.has(key) && seen.add(key)
  })
}

function shared(entry: HarEntry, intern: (text: string) => string): HarEntry {
  const each = (headers: HarEntry['requestHeaders']) =>
    headers.map(([name, value]) => [intern(name), intern(value)] as const)
  return {
    ...entry,
    requestHeaders: each(entry.requestHeaders),
    responseHeaders: each(entry.responseHeaders),
  }
}

/** Header names and values repeat in every entry: one copy of each serves all. */
function createIntern(): (text: string) => string {
  const seen = new Map<string, string>()
  return (text) => {
    if (text.length > 200) return text
    const known = seen.get(text)
    if (known !== undefined) return known
    if (seen.size < 10_000) seen.set(text, text)
    return text
  }
}
