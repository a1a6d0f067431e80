import { lowerCase } from './lower-case.ts'
import { decodeAndSplit } from './header-list.ts'

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

/** Fetch standard, 2.2.1, "forbidden method": `fetch()` throws a TypeError, whatever the case it is written in. */
export function isForbiddenMethod(method: string): boolean {
  return methods.has(lowerCase(method))
}

/**
 * Fetch standard, 2.2.2, "forbidden request-header": script cannot set it and the browser drops it silently.
 * The value matters only for the method-override headers.
 */
export function isForbiddenRequestHeader(name: string, value: string): boolean {
  const lower = lowerCase(name)
  if (requestHeaders.has(lower)) return true
  if (lower.startsWith('proxy-') || lower.startsWith('sec-')) return true
  return isMethodOverride(lower) && decodeAndSplit(value).some(isForbiddenMethod)
}
