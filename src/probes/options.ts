import type { Purpose } from '../knowledge/model/evidence.ts'
import type { HostFacts, Observation, PageFacts } from '../knowledge/model/evidence.ts'

/** How probes are sent: what the request options of the command line come to. */
export interface ProbeOptions {
  /** Milliseconds for one exchange, connection included. Default 10000. */
  readonly timeoutMs: number
  /** How many exchanges at once. Default 24: what a whole triage takes in two rounds. */
  readonly concurrency: number
  /** Send a method other than GET, HEAD and OPTIONS for real. Default false. */
  readonly sendUnsafe: boolean
  /** `--resolve`: fixed addresses; also decide the address class of the page's host. */
  readonly resolve: readonly { readonly host: string; readonly port: number; readonly address: string }[]
  /** PEM of an extra certificate authority; the system's own stay trusted. */
  readonly ca: string | null
  /** `http://host:port` of a proxy to go through. */
  readonly proxy: string | null
  /** At most 8 requests, one at a time. */
  readonly gentle: boolean
  /** A second page origin or a second URL to ask the same of. */
  readonly compare: { readonly kind: 'page' | 'url'; readonly value: string } | null
  /** Milliseconds, monotonic: `performance.now` in the program, a fake in tests. */
  readonly now: () => number
}

export const defaultProbeOptions: ProbeOptions = {
  timeoutMs: 10_000,
  concurrency: 24,
  sendUnsafe: false,
  resolve: [],
  ca: null,
  proxy: null,
  gentle: false,
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
  /** Only a few requests will be sent. */
  | { readonly kind: 'sampled' }
  /** Planned, but found not to be needed. */
  | { readonly kind: 'dropped'; readonly id: string; readonly why: string }
