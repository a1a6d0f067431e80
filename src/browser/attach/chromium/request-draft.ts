import type { Protocol } from 'devtools-protocol'
import type { SourceLine } from '../seen-request.ts'

/** Where a request comes from: a document or a worker. */
export interface Context {
  readonly from: 'page' | 'frame' | 'worker' | 'shared-worker' | 'service-worker'
  readonly origin: string
  readonly url: string | null
}

/** One requestWillBeSent event under a request id: the first, or the next hop of a redirect. */
export interface DraftHop {
  readonly sent: Protocol.Network.Request
  /** Milliseconds since 1970. */
  readonly startedAt: number
  response: Protocol.Network.Response | null
  /** Whether the network stack tells more of it (`…ExtraInfo`); null while unknown. */
  hasExtraInfo: boolean | null
}

/** What is known of one request id so far. Events come in no fixed order, so nothing is concluded here. */
export interface RequestDraft {
  readonly id: string
  readonly session: string
  type: string
  context: Context | null
  frameId: string | null
  initiator: Protocol.Network.Initiator | null
  readonly hops: DraftHop[]
  readonly preflights: RequestDraft[]
  /** The request that this one is the preflight of. */
  preflightOf: RequestDraft | null
  readonly extraRequests: Protocol.Network.RequestWillBeSentExtraInfoEvent[]
  readonly extraResponses: Protocol.Network.ResponseReceivedExtraInfoEvent[]
  readonly issues: Protocol.Audits.InspectorIssueDetails[]
  failed: Protocol.Network.LoadingFailedEvent | null
  isServedFromMemory: boolean
  /** The service worker that stood between page and network, where one was told. */
  worker: { readonly failed: boolean; readonly script: string | null } | null
  caller: SourceLine | null
  settledAt: number | null
}

export function newDraft(id: string, session: string): RequestDraft {
  return {
    id,
    session,
    type: 'other',
    context: null,
    frameId: null,
    initiator: null,
    hops: [],
    preflights: [],
    preflightOf: null,
    extraRequests: [],
    extraResponses: [],
    issues: [],
    failed: null,
    isServedFromMemory: false,
    worker: null,
    caller: null,
    settledAt: null,
  }
}
