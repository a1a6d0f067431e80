import { credentialsModes } from '../../model/case.ts'
import type { HeaderList } from '../../model/case.ts'
import { handshakeUrl } from '../standard/socket-url.ts'
import { kindFacts, requestKinds, requestModes } from '../../model/request-kind.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import { lowerCase } from '../standard/lower-case.ts'
import { isLoopbackHost } from '../standard/mixed-content.ts'
import { isHttpScheme, parseUrl } from '../standard/url.ts'
import type { RecordedFetch } from './exchange.ts'
import { typeOfBody } from './read-body.ts'
import { misfit, object, oneOf, pairs, string } from './read-fields.ts'
import type { Fields } from './read-fields.ts'

type Asked = Pick<RecordedFetch, 'method' | 'headers' | 'credentials' | 'redirect' | 'as' | 'mode'>

const redirectModes: readonly RecordedFetch['redirect'][] = ['follow', 'error', 'manual']

/** Reads `request` of a line. What a kind of request cannot be, or was not measured, is a misfit and never passed over. */
export function readRequest(value: unknown, page: string, url: string): Asked {
  const request = object(value, 'request')
  const as = oneOf(requestKinds, request['as'], 'request.as', 'fetch')
  const { methods, mode } = kindFacts[as]
  const method =
    request['method'] === undefined ? (methods?.[0] ?? 'GET') : string(request['method'], 'request.method')
  checkKeys(request)
  const headers = withTypeOfBody(requestHeaders(request['headers']), request['body'], method)
  const asked = {
    method,
    headers,
    credentials: oneOf(credentialsModes, request['credentials'], 'request.credentials', 'same-origin'),
    redirect: oneOf(redirectModes, request['redirect'], 'request.redirect', 'follow'),
  }
  if (as === 'fetch') {
    const chosen = request['mode']
    return chosen === undefined ? asked : { ...asked, mode: oneOf(requestModes, chosen, 'request.mode') }
  }
  if (mode !== null && request['mode'] !== undefined && request['mode'] !== mode)
    return misfit('request.mode', `${mode} for ${as}, or nothing`, request['mode'])
  if (methods !== null && !methods.includes(method.toUpperCase()))
    return misfit('request.method', `${methods.join(' or ')} for ${as}`, method)
  if (asked.redirect !== 'follow') return misfit('request.redirect', `follow for ${as}`, asked.redirect)
  checkHeaders(as, headers)
  checkUrl(as, page, url)
  return { ...asked, as }
}

/** What `fetch()` may be told beside, and what decides by something that no line says or that was not measured. */
const unmeasured = ['keepalive', 'duplex', 'integrity', 'targetAddressSpace', 'worker'] as const

function checkKeys(request: Fields): void {
  for (const key of unmeasured)
    if (request[key] !== undefined && request[key] !== false && request[key] !== '')
      misfit(`request.${key}`, 'nothing', request[key])
  // One request alone: the other modes go by what the browser has kept, which no line says.
  oneOf(['default', 'no-store'], request['cache'], 'request.cache', 'no-store')
}

function withTypeOfBody(headers: HeaderList, body: unknown, method: string): HeaderList {
  if (body === undefined || body === null) return headers
  if (/^(get|head)$/i.test(method)) return misfit('request.body', `none for ${method}`, body)
  const type = typeOfBody(body)
  if (type === null || headers.some(([name]) => lowerCase(name) === 'content-type')) return headers
  return [...headers, ['Content-Type', type]]
}

function checkHeaders(as: RequestKind, headers: HeaderList): void {
  const allowed = kindFacts[as].headers
  if (allowed === 'any') return
  const odd = headers.find(([name]) => allowed === 'none' || lowerCase(name) !== 'content-type')
  if (odd === undefined) return
  misfit('request.headers', allowed === 'none' ? `none for ${as}` : `Content-Type alone for ${as}`, odd)
}

/** Nothing was measured of other schemes than these, of credentials in the URL, of a beacon of an opaque page (WebKit sends the origin of its URL, which is not on record), and of a form that leaves https or this machine for plain http (Firefox asks the person first). */
function checkUrl(as: RequestKind, page: string, url: string): void {
  const parsed = parseUrl(as === 'websocket' ? handshakeUrl(url) : url)
  if (parsed === null || !isHttpScheme(parsed))
    return misfit('url', as === 'websocket' ? 'ws or wss for websocket' : `http or https for ${as}`, url)
  if (parsed.includesCredentials && !as.startsWith('xhr'))
    return misfit('url', `no credentials in it for ${as}`, url)
  if (as === 'beacon' && page === 'null') misfit('page', 'an origin for beacon', page)
  if (as === 'form' && isSecure(page) && parsed.scheme === 'http:' && !isLoopbackHost(parsed.host))
    misfit('url', 'https for a form of a page that is https or on this machine', url)
}

function isSecure(page: string): boolean {
  const { scheme, host } = parseUrl(page) ?? {}
  return scheme === 'https:' || (host !== undefined && isLoopbackHost(host))
}

function requestHeaders(value: unknown): HeaderList {
  if (value === undefined) return []
  if (Array.isArray(value)) return pairs(value, 'request.headers')
  return pairs(Object.entries(object(value, 'request.headers')), 'request.headers')
}
