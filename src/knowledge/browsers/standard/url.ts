import { isBadPort } from './is-bad-port.ts'

/** What the algorithms of the Fetch standard ask of a URL, read once. */
export interface ParsedUrl {
  /** Serialized, without fragment and without userinfo: what goes on the wire. */
  readonly href: string
  /** With its `#`, which may stand alone; empty where there is none. */
  readonly fragment: string
  /** Serialized; `null` as a word for a scheme other than http and https. */
  readonly origin: string
  /** With its colon: `https:`. */
  readonly scheme: string
  /** As the URL standard serializes it: IPv6 in brackets. */
  readonly host: string
  /** What stands behind the last dot of the host. */
  readonly topLevelName: string
  /** Empty where it is the scheme's default. */
  readonly port: string
  /** Fetch standard, 2.9, "bad port". */
  readonly hasBadPort: boolean
  /** URL standard, 4.1, "includes credentials": a user name or a password. `http://@host` has neither. */
  readonly includesCredentials: boolean
}

/** URL standard, 4.4: the URL a string names, relative to `base` if given, or null where it names none. */
export function parseUrl(url: string, base?: string): ParsedUrl | null {
  // With its scheme and host a URL needs no base.
  const key = base === undefined || absolute.test(url) ? url : `${url}\n${base}`
  let parsed = remembered.get(key)
  if (parsed === undefined) {
    parsed = read(URL.parse(url, base))
    if (remembered.size === limit) remembered.clear()
    remembered.set(key, parsed)
  }
  return parsed
}

const absolute = /^https?:\/\//i

/** Three engines ask for the same URL, and a recording names the same few over and over. */
const limit = 2048
const remembered = new Map<string, ParsedUrl | null>()

function read(url: URL | null): ParsedUrl | null {
  if (url === null) return null
  const { origin, protocol, hostname, port, username, password } = url
  const includesCredentials = username !== '' || password !== ''
  if (includesCredentials) {
    url.username = ''
    url.password = ''
  }
  const { href } = url
  const end = href.includes('#') ? href.indexOf('#') : href.length
  return {
    href: href.slice(0, end),
    fragment: href.slice(end),
    origin,
    scheme: protocol,
    host: hostname,
    topLevelName: hostname.slice(hostname.lastIndexOf('.') + 1),
    port,
    hasBadPort: isBadPort(port),
    includesCredentials,
  }
}

/**
 * A value off the wire as the URL parsers of browsers take it: its bytes past ASCII percent-encoded one by one, so that
 * they count as UTF-8 and not as Latin-1.
 */
export function bytesEscaped(value: string, bytes: RegExp = /[\x80-\xff]/g): string {
  if (value.search(bytes) === -1) return value
  return value.replace(bytes, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

/** Fetch standard, 6, "data: URL processor": a URL that holds its response, behind a comma. */
export function isDataUrl({ scheme, href }: ParsedUrl): boolean {
  const comma = scheme === 'data:' ? href.indexOf(',') : -1
  if (comma === -1) return false
  return !/; *base64 *$/i.test(href.slice(0, comma)) || isBase64(href.slice(comma + 1))
}

/** Infra standard, 7, "forgiving-base64 decode", of what may be percent-encoded: whether it can be decoded. */
function isBase64(body: string): boolean {
  const decoded = body.replace(/%[\da-f]{2}/gi, (escaped) =>
    String.fromCharCode(parseInt(escaped.slice(1), 16)),
  )
  const data = decoded.replace(/[\t\n\f\r ]/g, '')
  const bare = data.length % 4 === 0 ? data.replace(/={1,2}$/, '') : data
  return bare.length % 4 !== 1 && /^[a-z\d+/]*$/i.test(bare)
}

/** Fetch standard, 2.1, "HTTP(S) scheme". */
export function isHttpScheme({ scheme }: ParsedUrl): boolean {
  return scheme === 'http:' || scheme === 'https:'
}
