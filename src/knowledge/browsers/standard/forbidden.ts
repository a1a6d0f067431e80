import { lowerCase } from './lower-case.ts'
import { decodeAndSplit } from './header-list.ts'
import { isHttpToken } from './http-token.ts'
import { safelistedNames } from './safelisted-request-header.ts'

const methods = new Set(['connect', 'trace', 'track'])

const requestHeaders = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
])

const methodOverrides = new Set(['x-http-method', 'x-http-method-override', 'x-method-override'])

/** Whether a header (lower case) names a method that a server shall take for the request's own. */
export function isMethodOverride(name: string): boolean {
  return methodOverrides.has(name)
}

/** A request header's name, as the standard looks at it. */
interface RequestHeaderName {
  /** In lower case. */
  readonly name: string
  readonly isToken: boolean
  readonly standing: 'forbidden' | 'method-override' | 'settable'
  /** Whether there are values with which it is safelisted. */
  readonly isSafelistable: boolean
}

/** What the standard makes of a request header by its name. The same few come again: each is looked at once. */
export function requestHeaderName(spelled: string): RequestHeaderName {
  let known = remembered.get(spelled)
  if (known === undefined) {
    const name = lowerCase(spelled)
    const isForbidden = requestHeaders.has(name) || name.startsWith('proxy-') || name.startsWith('sec-')
    const standing = isForbidden ? 'forbidden' : isMethodOverride(name) ? 'method-override' : 'settable'
    known = { name, isToken: isHttpToken(name), standing, isSafelistable: safelistedNames.has(name) }
    if (remembered.size === 512) remembered.clear()
    remembered.set(spelled, known)
  }
  return known
}

const remembered = new Map<string, RequestHeaderName>()

/** Fetch standard, 2.2.1, "forbidden method": `fetch()` throws a TypeError, whatever the case it is written in. */
export function isForbiddenMethod(method: string): boolean {
  return methods.has(lowerCase(method))
}

/**
 * Fetch standard, 2.2.2, "forbidden request-header": script cannot set it and the browser drops it silently.
 * The value matters only for the method-override headers.
 */
export function isForbiddenRequestHeader(name: string, value: string): boolean {
  const { standing } = requestHeaderName(name)
  if (standing !== 'method-override') return standing === 'forbidden'
  return decodeAndSplit(value).some(isForbiddenMethod)
}
