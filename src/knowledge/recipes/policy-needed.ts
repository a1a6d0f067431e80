import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'
import type { Evidence, Observation } from '../model/evidence.ts'
import { headersOfNobody } from '../facts/needless-header.ts'
import { isForbiddenRequestHeader } from '../browsers/standard/forbidden.ts'
import { listOfTokens } from '../browsers/standard/list-of-tokens.ts'
import { normalizeMethod } from '../browsers/standard/normalize-method.ts'
import { unsafeRequestHeaderNames } from '../browsers/standard/unsafe-request-header-names.ts'
import { headerValues } from '../model/header-values.ts'
import { madeUpHeader, madeUpMethod } from '../model/made-up-names.ts'
import { isAllowedByName, knownOrigins } from './known-origins.ts'
import { isPlainName, isPlainOrigin } from '../facts/plain.ts'
import { isRequestRepeated } from '../facts/request-repeated.ts'

/** The policy that lets this request through and keeps what is allowed today. Plain values only, never `*`. */
export interface PolicyNeeded {
  /** The page's origin first. */
  readonly origins: readonly [string, ...string[]]
  readonly methods: readonly string[]
  /** Request header names, as `Access-Control-Allow-Headers` needs them. */
  readonly headers: readonly string[]
  /** Whatever headers a page asks for are allowed today: a list of names would take something away. */
  readonly anyHeader: boolean
  /** Every origin is allowed today, by `*`: the named ones would take something away. */
  readonly anyOrigin: boolean
  readonly credentials: boolean
  /** Some response names the page's origin already: a policy stands there, and whom else it names was not all asked. */
  readonly standsAlready: boolean
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
  const responses = evidence.observations.filter((one) => isOfThisPage(one) || isAllowedByName(one))
  const nobodys = headersOfNobody(subject).map((name) => name.toLowerCase())
  const wanted = unsafeRequestHeaderNames(subject.headers).filter((name) => !nobodys.includes(name))
  // A list often names what script can never send (Origin, DNT): no preflight asks for it.
  const allowed = listed(responses, 'access-control-allow-headers')
  const headers = union(
    wanted,
    allowed.filter((name) => !isForbiddenRequestHeader(name, '')),
  )
  const method = methodToList(subject.method)
  const methods = union(
    ['GET', 'HEAD', 'POST', method],
    listed(responses, 'access-control-allow-methods')
      .filter((name) => !isForbiddenMethod(name))
      .map(methodToList),
  )
  return {
    origins: [subject.pageOrigin, ...knownOrigins(subject, evidence)],
    methods: methods.filter(isPlainName),
    headers: headers.length === 0 ? ['content-type'] : headers.filter(isPlainName),
    anyHeader: allowsAnyHeader(evidence),
    // Two layers may each say it.
    anyOrigin: responses.some(({ response }) =>
      /^\*(,\s*\*)*$/.test(headerValues(response?.headers ?? [], 'access-control-allow-origin').join()),
    ),
    credentials: subject.credentials === 'include' || responses.some(allowsCredentials),
    standsAlready: evidence.observations.some(
      ({ purpose, response }) =>
        purpose.kind !== 'compared-url' &&
        purpose.kind !== 'far-side' &&
        headerValues(response?.headers ?? [], 'access-control-allow-origin').join() === subject.pageOrigin,
    ),
    exposed: union(
      finding.id === 'response-header-not-exposed' ? finding.particulars.headers.filter(isPlainName) : [],
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

/** Whether preflights that ask for different headers each get back what they asked for, or `*`. */
function allowsAnyHeader({ observations }: Evidence): boolean {
  const lists = observations.flatMap(({ purpose, request, response }) => {
    if (
      response === null ||
      (purpose.kind !== 'preflight' && purpose.kind !== 'bisect' && purpose.kind !== 'allow-any-header')
    )
      return []
    const asked = headerValues(request.headers, 'access-control-request-headers').join(',')
    const allowed = headerValues(response.headers, 'access-control-allow-headers').join(',')
    const vary = headerValues(response.headers, 'vary').join(',')
    // The cors package says so when it repeats what was asked; Spring, rs/cors and S3 name the method as well, and have a list.
    const isReflected = /request-headers/i.test(vary) && !/request-method/i.test(vary)
    return asked === '' ? [] : [{ asked, allowed: allowed.replace(/\s/g, '').toLowerCase(), isReflected }]
  })
  if (lists.length > 0 && lists.every(({ allowed }) => allowed === '*')) return true
  if (lists.length > 0 && lists.every(({ asked, allowed, isReflected }) => isReflected && asked === allowed))
    return true
  const different = new Set(lists.map(({ asked }) => asked))
  return different.size > 1 && lists.every(({ asked, allowed }) => asked === allowed)
}

/** Fetch standard, forbidden method: no browser sends it, and servers refuse to list it. */
function isForbiddenMethod(name: string): boolean {
  return /^(CONNECT|TRACE|TRACK)$/i.test(name)
}

/** What was asked in the name of the page; a refused preflight may say nothing where a shorter one tells the lists. */
function isOfThisPage({ purpose, response }: Observation): boolean {
  return (
    response !== null &&
    ['preflight', 'request', 'bisect', 'allow-map', 'allow-any-header'].includes(purpose.kind)
  )
}

function allowsCredentials({ response }: Observation): boolean {
  return (
    response !== null &&
    headerValues(response.headers, 'access-control-allow-credentials').includes('true') &&
    !headerValues(response.headers, 'access-control-allow-origin').includes('*')
  )
}

function listed(observations: readonly Observation[], header: string): readonly string[] {
  const names = observations.flatMap(({ request, response }) =>
    headerValues(response?.headers ?? [], header).flatMap((value) => {
      const tokens = listOfTokens(value)
      return tokens === 'failure' || isRequestRepeated(tokens, request.headers) ? [] : tokens
    }),
  )
  // A server that repeats what it is asked repeats what only the probes ask for, too.
  const madeUp: readonly string[] = [madeUpMethod.toLowerCase(), madeUpHeader]
  return names.filter((name) => isPlainName(name) && !madeUp.includes(name.toLowerCase())).slice(0, mostKept)
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
