import type { DevtoolsEvent } from '../../client/devtools.ts'
import type { SeenRequest } from '../seen-request.ts'
import type { Contexts } from './contexts.ts'
import { draftStore, type DraftStore } from './draft-store.ts'
import type { RequestDraft } from './request-draft.ts'
import { seenOf } from './seen-of.ts'

interface NetworkFold {
  fold(event: DevtoolsEvent): void
  /** Tells once more of a request whose caller has been found since. */
  tell(draft: RequestDraft): void
  /** Where a request was made; null where it is not known any more. */
  placeOf(requestId: string): Pick<RequestDraft, 'session' | 'frameId'> | null
}

/**
 * Puts the network events of Chromium together to requests, and tells of each cross-origin one when it is settled, and
 * again when more becomes known: an Issues entry may come after the failure.
 */
export function foldNetwork(
  contexts: Contexts,
  now: () => number,
  tellSeen: (seen: SeenRequest, draft: RequestDraft) => void,
): NetworkFold {
  const drafts = draftStore()
  const tell = (draft: RequestDraft): void => {
    if (draft.preflightOf !== null) return tell(draft.preflightOf)
    if (draft.settledAt === null) return
    const seen = seenOf(draft)
    if (seen !== null) tellSeen(seen, draft)
  }
  const settle = (draft: RequestDraft) => {
    draft.settledAt ??= now()
    tell(draft)
  }
  return {
    tell,
    placeOf: (requestId) => drafts.get(requestId) ?? null,
    fold: ({ method, params, sessionId }) => {
      if (sessionId === null) return
      switch (method) {
        case 'Network.requestWillBeSent':
          return begun(drafts, contexts, sessionId, params, tell)
        case 'Network.requestWillBeSentExtraInfo': {
          const draft = drafts.of(params.requestId, sessionId)
          draft.extraRequests.push(params)
          return tell(draft)
        }
        case 'Network.responseReceivedExtraInfo': {
          const draft = drafts.of(params.requestId, sessionId)
          draft.extraResponses.push(params)
          return tell(draft)
        }
        case 'Network.requestServedFromCache': {
          const draft = drafts.get(params.requestId)
          if (draft !== undefined) draft.isServedFromMemory = true
          return
        }
        case 'Network.responseReceived': {
          const hop = drafts.get(params.requestId)?.hops.at(-1)
          if (hop === undefined) return
          hop.response = params.response
          hop.hasExtraInfo = params.hasExtraInfo
          return
        }
        case 'Network.loadingFinished': {
          const draft = drafts.get(params.requestId)
          return draft && settle(draft)
        }
        case 'Network.loadingFailed': {
          const draft = drafts.get(params.requestId)
          if (draft === undefined) return
          draft.failed = params
          return settle(suspectWorker(draft, contexts))
        }
        case 'Log.entryAdded':
          return logged(drafts, params.entry.text, tell, contexts)
        case 'Audits.issueAdded':
          return issued(drafts, contexts, sessionId, params.issue.details, now, tell)
      }
    },
  }
}

type Params<Method extends DevtoolsEvent['method']> = Extract<DevtoolsEvent, { method: Method }>['params']
type Tell = (draft: RequestDraft) => void

function begun(
  drafts: DraftStore,
  contexts: Contexts,
  session: string,
  params: Params<'Network.requestWillBeSent'>,
  tell: Tell,
): void {
  const { requestId, request, wallTime, initiator, redirectResponse, redirectHasExtraInfo } = params
  const draft = drafts.of(requestId, session)
  const before = draft.hops.at(-1)
  if (before !== undefined && redirectResponse !== undefined) {
    before.response = redirectResponse
    before.hasExtraInfo = redirectHasExtraInfo
  }
  draft.hops.push({ sent: request, startedAt: wallTime * 1000, response: null, hasExtraInfo: null })
  if (draft.context !== null) return
  draft.type = params.type ?? 'Other'
  draft.frameId = params.frameId ?? null
  draft.initiator = initiator
  draft.context = contexts.of(session, draft.frameId, params.documentURL)
  if (initiator.type !== 'preflight' || initiator.requestId === undefined) return
  draft.type = 'Preflight'
  // The request itself may be told of after its preflight.
  draft.preflightOf = drafts.of(initiator.requestId, session)
  draft.preflightOf.preflights.push(draft)
  tell(draft)
}

