import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'
import type { Evidence, Observation } from '../model/evidence.ts'
import { isForbiddenRequestHeader } from '../browsers/standard/forbidden.ts'
import { listOfTokens } from '../browsers/standard/list-of-tokens.ts'
import { normalizeMethod } from '../browsers/standard/normalize-method.ts'
import { unsafeRequestHeaderNames } from '../browsers/standard/unsafe-request-header-names.ts'
import { headerValues } from '../model/header-values.ts'
import { knownOrigins } from './known-origins.ts'
import { isPlainName, isPlainOrigin } from './plain.ts'

/** The policy that lets this request through and keeps what is allowed today. Plain values only, never `*`. */
export interface PolicyNeeded {
  /** The page's origin first. */
  readonly origins: readonly [string, ...string[]]
  readonly methods: readonly string[]
  /** Request header names, as `Access-Control-Allow-Headers` needs them. */
  readonly headers: readonly string[]
  readonly credentials: boolean
  /** Response header names script may read. */
  readonly exposed: readonly string[]
  /** Seconds. */
  readonly maxAge: number
  /** Names of this request that cannot be written safely in every configuration language. */
  readonly leftOut: readonly string[]
}

/** Chromium keeps a preflight for two hours at most: more changes nothing there. */
const usualMaxAge = 7200
/** How many names of a server's own lists are taken over. */
const mostKept = 40

/**
 * The policy that a fix has to write, computed from the request and from what the server allows already.
 * Null where the page's origin is opaque or no origin of a real page: nothing may be allowed then.
 */
export function policyNeeded(finding: Finding, subject: Case, evidence: Evidence): PolicyNeeded | null {
  if (!isPlainOrigin(subject.pageOrigin)) return null
  const responses = evidence.observations.filter(isOfThisPage)
  const wanted = unsafeRequestHeaderNames(subject.headers)
  // A list often names what script can never send (Origin, DNT): no preflight asks for it.
  const allowed = listed(responses, 'access-control-allow-headers')
  const headers = union(
    wanted,
    allowed.filter((name) => !isForbiddenRequestHeader(name, '')),
  )
  const method = methodToList(subject.method)
  const methods = union(['GET', 'HEAD', 'POST', method], listed(responses, 'access-control-allow-methods'))
  const toExpose = (finding.particulars['headers'] ?? finding.particulars['header'] ?? '').split(/[\s,]+/)
  return {
    origins: [subject.pageOrigin, ...knownOrigins(subject, evidence)],
    methods: methods.filter(isPlainName),
    headers: headers.length === 0 ? ['content-type'] : headers.filter(isPlainName),
    credentials: subject.credentials === 'include' || responses.some(allowsCredentials),
    exposed: union(
      finding.id === 'response-header-not-exposed' ? toExpose.filter(isPlainName) : [],
      listed(responses, 'access-control-expose-headers'),
    ),
    maxAge: usualMaxAge,
    leftOut: [...wanted, method].filter((name) => !isPlainName(name)),
  }
}

/** `patch` is sent as it is written and never matches; the list gets the name that servers route by. */
function methodToList(method: string): string {
  const normalized = normalizeMethod(method)
  return /^patch$/i.test(normalized) ? 'PATCH' : normalized
}

function isOfThisPage({ purpose, response }: Observation): boolean {
  return response !== null && (purpose.kind === 'preflight' || purpose.kind === 'request')
}

function allowsCredentials({ response }: Observation): boolean {
  return (
    response !== null &&
    headerValues(response.headers, 'access-control-allow-credentials').includes('true') &&
    !headerValues(response.headers, 'access-control-allow-origin').includes('*')
  )
}

function listed(observations: readonly Observation[], header: string): readonly string[] {
  const names = observations.flatMap(({ response }) =>
    headerValues(response?.headers ?? [], header).flatMap((value) => {
      const tokens = listOfTokens(value)
      return tokens === 'failure' ? [] : tokens
    }),
  )
  return names.filter(isPlainName).slice(0, mostKept)
}

/** Both lists, each name once whatever its case; the first spelling stays. */
function union(first: readonly string[], second: readonly string[]): readonly string[] {
  const byName = new Map<string, string>()
  for (const name of [...first, ...second]) {
    const key = name.toLowerCase()
    if (!byName.has(key)) byName.set(key, name)
  }
  return [...byName.values()]
}
