import type { CredentialsMode, HeaderList } from '../../model/case.ts'
import { corsHeaders } from './cors-headers.ts'
import { isHttpToken } from './http-token.ts'
import type { TokenList } from './list-of-tokens.ts'

const safelisted = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
])

/** Fetch standard, 2.2.2, "CORS-safelisted response-header name" that needs no exposing. Lower case in. */
function isSafelistedResponseHeader(name: string): boolean {
  return safelisted.has(name)
}

/** Fetch standard, 2.2.2, "forbidden response-header name": script never sees it. Lower case in. */
function isForbiddenResponseHeader(name: string): boolean {
  return name === 'set-cookie' || name === 'set-cookie2'
}

/**
 * Fetch standard, 4.1, step 13 of main fetch: the CORS-exposed header-name list of a response, in lower case,
 * or `all` where `*` stands among the names and credentials mode is not `include`. A list with a bad element exposes nothing.
 */
export function exposedHeaderNames(
  names: TokenList,
  credentials: CredentialsMode,
): readonly string[] | 'all' {
  if (names === 'failure') return none
  return credentials !== 'include' && names.includes('*') ? 'all' : names
}

const none: readonly string[] = []

/** Fetch standard, 2.2.6, "CORS filtered response": the header names script can read, lower case, sorted, each once. */
export function visibleInCorsResponse(
  headers: HeaderList,
  credentials: CredentialsMode,
  exposed: readonly string[] | 'all' = exposedHeaderNames(corsHeaders(headers).exposeHeaders, credentials),
): readonly string[] {
  if (last.headers === headers && last.exposed === exposed) return last.names
  const names: string[] = []
  for (const header of headers) {
    const { name, standing } = responseName(header[0])
    if (standing === 'safelisted') insert(names, name)
    else if (standing === 'other' && (exposed === 'all' || exposed.includes(name))) insert(names, name)
  }
  last = { headers, exposed, names }
  return names
}

/** The engines are asked about one response after another, and mostly see the same. */
let last: {
  readonly headers: HeaderList
  readonly exposed: readonly string[] | 'all'
  readonly names: readonly string[]
} = { headers: [], exposed: [], names: [] }

/** Fetch standard, 2.2.6, "basic filtered response": every header name but the forbidden ones. */
export function visibleInBasicResponse(headers: HeaderList): readonly string[] {
  const names: string[] = []
  for (const header of headers) {
    const { name, standing } = responseName(header[0])
    if (standing !== 'forbidden') insert(names, name)
  }
  return names
}

/** Keeps the names sorted as they come: a response has few, and this runs for every one of a recording. */
function insert(names: string[], name: string): void {
  if (names.includes(name)) return
  let place = names.push(name) - 1
  for (; place > 0; place -= 1) {
    const before = names[place - 1] ?? ''
    if (before < name) break
    names[place] = before
  }
  names[place] = name
}

interface ResponseName {
  /** Lower case. */
  readonly name: string
  readonly standing: 'safelisted' | 'forbidden' | 'other'
}

function responseName(spelled: string): ResponseName {
  let known = remembered.get(spelled)
  if (known === undefined) {
    const name = spelled.toLowerCase()
    // A line whose name is no token is passed over as if it had not been sent: measured in all three.
    const standing =
      isForbiddenResponseHeader(name) || !isHttpToken(name)
        ? 'forbidden'
        : isSafelistedResponseHeader(name)
          ? 'safelisted'
          : 'other'
    known = { name, standing }
    if (remembered.size === 512) remembered.clear()
    remembered.set(spelled, known)
  }
  return known
}

const remembered = new Map<string, ResponseName>()
