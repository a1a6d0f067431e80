import type { AllowOriginError } from './rules.ts'
import { bytesEscaped, parseUrl } from '../standard/url.ts'

/** What Chromium calls a value of `Access-Control-Allow-Origin` that does not match. cors.cc, and measured with 150 values. */
export function mismatchInChromium(value: string): AllowOriginError {
  if (/[ ,]/.test(value)) return 'MultipleAllowOriginValues'
  if (value === 'null') return 'AllowOriginMismatch'
  const url = bytesEscaped(value).replace(blanks, '-')
  return isUrlInChromium(url) ? 'AllowOriginMismatch' : 'InvalidAllowOriginValue'
}

/** What a host may hold here though it names none then. Measured. */
export const blanks = / |%20/g

function isUrlInChromium(url: string): boolean {
  const inner = /^filesystem:(.*)$/is.exec(url)?.[1]
  if (inner !== undefined) return holdsPath(inner)
  const [start = '', slashes = '', authority = ''] = ofOwnScheme.exec(url) ?? []
  if (start === '') return parseUrl(url) !== null
  const host = withoutPort(authority.slice(authority.lastIndexOf('@') + 1))
  if (host.includes(':') && !host.startsWith('[')) return false
  return parseUrl(`http:${slashes}${host}${url.slice(start.length)}`) !== null
}

/** Chromium’s own schemes: their URLs have hosts as those of http have, and name and port are not looked at (url_util.cc, `SCHEME_WITH_HOST`). */
const ofOwnScheme =
  /^(?:chrome|chrome-(?:distiller|error|extension|native|search|untrusted)|devtools|isolated-app):([\\/]*)([^\\/?#]*)/i

/** url_parse.cc, `ParseServerInfo`: the port stands behind the last colon, unless a bracket closes behind that. */
function withoutPort(host: string): string {
  const colon = host.lastIndexOf(':')
  return colon > host.lastIndexOf(']') ? host.slice(0, colon) : host
}

/** url_canon_filesystemurl.cc: a URL of a hierarchical scheme, with more of a path than its slash. */
function holdsPath(inner: string): boolean {
  const scheme = hierarchical.exec(inner)?.[0] ?? ''
  if (scheme === '' || !isUrlInChromium(inner)) return false
  return /^(?:[\\/]{3,}|[\\/]*[^\\/?#]+[\\/])[^?#]/.test(inner.slice(scheme.length))
}

const hierarchical = /^(?:https?|wss?|ftp|file|chrome-extension):/i
