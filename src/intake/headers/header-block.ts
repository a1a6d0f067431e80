import type { HeaderList } from '../../knowledge/model/case.ts'
import { noEvidence, type Purpose } from '../../knowledge/model/evidence.ts'
import { valueOf } from '../browser-headers.ts'
import { joinedLines, meaningful } from './header-lines.ts'
import { rawExchange, type RawExchange } from './raw-exchange.ts'
import { copiedExchange } from './copied-answer.ts'
import { readCopiedRequest } from '../copied-request.ts'
import { headersOfJson, type HeaderBlock } from './header-json.ts'
import { nothingImported, type ImportedCase, type Imported, type ImportProblem } from '../imported.ts'

const requestLine = /^([A-Z]{3,10}) (\S+) HTTP\/\d/
const statusLine = /^HTTP\/[\d.]+ (\d{3})/
const line = /^(:?[A-Za-z][\w-]*(?: [A-Z]\w+){0,2}):\s*(.*)$/
const response =
  /^(access-control-(allow|expose|max)-.*|server|date|set-cookie|vary|etag|location|content-length|www-authenticate|x-powered-by|alt-svc|age|x-cache|cf-ray|strict-transport-security|last-modified|expires)$/i

const request =
  /^(accept|accept-(charset|encoding|language)|origin|referer|user-agent|host|cookie|authorization|sec-.*|if-.*|access-control-request-.*|x-requested-with|upgrade-insecure-requests|dnt|te|range)$/i

/** What Safari's summary has beside URL and status. */
const summary = /^(source|address|initiator)$/i

/** Whether a text is headers copied from a browser's network panel, `curl -v` output, or raw HTTP. */
export function isHeaderBlock(text: string): boolean {
  const lines = meaningful(text)
  const first = /^> ([A-Z]{3,10} \S+ HTTP\/\d)/m.exec(text)?.[1] ?? lines[0] ?? ''
  if (requestLine.test(first) || statusLine.test(first)) return true
  if (/^:(authority|method|path|scheme|status)\b|^Request URL\b/m.test(text)) return true
  if (headersOfJson(text) !== null || rawExchange(text) !== null) return true
  const matching = lines.filter((one) => line.test(one))
  return matching.length * 2 > lines.length && matching.some((one) => response.test(one.split(':')[0] ?? ''))
}

/**
 * Reads headers copied from DevTools (request, response or both; general part, pseudo-headers and raw lines of
 * Chromium, Firefox and Safari) as a recording of one request.
 */
export function readHeaderBlock(text: string): Imported {
  const raw = rawExchange(text)
  const block = headersOfJson(text) ?? readLines(raw?.text ?? text)
  const problems: ImportProblem[] = []
  const say = (message: string) => problems.push({ line: 1, column: 1, message })
  const url = raw === null || block.url === null ? block.url : inScheme(block.url, raw, say)
  if (url === null) {
    const allowed = valueOf(block.responseHeaders, 'access-control-allow-origin')
    const names =
      allowed === null ? 'no Access-Control-Allow-Origin' : `Access-Control-Allow-Origin: ${allowed}`
    say(`these headers name no URL (they have ${names}); copy the request's headers or its URL too`)
    const answer =
      block.responseHeaders.length === 0 && block.status === null
        ? null
        : { status: block.status, headers: block.responseHeaders }
    return { ...nothingImported, kind: 'har', answer, problems }
  }
  const { subject, unfinished, notes } = readCopiedRequest({
    url,
    method: block.method ?? 'GET',
    headers: block.requestHeaders,
    body: null,
    credentials: null,
    told: { url: 'the copied headers', ...(block.method === null ? {} : { method: 'the copied headers' }) },
  })
  for (const { message, part } of notes)
    problems.push({ line: 1, column: 1, message, ...(part === undefined ? {} : { part }) })
  if (subject === null)
    return { ...nothingImported, unfinished: unfinished === null ? [] : [unfinished], problems }
  if (block.status === null && block.responseHeaders.length === 0)
    return { ...nothingImported, kind: 'har', cases: [subject], problems }
  if (block.status === null) say('the status was not copied; read as 200')
  say(
    `the response that was copied with it (status ${block.status ?? 200}) is kept, to be held against what is found`,
  )
  const recordings = [recording(subject, block, block.status ?? 200)]
  return { ...nothingImported, kind: 'har', cases: [subject], recordings, problems }
}

