import type { CredentialsMode, HeaderList } from '../model/case.ts'
import { corsCheck } from '../browsers/standard/cors-check.ts'
import { corsHeaders } from '../browsers/standard/cors-headers.ts'
import { getHeader } from '../browsers/standard/header-list.ts'
import { isHttpToken } from '../browsers/standard/http-token.ts'
import { headerValues } from '../model/header-values.ts'

/** What the CORS check (Fetch standard, 4.9) makes of a response, told apart further than the standard needs to. */
export type OriginCheck =
  | { readonly kind: 'passes'; readonly value: string }
  | { readonly kind: 'missing' }
  /** A line was meant for it, and it is none that all browsers read. */
  | { readonly kind: 'unread'; readonly line: string }
  | { readonly kind: 'wildcard-with-credentials' }
  /** More than one line, or one line with several values in it. */
  | { readonly kind: 'multiple'; readonly value: string; readonly lines: readonly string[] }
  /** No serialized origin, not `*` and not `null`. */
  | { readonly kind: 'invalid'; readonly value: string }
  /** An origin, but another one. A single slash at its end does not make it invalid, nor does a missing scheme before the page's own host. */
  | { readonly kind: 'mismatch'; readonly value: string }
  /** The origin is right; `Access-Control-Allow-Credentials` is absent (null) or not exactly `true`. */
  | { readonly kind: 'credentials'; readonly value: string | null; readonly origin: string }

/** Decides which of these the response is for a request from `origin` in this credentials mode. */
export function checkOrigin(headers: HeaderList, origin: string, credentials: CredentialsMode): OriginCheck {
  const failure = corsCheck(origin, credentials, corsHeaders(headers))
  const value = getHeader(headers, 'access-control-allow-origin') ?? ''
  if (failure === null) return { kind: 'passes', value }
  switch (failure.step) {
    case 'allow-origin-absent': {
      const line = unreadLine(headers)
      return line === null ? { kind: 'missing' } : { kind: 'unread', line }
    }
    case 'wildcard-with-credentials':
      return { kind: 'wildcard-with-credentials' }
    case 'allow-credentials':
      return { kind: 'credentials', value: failure.value, origin: value }
    case 'allow-origin-mismatch': {
      const lines = headerValues(headers, 'access-control-allow-origin')
      if (lines.length > 1 || /[\s,]/.test(value)) return { kind: 'multiple', value, lines }
      return isNearlyAnOrigin(value, origin) ? { kind: 'mismatch', value } : { kind: 'invalid', value }
    }
  }
}

/** The line that was to be `Access-Control-Allow-Origin`: with blanks around its name, no colon, or behind a bare CR. */
function unreadLine(headers: HeaderList): string | null {
  const meant = headers.find(
    ([name, value]) =>
      (!isHttpToken(name) && /^[\t ]*access-control-allow-origin(?![\w-])/i.test(name)) ||
      /\raccess-control-allow-origin[\t ]*:/i.test(value),
  )
  if (meant === undefined) return null
  const [name, value] = meant
  return value === '' ? name : `${name}: ${value}`
}

/** Whether the origin itself was accepted, whatever else is wrong. */
export function acceptsOrigin(check: OriginCheck): boolean {
  return check.kind === 'passes' || check.kind === 'credentials'
}

function isNearlyAnOrigin(value: string, origin: string): boolean {
  if (value === 'null') return true
  if (URL.canParse(origin) && value.toLowerCase() === new URL(origin).host) return true
  // A serialized origin is ASCII: names in other scripts stand in it as xn--.
  return (
    /^[a-z][a-z0-9+.-]*:\/\/[^/?#*"'\\\s^$()@;<>{}|\u0080-\uffff]+\/?$/i.test(value) && URL.canParse(value)
  )
}

/** Whether a policy names the origin that asks, and says so more than once, or beside `*`: it is let in as far as the policy goes. */
export function isNamedTwice(check: OriginCheck, origin: string): boolean {
  if (check.kind !== 'multiple') return false
  const values = check.value.split(/[\s,]+/)
  return values.includes(origin) && values.every((value) => value === origin || value === '*')
}
