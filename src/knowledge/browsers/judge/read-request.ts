import { cacheModes } from '../../model/cache-mode.ts'
import { credentialsModes } from '../../model/case.ts'
import type { HeaderList } from '../../model/case.ts'
import { handshakeUrl } from '../standard/socket-url.ts'
import { kindFacts, requestKinds, requestModes, unfitPart } from '../../model/request-kind.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import { madeByWorkers, type WorkerKind } from '../../model/worker-kind.ts'
import { firstLine, normalizeValue } from '../standard/header-list.ts'
import { lowerCase } from '../standard/lower-case.ts'
import { isLoopbackHost } from '../standard/mixed-content.ts'
import { safelistedValueLimit } from '../standard/safelisted-request-header.ts'
import { isHttpScheme, parseUrl } from '../standard/url.ts'
import type { RecordedFetch } from './exchange.ts'
import { checkReferrer, readBeside } from './read-beside.ts'
import { typeOfBody } from './read-body.ts'
import { misfit, object, oneOf, pairs, string } from './read-fields.ts'
import { rulesOf } from '../engines/rules-of.ts'
import { modeOfBeacon } from './request-plan.ts'

type Asked = Omit<RecordedFetch, 'page' | 'url' | 'hops'>

const redirectModes: readonly RecordedFetch['redirect'][] = ['follow', 'error', 'manual']

/** Reads a request of a line. What a kind of request cannot be, or was not measured, is a misfit and never passed over. */
export function readRequest(
  value: unknown,
  page: string,
  url: string,
  worker: WorkerKind | null = null,
  key = 'request',
): Asked {
  const request = object(value, key)
  const as = oneOf(requestKinds, request['as'], `${key}.as`, 'fetch')
  if (worker !== null && !madeByWorkers[worker].includes(as))
    return misfit(`${key}.as`, `one of ${madeByWorkers[worker].join(', ')} in a ${worker} worker`, as)
  const { methods, mode } = kindFacts[as]
  const method =
    request['method'] === undefined ? (methods?.[0] ?? 'GET') : string(request['method'], `${key}.method`)
  const beside = readBeside(request, key)
  const scripts = requestHeaders(request['headers'], key)
  const headers = withTypeOfBody(scripts, request['body'], method, key)
  checkReferrer(request, modeAsked(as, request['mode'], headers), method, key)
  const cache = request['cache']
  const asked = {
    method,
    headers,
    credentials: oneOf(credentialsModes, request['credentials'], `${key}.credentials`, 'same-origin'),
    redirect: oneOf(redirectModes, request['redirect'], `${key}.redirect`, 'follow'),
    ...(cache === undefined ? {} : { cache: oneOf(cacheModes, cache, `${key}.cache`) }),
    ...beside,
  }
  if (as === 'fetch') {
    const chosen = request['mode']
    checkLocalUrl(chosen, asked.redirect, url)
    return chosen === undefined ? asked : { ...asked, mode: oneOf(requestModes, chosen, `${key}.mode`) }
  }
  if (mode !== null && request['mode'] !== undefined && request['mode'] !== mode)
    return misfit(`${key}.mode`, `${mode} for ${as}, or nothing`, request['mode'])
  if (asked.redirect !== 'follow') return misfit(`${key}.redirect`, `follow for ${as}`, asked.redirect)
  const unfit = unfitPart(as, method, headers)
  if (unfit !== null) misfit(`${key}.${keyOf[unfit.part]}`, unfit.expected, unfit.found)
  checkUrl(as, page, url)
  if (as === 'beacon') checkBlanks(headers, `${key}.headers`)
  if (headers === scripts || !as.startsWith('xhr') || !isBlob(request['body'])) return { ...asked, as }
  checkTypeOfBlob(headers, `${key}.body.type`)
  return { ...asked, as, typeIsBlobs: true }
}

function modeAsked(as: RequestKind, chosen: unknown, headers: HeaderList): unknown {
  return as === 'beacon'
    ? modeOfBeacon(rulesOf('standard'), headers)
    : (kindFacts[as].mode ?? chosen ?? 'cors')
}

const keyOf = { method: 'method', header: 'headers' } as const

/** Without CORS Firefox has a response for `about:blank`, and WebKit none for `data:` where no redirect may be followed. */
function checkLocalUrl(mode: unknown, redirect: RecordedFetch['redirect'], url: string): void {
  if (mode === 'no-cors' && /^[\0- ]*data:[^,]*[\t\n\r]/i.test(url))
    misfit('url', 'no tab and no line break before the comma of a data: URL without CORS', url)
  const scheme = parseUrl(url)?.scheme
  if (mode === 'no-cors' && (scheme === 'about:' || (scheme === 'data:' && redirect !== 'follow')))
    misfit('url', 'http or https in the mode no-cors', url)
}

function isBlob(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'kind' in body && body.kind === 'blob'
}

/** Firefox takes them for a part of a Blob's type, where no headers of script's are looked at. */
function checkBlanks(headers: HeaderList, at: string): void {
  const type = firstLine(headers, 'content-type') ?? ''
  if (type !== normalizeValue(type)) misfit(at, 'a type without blanks around it', type)
}

/** Firefox does not count how long the type of a Blob is that an XMLHttpRequest sends; the others do. */
function checkTypeOfBlob(headers: HeaderList, at: string): void {
  const type = firstLine(headers, 'content-type') ?? ''
  checkBlanks(headers, at)
  if (type.length > safelistedValueLimit)
    misfit(at, `no more than ${safelistedValueLimit} characters for an XMLHttpRequest`, type)
}

function withTypeOfBody(headers: HeaderList, body: unknown, method: string, key: string): HeaderList {
  if (body === undefined || body === null) return headers
  if (/^(get|head)$/i.test(method)) return misfit(`${key}.body`, `none for ${method}`, body)
  const type = typeOfBody(body, key)
  if (type === null || headers.some(([name]) => lowerCase(name) === 'content-type')) return headers
  return [...headers, ['Content-Type', type]]
}

/** Nothing was measured of other schemes than these, of a beacon of an opaque page (WebKit sends the origin of its URL, which is not on record), of a form with credentials in its URL, and of one that leaves https or this machine for plain http (Firefox asks the person first). */
function checkUrl(as: RequestKind, page: string, url: string): void {
  const parsed = parseUrl(as === 'websocket' ? handshakeUrl(url) : url)
  if (parsed === null || !isHttpScheme(parsed))
    return misfit('url', as === 'websocket' ? 'ws or wss for websocket' : `http or https for ${as}`, url)
  // Chromium takes them in a tab of its own, and not in a frame.
  if (parsed.includesCredentials && as === 'form') return misfit('url', 'no credentials in it for form', url)
  if (as === 'beacon' && page === 'null') misfit('page', 'an origin for beacon', page)
  if (as === 'form' && isSecure(page) && parsed.scheme === 'http:' && !isLoopbackHost(parsed.host))
    misfit('url', 'https for a form of a page that is https or on this machine', url)
}

function isSecure(page: string): boolean {
  const { scheme, host } = parseUrl(page) ?? {}
  return scheme === 'https:' || (host !== undefined && isLoopbackHost(host))
}

function requestHeaders(value: unknown, at: string): HeaderList {
  if (value === undefined) return []
  const key = `${at}.headers`
  return pairs(Array.isArray(value) ? value : Object.entries(object(value, key)), key)
}
