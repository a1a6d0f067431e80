import type { Protocol } from 'devtools-protocol'
import type { HeaderList } from '../../../knowledge/model/case.ts'
import type { SeenExchange, SeenHop } from '../seen-request.ts'
import type { DraftHop, RequestDraft } from './request-draft.ts'

/** The chain of a request as it went over the wire, each hop with its preflight. */
export function hopsOf(draft: RequestDraft): readonly SeenHop[] {
  const unused = [...draft.preflights]
  const requests = extrasByHop(draft, draft.extraRequests)
  const responses = extrasByHop(draft, draft.extraResponses)
  return draft.hops.map((hop, index) => {
    const at = unused.findIndex(({ hops }) => hops[0]?.sent.url === hop.sent.url)
    const [preflight] = at === -1 ? [] : unused.splice(at, 1)
    return {
      preflight: preflight === undefined ? null : preflightOf(preflight),
      request: exchangeOf(hop, requests[index] ?? null, responses[index] ?? null),
    }
  })
}

function preflightOf(draft: RequestDraft): SeenExchange | null {
  const [hop] = draft.hops
  return hop === undefined
    ? null
    : exchangeOf(hop, draft.extraRequests[0] ?? null, draft.extraResponses[0] ?? null)
}

/** Extra information comes without saying of which hop: in order, for those hops alone that have it. */
function extrasByHop<Extra>(draft: RequestDraft, extras: readonly Extra[]): readonly (Extra | null)[] {
  let next = 0
  return draft.hops.map(({ hasExtraInfo }) => (hasExtraInfo === false ? null : (extras[next++] ?? null)))
}

function exchangeOf(
  { sent, startedAt, response }: DraftHop,
  extraRequest: Protocol.Network.RequestWillBeSentExtraInfoEvent | null,
  extraResponse: Protocol.Network.ResponseReceivedExtraInfoEvent | null,
): SeenExchange {
  return {
    method: sent.method,
    url: withoutFragment(sent.url),
    headers: headerList(extraRequest?.headers ?? sent.headers),
    response: responseOf(response, extraResponse),
    address: response?.remoteIPAddress?.replace(/^\[|\]$/g, '') || null,
    startedAt,
  }
}

function responseOf(
  response: Protocol.Network.Response | null,
  extra: Protocol.Network.ResponseReceivedExtraInfoEvent | null,
): SeenExchange['response'] {
  if (extra !== null) {
    const written = extra.headersText === undefined ? null : headersInText(extra.headersText)
    return { status: extra.statusCode, headers: written ?? headerList(extra.headers) }
  }
  if (response === null || response.fromServiceWorker === true) return null
  return { status: response.status, headers: headerList(response.headers) }
}

/** Several lines of one name are one value with line breaks in the protocol. */
export function headerList(headers: Protocol.Network.Headers): HeaderList {
  return Object.entries(headers).flatMap(([name, value]) =>
    String(value)
      .split('\n')
      .map((line) => [name, line] as const),
  )
}

/** The lines as they came, in order and in their own case. Null where the text has none. */
function headersInText(text: string): HeaderList | null {
  const lines = text.split(/\r?\n/).slice(1)
  const headers = lines.flatMap((line) => {
    const colon = line.indexOf(':')
    return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()] as const]
  })
  return headers.length === 0 ? null : headers
}

export function withoutFragment(url: string): string {
  const at = url.indexOf('#')
  return at === -1 ? url : url.slice(0, at)
}