/** Raw HTTP does not say whether TLS was around it: by the program that carried it, else by the host. */
function inScheme(url: string, { scheme }: RawExchange, say: (message: string) => void): string {
  if (!url.startsWith('https:')) return url
  const { hostname, port } = new URL(url)
  const isOwn = /^(?:localhost|127\.|10\.|192\.168\.|\[::1\])/.test(hostname) || !/^(?:|443|8443)$/.test(port)
  const guessed = scheme ?? (isOwn ? 'http' : 'https')
  if (scheme === null) say(`the scheme stands nowhere in the text: read as ${guessed}`)
  return url.replace(/^https:/, `${guessed}:`)
}

function recording(
  subject: ImportedCase,
  block: HeaderBlock,
  status: number,
): Imported['recordings'][number] {
  const method = block.method ?? 'GET'
  const preflight =
    method === 'OPTIONS' && valueOf(block.requestHeaders, 'access-control-request-method') !== null
  const purpose: Purpose = preflight
    ? { kind: 'preflight', hop: 0 }
    : { kind: 'request', hop: 0, standIn: false }
  const answer = { status, headers: block.responseHeaders }
  const request = { method, url: subject.url, headers: block.requestHeaders }
  const evidence = { ...noEvidence, recorded: true, observations: [copiedExchange(purpose, request, answer)] }
  return { entry: 0, subject, evidence, failed: true }
}

function readLines(text: string): HeaderBlock {
  const verbose = /^[<>] /m.test(text)
  const requestHeaders: [string, string][] = []
  const responseHeaders: [string, string][] = []
  const general = new Map<string, string>()
  // A name that both sides have (Content-Type) belongs to the side that the names around it are of.
  let side: [string, string][] | null = null
  const undecided: [string, string][] = []
  let isMarked = verbose
  const isSummary = /^Summary\b/m.test(text)
  const turn = (to: [string, string][], marked = false) => {
    side = to
    isMarked ||= marked
    to.push(...undecided.splice(0))
  }
  for (const raw of joinedLines(
    verbose ? meaningful(text).filter((one) => /^[<>]/.test(one)) : meaningful(text),
  )) {
    if (/^<|^Response Headers/.test(raw)) turn(responseHeaders, true)
    else if (/^>|^Request Headers/.test(raw)) turn(requestHeaders, true)
    const one = raw.replace(/^[<>]\s*/, '')
    const asked = requestLine.exec(one)
    const status = statusLine.exec(one)
    if (asked !== null) {
      general.set('method', asked[1] ?? '').set('target', asked[2] ?? '')
      turn(requestHeaders, true)
    } else if (status !== null) {
      general.set('status', status[1] ?? '')
      turn(responseHeaders, true)
    } else {
      const [, name, value = ''] = line.exec(one) ?? []
      if (name === undefined) continue
      const key = generalKey(name) ?? (!isMarked && isSummary && summary.test(name) ? 'other' : null)
      if (key !== null) general.set(key, value)
      if (key === 'authority' || key === 'target') turn(requestHeaders)
      if (key !== null) continue
      if (!isMarked && response.test(name)) turn(responseHeaders)
      else if (!isMarked && request.test(name)) turn(requestHeaders)
      ;(side ?? undecided).push([name, value])
    }
  }
  requestHeaders.push(...undecided)
  const status = Number(/\d{3}/.exec(general.get('status') ?? '')?.[0] ?? NaN)
  return {
    method: general.get('method') ?? null,
    url: urlOf(general, requestHeaders),
    requestHeaders,
    status: Number.isNaN(status) ? null : status,
    responseHeaders,
  }
}

const generalNames: Readonly<Record<string, string>> = {
  'request url': 'url',
  url: 'url',
  'request method': 'method',
  ':method': 'method',
  'status code': 'status',
  status: 'status',
  ':status': 'status',
  ':authority': 'authority',
  ':scheme': 'scheme',
  ':path': 'target',
}

function generalKey(name: string): string | null {
  return generalNames[name.toLowerCase()] ?? (/ |^:/.test(name) || name === 'Summary' ? 'other' : null)
}

function urlOf(general: ReadonlyMap<string, string>, headers: HeaderList): string | null {
  const url = general.get('url')
  if (url !== undefined) return url
  const target = general.get('target')
  if (target === undefined || /^https?:/.test(target)) return target ?? null
  const host = general.get('authority') ?? valueOf(headers, 'host')
  return host === null || host === undefined ? null : `${general.get('scheme') ?? 'https'}://${host}${target}`
}
