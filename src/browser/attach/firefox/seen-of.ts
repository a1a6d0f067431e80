import type { BrowserStatement } from '../../../knowledge/model/browser-statement.ts'
import { readCopiedHeaders } from '../../../intake/browser-headers.ts'
import { preflightNeed } from '../../../probes/preflight-need.ts'
import { bodyKind, type SeenExchange, type SeenHop, type SeenRequest } from '../seen-request.ts'
import { shownCredentials } from '../shown-credentials.ts'
import { valueOf } from './exchange-of.ts'
import type { Places } from './places.ts'

/** A request while its events come in. */
export interface Draft {
  readonly id: string
  readonly context: string | null
  readonly type: string
  readonly destination: string | null
  readonly hops: { preflight: SeenExchange | null; request: SeenExchange; isSent: boolean }[]
  readonly bodySize: number
  readonly statements: BrowserStatement[]
  isFailed: boolean
  /** Whether a document made it or a worker beside it; null while nothing tells. */
  by: 'document' | 'worker' | null
  settledAt: number | null
}

/** The request as it is told of; null where it is a navigation or never left the page's origin. */
export function seenOf(draft: Draft, places: Places): SeenRequest | null {
  const [first, ...others] = draft.hops.map(({ preflight, request }): SeenHop => ({ preflight, request }))
  if (first === undefined || isNavigation(draft)) return null
  const hops = [first, ...others] as const
  const { headers, method, url } = first.request
  const place = places.of(draft.context)
  const from = fromOf(draft, place)
  const [worker, ...otherWorkers] = place.workers
  const pageUrl =
    from !== 'worker'
      ? (place.url ?? valueOf(headers, 'referer'))
      : otherWorkers.length > 0
        ? null
        : (worker ?? null)
  const known = pageUrl !== null && URL.canParse(pageUrl) ? new URL(pageUrl).origin : 'null'
  const origin = valueOf(headers, 'origin') ?? known
  if (!hops.some(({ request }) => /^https?:/.test(request.url) && new URL(request.url).origin !== origin))
    return null
  const mode = valueOf(headers, 'sec-fetch-mode')
  const cors = draft.statements.find(({ kind }) => kind === 'cors')
  const kept = keptPreflight(first, draft.hops[0]?.isSent === true && mode === 'cors')
  return {
    id: draft.id,
    engine: 'firefox',
    page: { origin, url: pageUrl !== null && /^https?:/.test(pageUrl) ? pageUrl : null },
    from,
    type: draft.type,
    destination: valueOf(headers, 'sec-fetch-dest'),
    mode,
    method,
    url,
    body: {
      kind: draft.bodySize > 0 ? bodyKind(valueOf(headers, 'content-type') ?? '', null) : 'none',
      text: null,
    },
    credentials: shownCredentials(first, cors?.kind === 'cors' ? cors.corsError : null),
    hops,
    caller: null,
    state: draft.isFailed ? 'failed' : 'answered',
    statements: [...draft.statements.map((one) => named(ofPolicy(one, hops), origin, places)), ...kept],
    settledAt: draft.settledAt,
  }
}

/** A document or a frame is loaded: no request of CORS. */
export function isNavigation({ destination }: Draft): boolean {
  return destination !== null && ['document', 'iframe', 'frame', 'object', 'embed'].includes(destination)
}

/**
 * What a worker asks stands under its document in Firefox. An XMLHttpRequest of a worker goes by the document, console
 * and all, so that nothing tells the two apart.
 */
function fromOf({ by, type }: Draft, { isFrame, workers }: ReturnType<Places['of']>): SeenRequest['from'] {
  const document = isFrame ? 'frame' : 'page'
  if (workers.length === 0) return document
  if (type === 'xmlhttprequest') return by === 'worker' ? 'worker' : 'document-or-worker'
  if (type !== 'fetch') return document
  if (by === 'worker') return 'worker'
  return by === 'document' ? document : 'document-or-worker'
}

/** The service worker that gave a network error, by the script that runs at the page's origin. */
function named(statement: BrowserStatement, origin: string, places: Places): BrowserStatement {
  if (statement.kind !== 'service-worker') return statement
  return { ...statement, script: statement.script ?? places.serviceWorkerAt(origin) }
}

/**
 * Firefox has one word for both policies. Without the header a response is kept back only from a page whose own policy
 * asks for it (Fetch standard, 3.7.1, cross-origin resource policy internal check).
 */
function ofPolicy(statement: BrowserStatement, hops: readonly SeenHop[]): BrowserStatement {
  if (statement.kind !== 'resource-policy' || statement.by !== 'corp') return statement
  const headers = hops.at(-1)?.request.response?.headers
  const isBare = headers !== undefined && valueOf(headers, 'cross-origin-resource-policy') === null
  return isBare ? { ...statement, by: 'coep' } : statement
}

function keptPreflight({ request, preflight }: SeenHop, isSent: boolean): readonly BrowserStatement[] {
  if (preflight !== null || !isSent) return []
  const { kept } = readCopiedHeaders(request.headers)
  return preflightNeed(request.method, kept).needed ? [{ kind: 'kept-preflight' }] : []
}
