import type { HeaderList } from '../knowledge/model/case.ts'
import { isForbiddenRequestHeader } from '../knowledge/browsers/standard/forbidden.ts'
import { readPage } from '../knowledge/read-case.ts'

/** A copied header list, taken apart: what script set, what the browser added, and what the rest says of the page. */
interface CopiedHeaders {
  readonly kept: HeaderList
  /** Names left out because script does not set them, in order. */
  readonly dropped: readonly string[]
  readonly pageOrigin: string | null
  readonly pageUrl: string | null
  /** The header that names the page. */
  readonly pageFrom: string
  readonly hasCookie: boolean
}

/** Names that Chromium's and Edge's copies list among the headers and that are HTTP/2's pseudo-headers. */
const pseudo = new Set(['authority', 'method', 'path', 'scheme'])

/**
 * Takes the request headers of a copied request apart. Kept is what decides about a CORS-preflight request: neither
 * the forbidden request-headers (Fetch, 2.2.2) nor what a browser adds on its own (User-Agent, Accept-Language…).
 */
export function readCopiedHeaders(headers: HeaderList): CopiedHeaders {
  const disabledCache = ['pragma', 'cache-control'].every((wanted) =>
    headers.some(([name, value]) => name.toLowerCase() === wanted && value.trim() === 'no-cache'),
  )
  // All four together are the pseudo-headers of a copy; one alone may be a header that somebody set.
  const isCopy = [...pseudo].every((wanted) => headers.some(([name]) => name.toLowerCase() === wanted))
  const kept: [string, string][] = []
  const dropped: string[] = []
  for (const [name, value] of headers) {
    if (name === '' || name.startsWith(':') || (isCopy && pseudo.has(name.toLowerCase()))) continue
    const added = addedByBrowser(name.toLowerCase(), value.trim(), disabledCache)
    if (added || isForbiddenRequestHeader(name, value)) dropped.push(name)
    else kept.push([name, value])
  }
  return {
    kept,
    dropped,
    ...pageOf(valueOf(headers, 'origin'), valueOf(headers, 'referer')),
    pageFrom: valueOf(headers, 'origin') === null ? 'the Referer header' : 'the Origin header',
    hasCookie: valueOf(headers, 'cookie') !== null,
  }
}

/** What browsers and programs that send requests by hand call themselves; a name of its own a page may have set. */
const ofProgram =
  /^(?:Mozilla\/5\.0|(?:curl|wget|insomnia|PostmanRuntime|HTTPie|xh|bruno-runtime|k6|hurl|paw|axios|okhttp|dart|java|undici|node(?:-fetch)?|python-(?:requests|httpx|urllib)|Go-http-client|Apache-HttpClient|vscode-restclient|IntelliJ HTTP Client)\/|Thunder Client|yaak\b|got \()/i

function addedByBrowser(name: string, value: string, disabledCache: boolean): boolean {
  switch (name) {
    case 'user-agent':
      return ofProgram.test(value)
    case 'accept':
      return value === '*/*'
    case 'accept-language':
      return !value.includes('@')
    case 'priority':
      return /^u=\d|^i$/.test(value)
    case 'cache-control':
      return (value === 'no-cache' && disabledCache) || value === 'max-age=0'
    case 'pragma':
      return disabledCache
    // Chromium's Node form lists the policy of the page among the headers.
    case 'referrer-policy':
    case 'upgrade-insecure-requests':
    case 'if-none-match':
    case 'if-modified-since':
      return true
    default:
      return false
  }
}

/** The page as `Origin` and `Referer` tell it. A Referer of another origin than `Origin` says nothing about the page. */
export function pageOf(
  origin: string | null,
  referer: string | null,
): { pageOrigin: string | null; pageUrl: string | null } {
  const page = origin === null ? null : readPage(origin)
  const from = referer === null ? null : readPage(referer)
  const named = page?.ok ? page.value.origin : null
  if (from?.ok && (named === null || named === from.value.origin)) {
    // A Referer cut down to its origin (the default referrer policy) does not say which page it was.
    const cut = from.value.pageUrl === `${from.value.origin}/`
    return { pageOrigin: from.value.origin, pageUrl: cut ? null : from.value.pageUrl }
  }
  return { pageOrigin: named, pageUrl: null }
}

/** Names that stand in a request or a CORS response so often that as a host they are a slip. */
const names =
  /^(?:origin|referer|accept(?:-[a-z]+)?|authorization|content-type|cookie|host|user-agent|x-[a-z-]+|access-control-[a-z-]+|sec-[a-z-]+|cache-control|pragma|if-[a-z-]+)$/i

/** Whether a word is the name of a header rather than anything else. */
export function isHeaderName(word: string): boolean {
  return names.test(word)
}

/** The first value of a name, or null. */
export function valueOf(headers: HeaderList, name: string): string | null {
  for (const [other, value] of headers) if (isName(other, name)) return value
  return null
}

/** The value of a name that stands in one line only, or null. */
export function onlyValueOf(headers: HeaderList, name: string): string | null {
  let found: string | null = null
  for (const [other, value] of headers) {
    if (!isName(other, name)) continue
    if (found !== null) return null
    found = value
  }
  return found
}

/** Most names differ in length already: a recording asks this a million times. */
function isName(other: string, name: string): boolean {
  return other.length === name.length && other.toLowerCase() === name
}
