import type { CredentialsMode, HeaderList } from '../case.ts'
import type { GetHeader } from './header-list.ts'
import { getHeader } from './header-list.ts'
import { lowerCase } from './lower-case.ts'
import { listOfTokens } from './list-of-tokens.ts'

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
export function isSafelistedResponseHeader(name: string): boolean {
  return safelisted.has(name)
}

/** Fetch standard, 2.2.2, "forbidden response-header name": script never sees it. Lower case in. */
export function isForbiddenResponseHeader(name: string): boolean {
  return name === 'set-cookie' || name === 'set-cookie2'
}

/**
 * Fetch standard, 4.1, step 13 of main fetch: the CORS-exposed header-name list of a response, in lower case,
 * or `all` where `*` stands in it and credentials mode is not `include`. A list with a bad element exposes nothing.
 */
export function exposedHeaderNames(
  headers: HeaderList,
  credentials: CredentialsMode,
  get: GetHeader = getHeader,
): readonly string[] | 'all' {
  const names = listOfTokens(get(headers, 'access-control-expose-headers'))
  if (names === 'failure') return []
  if (credentials !== 'include' && names.includes('*')) return 'all'
  return names.map(lowerCase)
}

/** Fetch standard, 2.2.6, "CORS filtered response": the header names script can read, lower case, sorted, each once. */
export function visibleInCorsResponse(
  headers: HeaderList,
  credentials: CredentialsMode,
  exposed: readonly string[] | 'all' = exposedHeaderNames(headers, credentials),
): readonly string[] {
  return sortedNames(
    headers,
    (name) =>
      !isForbiddenResponseHeader(name) &&
      (exposed === 'all' || isSafelistedResponseHeader(name) || exposed.includes(name)),
  )
}

/** Fetch standard, 2.2.6, "basic filtered response": every header name but the forbidden ones. */
export function visibleInBasicResponse(headers: HeaderList): readonly string[] {
  return sortedNames(headers, (name) => !isForbiddenResponseHeader(name))
}

/** Sorted by insertion, since a response has few names: this runs for every response of a recording. */
function sortedNames(headers: HeaderList, keep: (name: string) => boolean): readonly string[] {
  const names: string[] = []
  for (const header of headers) {
    const name = lowerCase(header[0])
    if (!keep(name) || names.includes(name)) continue
    let place = names.push(name) - 1
    for (; place > 0; place -= 1) {
      const before = names[place - 1] ?? ''
      if (before < name) break
      names[place] = before
    }
    names[place] = name
  }
  return names
}