/** A failure without a word of the network, on a page that has a service worker: it was the worker's. */
function suspectWorker(draft: RequestDraft, contexts: Contexts): RequestDraft {
  const { failed, context, extraRequests } = draft
  if (failed === null || context === null || extraRequests.length > 0 || draft.worker !== null) return draft
  const isPlain = failed.errorText === 'net::ERR_FAILED' && failed.canceled !== true
  if (!isPlain || failed.corsErrorStatus !== undefined || failed.blockedReason !== undefined) return draft
  const script = context.from === 'service-worker' ? null : contexts.serviceWorkerAt(context.origin)
  if (script !== null) draft.worker = { failed: true, script }
  return draft
}

/** The console says of a service worker's response what no event does. */
function logged(drafts: DraftStore, text: string, tell: Tell, contexts: Contexts): void {
  const url = /^The FetchEvent for "([^"]+)" resulted in a network error response/.exec(text)?.[1]
  if (url === undefined) return
  for (const draft of drafts.values()) {
    if (draft.worker !== null || draft.hops[0]?.sent.url !== url || draft.context === null) continue
    draft.worker = { failed: true, script: contexts.serviceWorkerAt(draft.context.origin) }
    tell(draft)
  }
}

function issued(
  drafts: DraftStore,
  contexts: Contexts,
  session: string,
  details: Params<'Audits.issueAdded'>['issue']['details'],
  now: () => number,
  tell: Tell,
): void {
  const violation = details.contentSecurityPolicyIssueDetails
  if (violation !== undefined) {
    // Chromium makes no network event of a request that the page's policy stops.
    const { blockedURL = '', isReportOnly, contentSecurityPolicyViolationType, violatedDirective } = violation
    if (isReportOnly || contentSecurityPolicyViolationType !== 'kURLViolation') return
    const known = [...drafts.values()].find(
      ({ hops, failed }) => failed?.blockedReason === 'csp' && hops[0]?.sent.url === blockedURL,
    )
    if (known !== undefined) {
      known.issues.push(details)
      return tell(known)
    }
    const draft = drafts.of(`policy:${session}:${blockedURL}:${violatedDirective}:${now()}`, session)
    const { sourceCodeLocation: place } = violation
    draft.type = violatedDirective === 'connect-src' ? 'Fetch' : violatedDirective.replace(/-src.*/, '')
    draft.frameId = violation.frameAncestor?.frameId ?? contexts.mainFrame(session)
    draft.context = contexts.of(session, draft.frameId, place?.url ?? '')
    draft.initiator = place === undefined ? null : { type: 'script', stack: { callFrames: [frameOf(place)] } }
    draft.hops.push({
      sent: {
        url: blockedURL,
        method: 'GET',
        headers: {},
        initialPriority: 'High',
        referrerPolicy: 'origin',
      },
      startedAt: now(),
      response: null,
      hasExtraInfo: false,
    })
    draft.issues.push(details)
    draft.failed = {
      requestId: draft.id,
      timestamp: 0,
      type: 'Fetch',
      errorText: '',
      blockedReason: 'csp',
    }
    draft.settledAt = now()
    return tell(draft)
  }
  const id =
    details.corsIssueDetails?.request.requestId ??
    details.mixedContentIssueDetails?.request?.requestId ??
    details.blockedByResponseIssueDetails?.request.requestId
  const draft = id === undefined ? undefined : drafts.get(id)
  if (draft === undefined) return
  draft.issues.push(details)
  tell(draft)
}

function frameOf({
  scriptId = '',
  url,
  lineNumber,
  columnNumber,
}: {
  scriptId?: string
  url: string
  lineNumber: number
  columnNumber: number
}) {
  return { functionName: '', scriptId, url, lineNumber, columnNumber }
}
