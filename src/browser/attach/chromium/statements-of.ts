import type { Protocol } from 'devtools-protocol'
import type { BrowserStatement } from '../../../knowledge/model/browser-statement.ts'
import { corsErrors, type CorsError } from '../../../knowledge/model/cors-error.ts'
import { readCopiedHeaders } from '../../../intake/browser-headers.ts'
import { preflightNeed } from '../../../probes/preflight-need.ts'
import type { SeenHop } from '../seen-request.ts'
import { headerList } from './exchange-of.ts'
import type { RequestDraft } from './request-draft.ts'

/** Everything that Chromium said of a request, what stopped it first. */
export function statementsOf(draft: RequestDraft, hops: readonly SeenHop[]): readonly BrowserStatement[] {
  return [
    ...stops(draft, hops),
    ...keptCookies(draft),
    ...workers(draft),
    ...copies(draft),
    ...kept(draft, hops),
  ]
}

function stops(draft: RequestDraft, hops: readonly SeenHop[]): readonly BrowserStatement[] {
  const { failed } = draft
  if (failed === null || isAnswered(draft)) return []
  const { corsErrorStatus, blockedReason, errorText, canceled } = failed
  if (corsErrorStatus !== undefined) return [corsStatement(corsErrorStatus, hops)]
  if (blockedReason === 'csp') return [pagePolicy(draft)]
  if (blockedReason === 'mixed-content') return [{ kind: 'mixed-content' }]
  if (blockedReason === 'inspector' || errorText === 'net::ERR_BLOCKED_BY_CLIENT')
    return [{ kind: 'by-client', reason: errorText || blockedReason || '' }]
  const by = resourcePolicy(blockedReason ?? errorText)
  if (by !== null) return [{ kind: 'resource-policy', by, reason: blockedReason ?? errorText }]
  if (blockedReason !== undefined) return [{ kind: 'other', reason: blockedReason }]
  if (draft.worker?.failed === true) return []
  if (canceled === true) return [{ kind: 'aborted' }]
  return [{ kind: 'connection', error: errorText }]
}

/** A response that script could read, though its body was then given up. */
export function isAnswered({ failed, hops }: RequestDraft): boolean {
  const last = hops.at(-1)
  return (
    failed?.canceled === true && failed.corsErrorStatus === undefined && (last?.response ?? null) !== null
  )
}

function corsStatement(
  { corsError, failedParameter }: Protocol.Network.CorsErrorStatus,
  hops: readonly SeenHop[],
): BrowserStatement {
  const atPreflight = /Preflight|^(Method|Header)Disallowed/.test(corsError)
  const at =
    hops.length > 1 || corsError === 'RedirectContainsCredentials'
      ? 'redirect'
      : atPreflight
        ? 'preflight'
        : 'request'
  return { kind: 'cors', corsError: knownError(corsError), parameter: failedParameter, at }
}

/** Newer browsers may have names that are not known here. */
function knownError(name: string): CorsError | null {
  return corsErrors.find((known) => known === name) ?? null
}

function pagePolicy({ issues }: RequestDraft): BrowserStatement {
  const issue = issues.find((one) => one.contentSecurityPolicyIssueDetails !== undefined)
  const directive = issue?.contentSecurityPolicyIssueDetails?.violatedDirective ?? 'connect-src'
  return { kind: 'page-policy', directive, policy: null }
}

/** Chromium's blocked reasons and network errors for loads that CORS does not decide. */
function resourcePolicy(reason: string): 'corp' | 'coep' | 'orb' | null {
  if (/by-coep|coep-frame|NotSameOriginAfterDefaultedToSameOriginByCoep|CoepFrame/i.test(reason))
    return 'coep'
  if (/^corp-|ERR_BLOCKED_BY_RESPONSE/.test(reason)) return 'corp'
  return /ERR_BLOCKED_BY_ORB/.test(reason) ? 'orb' : null
}

/** A path or a domain that does not fit says that the cookie is for somebody else, not that it was kept back. */
const notMeant = /^(NotOnPath|DomainMismatch|PortMismatch|SchemeMismatch)$/

function keptCookies({ extraRequests, extraResponses }: RequestDraft): readonly BrowserStatement[] {
  const unsent = extraRequests.flatMap(({ associatedCookies }) =>
    associatedCookies
      .map(({ cookie, blockedReasons }) => ({ name: cookie.name, reasons: blockedReasons }))
      .filter(({ reasons }) => reasons.length > 0 && !reasons.some((reason) => notMeant.test(reason)))
      .map((one) => ({ kind: 'kept-cookie', when: 'sent', ...one }) as const),
  )
  const unstored = extraResponses.flatMap(({ blockedCookies }) =>
    blockedCookies.map(
      ({ cookie, cookieLine, blockedReasons }) =>
        ({
          kind: 'kept-cookie',
          when: 'stored',
          name: cookie?.name ?? (cookieLine.split('=')[0] ?? '').trim(),
          reasons: blockedReasons,
        }) as const,
    ),
  )
  return [...unsent, ...unstored]
}

function workers({ worker, hops }: RequestDraft): readonly BrowserStatement[] {
  if (worker !== null)
    return [{ kind: 'service-worker', outcome: worker.failed ? 'failed' : 'answered', script: worker.script }]
  const answered = hops.some(({ response }) => response?.fromServiceWorker === true)
  return answered ? [{ kind: 'service-worker', outcome: 'answered', script: null }] : []
}

function copies({ hops, isServedFromMemory }: RequestDraft): readonly BrowserStatement[] {
  const isCopy = hops.some(({ response }) => response?.fromDiskCache === true)
  return isCopy || isServedFromMemory ? [{ kind: 'from-cache' }] : []
}

/** Only what went over the wire without a preflight, though it needs one, went by a kept one. */
function kept(draft: RequestDraft, hops: readonly SeenHop[]): readonly BrowserStatement[] {
  const [first] = hops
  const [drafted] = draft.hops
  const [wire] = draft.extraRequests
  if (first === undefined || drafted === undefined || wire === undefined || first.preflight !== null)
    return []
  const mode = headerList(wire.headers).find(([name]) => /^sec-fetch-mode$/i.test(name))?.[1]
  if (mode !== 'cors' || draft.worker !== null) return []
  const { kept: headers } = readCopiedHeaders(headerList(drafted.sent.headers))
  return preflightNeed(drafted.sent.method, headers).needed ? [{ kind: 'kept-preflight' }] : []
}
