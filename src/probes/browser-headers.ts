import { getDomain } from 'tldts'
import type { Case, HeaderList } from '../knowledge/model/case.ts'
import { handshakeHeaders } from '../knowledge/browsers/standard/handshake.ts'
import { opaqueOrigin } from '../knowledge/model/case.ts'
import { byFetch, type MadeBy } from './made-by.ts'
import pkg from '../../package.json' with { type: 'json' }

/** Said plainly: an edge that turns programs away shall know this one for what it is. */
export const ownUserAgent = `cors-triage/${pkg.version}`

/** What `as-browser` says instead, to see whether an edge tells programs from browsers. */
export const browserUserAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

interface SentAs {
  /** The `Origin` to send; null leaves it out, as curl does. */
  readonly origin: string | null
  readonly userAgent: string
  /** The origin of the page in whose browser it is made; null as with curl, and that of `Origin` where it is not said. */
  readonly page?: string | null
  /** What makes it: `fetch()` where it is not said. */
  readonly made?: MadeBy
}

/**
 * A CORS-preflight request's headers (Fetch standard, 4.8): never cookies, never `Authorization`.
 * `unsafeNames` come sorted, unique and in lower case; none, and `Access-Control-Request-Headers` is left out.
 */
export function preflightHeaders(
  url: string,
  sender: SentAs,
  method: string,
  unsafeNames: readonly string[],
): HeaderList {
  return [
    ['Accept', '*/*'],
    ['Access-Control-Request-Method', method],
    ...(unsafeNames.length === 0 ? [] : [['Access-Control-Request-Headers', unsafeNames.join(',')] as const]),
    ...browserOwn(url, { ...sender, made: byFetch }),
    ['User-Agent', sender.userAgent],
  ]
}

/** The headers of the request itself: script's own first, then what a browser adds to every request of its kind. */
export function requestHeaders(url: string, sender: SentAs, own: HeaderList): HeaderList {
  const isSet = (wanted: string): boolean => own.some(([name]) => name.toLowerCase() === wanted)
  const { accept, isFresh } = sender.made ?? byFetch
  return [
    ...own,
    ...(isSet('accept') ? [] : [['Accept', accept] as const]),
    ['Accept-Encoding', isSet('range') ? 'identity' : codingsAsked(url)],
    ...(isFresh
      ? ([
          ['Cache-Control', 'no-cache'],
          ['Pragma', 'no-cache'],
        ] as const)
      : []),
    ...browserOwn(url, sender),
    ...(isSet('user-agent') ? [] : [['User-Agent', sender.userAgent] as const]),
  ]
}

/** The opening handshake of a WebSocket, to which script adds no header but its subprotocols; `Origin` goes along whoever is called. */
export function handshakeRequestHeaders({ origin, userAgent }: SentAs, own: HeaderList): HeaderList {
  return [
    ...handshakeHeaders,
    ...own,
    ...(origin === null ? [] : [['Origin', origin] as const]),
    ['User-Agent', userAgent],
  ]
}

/** The headers a GET in place of an unsafe method carries: all but those that describe a body. */
export function withoutBodyHeaders(headers: HeaderList): HeaderList {
  return headers.filter(([name]) => !/^content-(type|encoding|language|location|length)$/i.test(name))
}

/** A string body gets this type from the browser where script sets none (Fetch standard, 6.2.3). */
export function withBodyType(subject: Pick<Case, 'headers' | 'body'>): HeaderList {
  const typed = subject.headers.some(([name]) => name.toLowerCase() === 'content-type')
  return subject.body === null || typed
    ? subject.headers
    : [...subject.headers, ['Content-Type', 'text/plain;charset=UTF-8']]
}

/**
 * The codings that every browser asks for: `br` only where nobody in between can spoil it, for Chromium refuses over plain
 * http what it did not ask for. Of a range of bytes none is asked for (Fetch standard, 4.6, HTTP-network-or-cache fetch).
 */
export function codingsAsked(url: string): string {
  return isTrustworthy(new URL(url)) ? 'gzip, deflate, br' : 'gzip, deflate'
}

function browserOwn(url: string, { origin, page = origin, made = byFetch }: SentAs): HeaderList {
  const target = new URL(url)
  return [
    ...(origin === null ? [] : [['Origin', origin] as const]),
    ...referrerOf(page, target),
    // Fetch Metadata goes to potentially trustworthy URLs only.
    ...(page !== null && isTrustworthy(target)
      ? ([
          ['Sec-Fetch-Dest', made.destination],
          ['Sec-Fetch-Mode', made.mode],
          // Behind a redirect between sites the chain as a whole is of more than one.
          ['Sec-Fetch-Site', siteOf(origin === opaqueOrigin ? origin : page, target)],
        ] as const)
      : []),
  ]
}

/** `strict-origin-when-cross-origin`, every browser's default: the origin alone, and nothing from https to http. */
function referrerOf(page: string | null, target: URL): HeaderList {
  if (page === null || page === opaqueOrigin || !/^https?:\/\/[^/]+$/.test(page)) return []
  if (page.startsWith('https:') && !isTrustworthy(target)) return []
  return [['Referer', `${page}/`]]
}

function isTrustworthy(url: URL): boolean {
  return (
    url.protocol === 'https:' || /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  )
}

function siteOf(origin: string, target: URL): 'same-origin' | 'same-site' | 'cross-site' {
  if (origin === target.origin) return 'same-origin'
  if (!URL.canParse(origin)) return 'cross-site'
  const page = new URL(origin)
  const site = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host
  return page.protocol === target.protocol && site(page.hostname) === site(target.hostname)
    ? 'same-site'
    : 'cross-site'
}
