import type { HeaderList } from '../../knowledge/model/case.ts'
import { describeStatement } from '../../knowledge/facts/describe-statement.ts'
import { decidingStatement, type SeenExchange, type SeenRequest } from './seen-request.ts'

/**
 * The entries of a request for HAR 1.2: its preflight before it, a hop of its redirects each. Fields of DevTools begin
 * with `_`; `_error` and `_resourceType` are written as Chromium's DevTools writes them. The request is to be clean.
 */
export function harEntries(seen: SeenRequest, pageref: string): readonly object[] {
  const last = seen.hops.length - 1
  const end = seen.settledAt ?? 0
  const deciding = decidingStatement(seen)
  const failed = seen.state === 'failed'
  return seen.hops.flatMap(({ preflight, request }, hop) => {
    const isLast = hop === last
    const own = entry(request, seen, pageref, seen.type, isLast ? end : request.startedAt)
    const said = deciding !== null &&
      isLast && {
        _says: describeStatement(deciding),
        _statements: seen.statements,
        ...(seen.caller !== null && { _initiator: { type: 'script', ...seen.caller } }),
      }
    return [
      ...(preflight === null ? [] : [entry(preflight, seen, pageref, 'preflight', preflight.startedAt)]),
      { ...own, response: { ...own.response, ...(isLast && failed && { _error: errorOf(seen) }) }, ...said },
    ]
  })
}

/** The word for the failure that readers of DevTools' own recordings know. */
function errorOf({ statements }: SeenRequest): string {
  for (const statement of statements) {
    if (statement.kind === 'connection') return statement.error
    if (statement.kind === 'aborted') return 'net::ERR_ABORTED'
    if (statement.kind === 'by-client') return 'net::ERR_BLOCKED_BY_CLIENT'
    if (statement.kind === 'resource-policy')
      return statement.by === 'orb' ? 'net::ERR_BLOCKED_BY_ORB' : 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin'
  }
  return 'net::ERR_FAILED'
}

function entry(exchange: SeenExchange, seen: SeenRequest, pageref: string, type: string, endedAt: number) {
  const { method, url, headers, response, address, startedAt } = exchange
  const time = Math.max(0, Math.round(endedAt - startedAt))
  return {
    _resourceType: type,
    pageref,
    startedDateTime: new Date(startedAt).toISOString(),
    time,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: cookiesOf(headers),
      headers: named(headers),
      queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
      headersSize: -1,
      bodySize: seen.body.kind === 'none' ? 0 : -1,
    },
    response: {
      status: response?.status ?? 0,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: named(response?.headers ?? []),
      content: { size: 0, mimeType: valueOf(response?.headers ?? [], 'content-type') ?? '' },
      redirectURL: valueOf(response?.headers ?? [], 'location') ?? '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    ...(address !== null && { serverIPAddress: address }),
  }
}

function named(headers: HeaderList): readonly { readonly name: string; readonly value: string }[] {
  return headers.map(([name, value]) => ({ name, value }))
}

function valueOf(headers: HeaderList, wanted: string): string | null {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null
}

/** That there was a cookie decides about the credentials; what it was stays out. */
function cookiesOf(headers: HeaderList): readonly { readonly name: string; readonly value: string }[] {
  return headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .map(() => ({ name: 'cookie', value: '[redacted]' }))
}
