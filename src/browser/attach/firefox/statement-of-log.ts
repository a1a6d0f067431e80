import type { BrowserStatement } from '../../../knowledge/model/browser-statement.ts'
import { corsErrors } from '../../../knowledge/model/cors-error.ts'
import { readConsole } from '../../../intake/console/read-console.ts'

/** What a line of Firefox's console says of the request for `url`. */
interface LoggedStatement {
  readonly url: string
  readonly statement: BrowserStatement
}

/** Firefox's own words (dom/locales, security.properties and console messages, English). Null for any other line. */
export function statementOfLog(text: string): LoggedStatement | null {
  const cors = corsOf(text)
  if (cors !== null) {
    const { url, reason } = cors
    if (isNoReason(reason)) return null
    const [reported] = readConsole(text).reported
    const corsError = corsErrors.find((known) => known === reported?.corsError) ?? null
    const at =
      /preflight/i.test(`${corsError ?? ''} ${reason}`) || isOfPreflight(corsError) ? 'preflight' : 'request'
    return { url, statement: { kind: 'cors', corsError, parameter: parameterOf(reason), at } }
  }
  for (const [pattern, statement] of wordings) {
    const match = pattern.exec(text)
    if (match !== null) return { url: match.groups?.['url'] ?? '', statement: statement(match) }
  }
  return null
}

/** Of some reasons the URL stands in quotes (dom/locales, security.properties). */
function corsOf(text: string): { readonly url: string; readonly reason: string } | null {
  const found = /^Cross-Origin Request Blocked: .* remote resource at ‘?(\S+?)’?\. \(Reason: (.*)$/s.exec(
    text,
  )
  if (found === null) return null
  const [, url = '', reason = ''] = found
  return { url, reason }
}

/** Said of every fetch of a document that fails for whatever reason, after the reason itself. */
function isNoReason(reason: string): boolean {
  return /^CORS request did not succeed/.test(reason)
}

/** The URL of a fetch of which nothing is said but that it failed; null for any other line. */
export function notSucceeded(text: string): string | null {
  const cors = corsOf(text)
  return cors !== null && isNoReason(cors.reason) ? cors.url : null
}

function isOfPreflight(corsError: string | null): boolean {
  return /Preflight|^(Method|Header)Disallowed/.test(corsError ?? '')
}

function parameterOf(reason: string): string {
  return (
    /does not match ‘([^’]*)’|Did not find method in CORS header|header ‘([^’]*)’ is not allowed/.exec(
      reason,
    )?.[1] ?? ''
  )
}

const wordings: readonly (readonly [RegExp, (match: RegExpExecArray) => BrowserStatement])[] = [
  [/^Blocked loading mixed active content “(?<url>[^”]+)”/, () => ({ kind: 'mixed-content' })],
  [
    /^Content-Security-Policy: The page’s settings blocked .*\((?<directive>[a-z-]+)\) at (?<url>\S+) .*directive: “(?<policy>[^”]*)”/s,
    ({ groups }) => ({
      kind: 'page-policy',
      directive: groups?.['directive'] ?? 'connect-src',
      policy: groups?.['policy'] ?? null,
    }),
  ],
  [
    /^The resource at “(?<url>[^”]+)” was blocked due to its Cross-Origin-Resource-Policy/,
    () => ({ kind: 'resource-policy', by: 'corp', reason: 'NS_ERROR_DOM_CORP_FAILED' }),
  ],
  [
    /^Failed to load ‘(?<url>[^’]+)’\. A ServiceWorker /,
    () => ({ kind: 'service-worker', outcome: 'failed', script: null }),
  ],
]

/** Firefox names a cookie without its request: the one under way for the same host is meant. */
export function keptCookieOfLog(text: string): BrowserStatement | null {
  const match = /^Cookie “([^”]+)” has been rejected (.*?)\.?$/s.exec(text)
  if (match === null) return null
  const [, name = '', why = ''] = match
  return { kind: 'kept-cookie', name, when: 'stored', reasons: [why] }
}
