import type { Purpose } from '../knowledge/model/evidence.ts'
import type { Condition } from '../knowledge/model/condition.ts'
import type { HostFacts, Observation, PageFacts } from '../knowledge/model/evidence.ts'
import { noProxies, type Proxies } from './proxies.ts'

/** How probes are sent: what the request options of the command line come to. */
export interface ProbeOptions {
  /** Milliseconds for one exchange, connection included. Default 10000. */
  readonly timeoutMs: number
  /** How many exchanges at once. Default 30: after the first twenty questions the rest goes out in one round. */
  readonly concurrency: number
  /** Send a method other than GET, HEAD and OPTIONS for real. Default false. */
  readonly sendUnsafe: boolean
  /** `--resolve`: fixed addresses; also decide the address class of the page's host. */
  readonly resolve: readonly { readonly host: string; readonly port: number; readonly address: string }[]
  /** PEM of an extra certificate authority; the system's own stay trusted. */
  readonly ca: string | null
  /** PEM of the certificate and key to show a server that asks for them. */
  readonly certificate: { readonly cert: string; readonly key: string } | null
  /** Take any certificate. Default false; every report says so. */
  readonly insecure: boolean
  /** NODE_TLS_REJECT_UNAUTHORIZED=0 stands in the environment: certificates are verified all the same, and it is said. */
  readonly environmentInsecure: boolean
  readonly proxies: Proxies
  /** `name=value`, sent to the API's own origin alone. Never stored: it is part of how is asked, not of the case. */
  readonly cookie: string | null
  /** Let headers that look secret, and bodies, cross an origin on a redirect, as a browser would. Default false. */
  readonly sendSecretsAcross: boolean
  /** At most 8 requests, one at a time. */
  readonly gentle: boolean
  /** Ask only what a browser would send, to predict what becomes of it and not to explain it. */
  readonly toPredict: boolean
  /** What a browser was seen to send and get for this request: what that answers is not asked again. */
  readonly seen: readonly Observation[]
  /** A second page origin or a second URL to ask the same of. */
  readonly compare: { readonly kind: 'page' | 'url'; readonly value: string } | null
  /** Milliseconds, monotonic: `performance.now` in the program, a fake in tests. */
  readonly now: () => number
}

export const defaultProbeOptions: ProbeOptions = {
  timeoutMs: 10_000,
  concurrency: 30,
  sendUnsafe: false,
  resolve: [],
  ca: null,
  certificate: null,
  insecure: false,
  environmentInsecure: false,
  proxies: noProxies,
  cookie: null,
  sendSecretsAcross: false,
  gentle: false,
  toPredict: false,
  seen: [],
  compare: null,
  now: () => performance.now(),
}

/** What a run tells while it goes on; `Evidence` is the fold of these. */
export type ProbeEvent =
  | { readonly kind: 'planned'; readonly id: string; readonly purpose: Purpose }
  | { readonly kind: 'sent'; readonly id: string; readonly atMs: number }
  | { readonly kind: 'observed'; readonly observation: Observation }
  | { readonly kind: 'resolved'; readonly host: HostFacts }
  | { readonly kind: 'page-read'; readonly page: PageFacts }
  /** Something about the sending that the reader of the evidence has to know. */
  | { readonly kind: 'condition'; readonly condition: Condition }
  /** Only a few requests will be sent. */
  | { readonly kind: 'sampled' }
  /** Planned, but found not to be needed. */
  | { readonly kind: 'dropped'; readonly id: string; readonly why: string }
