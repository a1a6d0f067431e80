import type { HeaderList } from '../../knowledge/model/case.ts'
import { valueOf } from '../browser-headers.ts'
import type { HeaderBlock } from './header-json.ts'
import { joinedLines, meaningful, section } from './header-lines.ts'
import { schemeAt, schemeOfTrace, tellsHttps } from './scheme.ts'

export const requestLine = /^([A-Z]{3,10}) (\S+) HTTP\/\d/
export const statusLine = /^HTTP\/[\d.]+ (\d{3})/
export const line = /^(:?[A-Za-z][\w-]*(?: [A-Za-z]\w+){0,2}):\s*(.*)$/
export const response =
  /^(access-control-(allow|expose|max)-.*|server|date|set-cookie|vary|etag|location|content-length|www-authenticate|x-powered-by|alt-svc|age|x-cache|cf-ray|strict-transport-security|last-modified|expires)$/i
const request =
  /^(accept|accept-(charset|encoding|language)|origin|referer|user-agent|host|cookie|authorization|sec-.*|if-.*|access-control-request-.*|x-requested-with|upgrade-insecure-requests|dnt|te|range)$/i

/** What the general part of Safari and Firefox has beside URL, method and status. */
const summary = /^(source|address|initiator|version|transferred|protocol|failure)$/i

/** Reads lines of headers, of a request and of its response, with what stands around them in a panel. */
export function readLines(text: string): HeaderBlock {
  const verbose = /^[<>] /m.test(text)
  const requestHeaders: [string, string][] = []
  const responseHeaders: [string, string][] = []
  const general = new Map<string, string>()
  // A name that both sides have (Content-Type) belongs to the side that the names around it are of.
  let side: [string, string][] | null = null
  const undecided: [string, string][] = []
  let isMarked = verbose
  const isSummary = /^(?:Summary\b|Request URL\b|URL\t)/im.test(text)
  const turn = (to: [string, string][], marked = false) => {
    side = to
    isMarked ||= marked
    to.push(...undecided.splice(0))
  }
  for (const raw of joinedLines(
    verbose ? meaningful(text).filter((one) => /^[<>]/.test(one)) : meaningful(text),
  )) {
    const titled = section.exec(raw)?.[1]?.toLowerCase()
    if (raw.startsWith('<') || titled === 'response') turn(responseHeaders, true)
    else if (raw.startsWith('>') || titled === 'request') turn(requestHeaders, true)
    if (titled !== undefined) continue
    const one = raw.replace(/^[<>]\s*/, '')
    const asked = requestLine.exec(one)
    const status = statusLine.exec(one)
    if (asked !== null) {
      general.set('method', asked[1] ?? '').set('target', asked[2] ?? '')
      if (/ HTTP\/[23]/.test(one)) general.set('scheme', 'https')
      turn(requestHeaders, true)
    } else if (status !== null) {
      general.set('status', status[1] ?? '')
      turn(responseHeaders, true)
    } else {
      const [, name, value = ''] = line.exec(one) ?? []
      if (name === undefined) continue
      const key = generalKey(name) ?? (!isMarked && isSummary && summary.test(name) ? 'other' : null)
      // Behind a proxy a connection that failed is all that was seen of the request.
      if (key !== null && !(key === 'method' && value === 'CONNECT')) general.set(key, value)
      if (key === 'authority' || key === 'target') turn(requestHeaders)
      if (key !== null) continue
      if (!isMarked && response.test(name)) turn(responseHeaders)
      else if (!isMarked && request.test(name)) turn(requestHeaders)
      ;(side ?? undecided).push([name, value])
    }
  }
  requestHeaders.push(...undecided)
  const scheme = general.get('scheme') ?? (general.has('authority') ? 'https' : schemeOfTrace(text))
  const { url, isGuess } = urlOf(general, requestHeaders, scheme)
  const status = Number(/\d{3}/.exec(general.get('status') ?? '')?.[0] ?? NaN)
  return {
    method: general.get('method') ?? null,
    url,
    ...(isGuess ? { isSchemeGuessed: true } : {}),
    requestHeaders,
    status: Number.isNaN(status) ? null : status,
    responseHeaders,
  }
}

const generalNames: Readonly<Record<string, string>> = {
  'request url': 'url',
  url: 'url',
  'request method': 'method',
  method: 'method',
  'response code': 'status',
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

function urlOf(
  general: ReadonlyMap<string, string>,
  headers: HeaderList,
  scheme: string | null,
): { readonly url: string | null; readonly isGuess: boolean } {
  const whole = (url: string | null) => ({ url, isGuess: false })
  const url = general.get('url')
  if (url !== undefined) return whole(url)
  const target = general.get('target')
  if (target === undefined || /^https?:/.test(target)) return whole(target ?? null)
  const host = general.get('authority') ?? valueOf(headers, 'host')
  if (host === null || host === undefined) return whole(null)
  const told = scheme ?? (tellsHttps(headers, host) ? 'https' : null)
  return { url: `${told ?? schemeAt(host)}://${host}${target}`, isGuess: told === null }
}
