import type { HeaderList } from '../../knowledge/model/case.ts'
import type { JsonValue, Shape } from './json-fold.ts'

const entryShape: Shape = {
  startedDateTime: 'all',
  time: 'all',
  pageref: 'all',
  serverIPAddress: 'all',
  _resourceType: 'all',
  _error: 'all',
  request: {
    method: 'all',
    url: 'all',
    headers: 'all',
    cookies: { '*': { name: 'all' } },
    postData: { text: 'all' },
  },
  // Playwright keeps the reason as `_failureText`.
  response: {
    status: 'all',
    headers: 'all',
    redirectURL: 'all',
    content: { mimeType: 'all', encoding: 'all', text: 'head' },
    _error: 'all',
    _failureText: 'all',
  },
}

/** What of a HAR is kept while it streams by: of a body its head, and no timings and stacks. */
export const harShape: Shape = {
  log: {
    creator: 'all',
    browser: 'all',
    pages: { '*': { id: 'all', title: 'all' } },
    entries: {
      // A trace of Playwright has each entry in an event.
      '*': { ...entryShape, snapshot: entryShape },
    },
  },
}

/** One request of a recording. */
export interface HarEntry {
  readonly index: number
  /** Milliseconds since 1970; 0 where the entry does not say. */
  readonly startedMs: number
  readonly durationMs: number
  readonly method: string
  readonly url: string
  readonly requestHeaders: HeaderList
  readonly body: string | null
  readonly hasCookies: boolean
  /** 0 where no response was recorded. */
  readonly status: number
  readonly responseHeaders: HeaderList
  /** The head of a body of text; null where none was recorded. */
  readonly responseBody: string | null
  /** Absolute; null where the response is no redirect. */
  readonly redirectUrl: string | null
  /** The browser's word for what went wrong. */
  readonly error: string | null
  readonly resourceType: string | null
  readonly address: string | null
  readonly pageref: string | null
  /** It plainly worked, and only what pairing needs was kept. */
  readonly isSlight?: true
}

type Fields = { readonly [key: string]: JsonValue }

/** Longest body kept of a request: enough to send it again, not enough to fill memory. */
const longestBody = 64 * 1024

/** Reads an element of `log.entries`; null where it has no usable request. */
export function readHarEntry(value: JsonValue, index: number): HarEntry | null {
  const event = fields(value)
  const entry = fields(event?.['snapshot']) ?? event
  const request = fields(entry?.['request'])
  const response = fields(entry?.['response'])
  const url = text(request?.['url'])
  const method = text(request?.['method'])
  // Whether the rest of it is a URL is asked of the few that are kept.
  if (entry === null || url === null || method === null || !/^[a-z][\w+.-]*:/i.test(url)) return null
  const started = Date.parse(text(entry['startedDateTime']) ?? '')
  const body = text(fields(request?.['postData'])?.['text'])
  const status = Number(response?.['status'] ?? 0)
  const responseHeaders = headerList(response?.['headers'])
  const error = text(response?.['_error']) ?? text(response?.['_failureText']) ?? text(entry['_error'])
  return {
    index,
    startedMs: Number.isNaN(started) ? 0 : started,
    durationMs: Math.max(Number(entry['time'] ?? 0) || 0, 0),
    method: method,
    url: withoutFragment(url),
    requestHeaders: headerList(request?.['headers']),
    body: body === null || body.length > longestBody ? null : body,
    hasCookies: Array.isArray(request?.['cookies']) && request['cookies'].length > 0,
    // -1 is how some proxies write that nothing came.
    status: status >= 100 && status <= 999 ? status : 0,
    responseHeaders,
    responseBody: bodyOf(fields(response?.['content'])),
    redirectUrl: redirectOf(status, text(response?.['redirectURL']), responseHeaders, url),
    error: error === null || error === '' ? null : error,
    resourceType: text(entry['_resourceType']),
    address: (text(entry['serverIPAddress']) || null)?.replace(/^\[|\]$/g, '') ?? null,
    pageref: text(entry['pageref']),
  }
}

/** The pages of a HAR whose title is their address, as Chromium and Safari write it. */
export function readHarPages(value: JsonValue): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  for (const page of Array.isArray(value) ? value : []) {
    const id = text(fields(page)?.['id'])
    const title = text(fields(page)?.['title'])
    if (id !== null && title !== null && /^https?:\/\//.test(title)) pages.set(id, title)
  }
  return pages
}

function fields(value: JsonValue | undefined): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
}

function text(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}

/** What a server says of an error stands in text; pictures and fonts say nothing. */
function bodyOf(content: Fields | null): string | null {
  const said = text(content?.['text'])
  if (said === null || said === '' || !/text|json|xml|html|^$/i.test(text(content?.['mimeType']) ?? ''))
    return null
  return content?.['encoding'] === 'base64' ? Buffer.from(said, 'base64').toString() : said
}

/** HTTP/2's pseudo-headers are no headers. A value with line breaks is several lines of one name (Safari, Firefox). */
function headerList(value: JsonValue | undefined): HeaderList {
  const headers: (readonly [string, string])[] = []
  if (!Array.isArray(value)) return headers
  for (const item of value) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) continue
    const { name, value: content } = item
    if (typeof name !== 'string' || typeof content !== 'string' || name.startsWith(':')) continue
    if (content.includes('\n')) for (const line of content.split('\n')) headers.push([name, line])
    else headers.push([name, content])
  }
  return headers
}

function redirectOf(
  status: number,
  redirectUrl: string | null,
  headers: HeaderList,
  url: string,
): string | null {
  if (status < 301 || ![301, 302, 303, 307, 308].includes(status)) return null
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? redirectUrl
  return location && URL.canParse(location, url) ? withoutFragment(new URL(location, url).href) : null
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#')
  return at < 0 ? url : url.slice(0, at)
}
