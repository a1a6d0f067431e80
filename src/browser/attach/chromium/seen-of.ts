import type { CredentialsMode } from '../../../knowledge/model/case.ts'
import { bodyKind, type SeenHop, type SeenRequest } from '../seen-request.ts'
import { shownCredentials } from '../shown-credentials.ts'
import { hopsOf, withoutFragment } from './exchange-of.ts'
import type { RequestDraft } from './request-draft.ts'
import { isAnswered, statementsOf } from './statements-of.ts'

/** Longest body kept of a request: enough to send it again. */
const longestBody = 64 * 1024

/** The request as far as it is known; null where it is no cross-origin request of a page's own code. */
export function seenOf(draft: RequestDraft): SeenRequest | null {
  const { context, hops: drafted, failed } = draft
  const [first, ...others] = hopsOf(draft)
  const [start] = drafted
  if (context === null || first === undefined || start === undefined) return null
  // A navigation is no request of CORS.
  if (draft.type === 'Document' || draft.type === 'Preflight') return null
  const hops = [first, ...others] as const
  const origin = pageOrigin(first, context.origin)
  if (!hops.some(({ request }) => isElsewhere(request.url, origin))) return null
  const state =
    failed !== null && !isAnswered(draft) ? 'failed' : draft.settledAt === null ? 'pending' : 'answered'
  return {
    id: draft.id,
    engine: 'chromium',
    page: { origin, url: context.url },
    from: context.from,
    type: draft.type.toLowerCase(),
    destination: sentHeader(first, 'sec-fetch-dest'),
    mode: sentHeader(first, 'sec-fetch-mode'),
    method: start.sent.method,
    url: withoutFragment(start.sent.url),
    body: bodyOf(draft),
    credentials: credentialsOf(draft, first),
    hops,
    caller: draft.caller,
    state,
    statements: statementsOf(draft, hops),
    settledAt: draft.settledAt,
  }
}

/** What the request itself says goes before what its frame says: a sandboxed frame has an opaque origin. */
function pageOrigin({ request, preflight }: SeenHop, known: string): string {
  const sent = [preflight, request].flatMap((one) => (one === null ? [] : one.headers))
  return sent.find(([name]) => name.toLowerCase() === 'origin')?.[1] ?? known
}

function isElsewhere(url: string, origin: string): boolean {
  return /^https?:/.test(url) && new URL(url).origin !== origin
}

function sentHeader({ request }: SeenHop, name: string): string | null {
  return request.headers.find(([given]) => given.toLowerCase() === name)?.[1] ?? null
}

/** Chromium looks for cookies only where the credentials mode lets it. */
function credentialsOf({ extraRequests, failed }: RequestDraft, first: SeenHop): CredentialsMode | null {
  if (extraRequests.some(({ associatedCookies }) => associatedCookies.length > 0)) return 'include'
  const shown = shownCredentials(first, failed?.corsErrorStatus?.corsError ?? null)
  if (shown !== null || extraRequests.length === 0) return shown
  return sentHeader(first, 'sec-fetch-site') === 'cross-site' ? 'same-origin' : null
}

function bodyOf({ hops: [first] }: RequestDraft): SeenRequest['body'] {
  const sent = first?.sent
  if (sent === undefined || sent.hasPostData !== true) return { kind: 'none', text: null }
  const type = Object.entries(sent.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  const text = sent.postData ?? null
  return { kind: bodyKind(type, text), text: text !== null && text.length > longestBody ? null : text }
}
