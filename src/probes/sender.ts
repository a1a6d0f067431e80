import type { Observation, Purpose } from '../knowledge/evidence.ts'
import type { ProbeEvent, ProbeOptions } from './options.ts'
import type { Probe } from './probe.ts'
import { isSafe, type Exchanged } from './run-exchange.ts'
import type { Transport } from './transport.ts'

/** Sends probes, so many at once, within a budget, and tells what becomes of each. */
export interface Sender {
  /** The observation, or null where the probe was dropped. Never rejects. */
  readonly send: (probe: Probe) => Promise<Observation | null>
  /** Gives up every probe that `which` picks, sent, waiting or still to come: it would only say the same again. */
  readonly drop: (why: string, which: (probe: Probe) => boolean) => void
  /** Whether anything at all came back from the server. */
  readonly anyAnswer: () => boolean
}

/** Probes at once for a server that cannot take more. */
const narrow = 2
const aboutPolicy: readonly Purpose['kind'][] = ['from-origin', 'without-origin', 'bisect', 'allow-map']

interface Job {
  readonly probe: Probe
  readonly stop: AbortController
  readonly done: (observation: Observation | null) => void
  attempts: number
}

export interface SenderParts {
  readonly transport: Transport
  readonly options: Pick<ProbeOptions, 'concurrency' | 'now'>
  readonly budget: number
  /** The addresses behind a URL's host. */
  readonly addressesOf: (url: string) => Promise<readonly string[]>
  readonly startedAt: number
  readonly on: (event: ProbeEvent) => void
  readonly signal: AbortSignal
}

/** Makes the sender of one run. */
export function createSender(parts: SenderParts): Sender {
  const { options, on, signal } = parts
  const waiting: Job[] = []
  const running = new Set<Job>()
  const dropped: { readonly why: string; readonly which: (probe: Probe) => boolean }[] = []
  const pageStatuses = new Map<string, number>()
  let left = parts.budget
  let width = options.concurrency
  let answered = false

  const clock = (): number => Math.round((options.now() - parts.startedAt) * 10) / 10

  const giveUp = (job: Job, why: string): void => {
    on({ kind: 'dropped', id: job.probe.id, why })
    job.done(null)
  }

  const observe = (job: Job, startedMs: number, result: Exchanged): void => {
    const { id, purpose, request } = job.probe
    const observation: Observation = {
      id,
      purpose,
      request: { method: request.method, url: request.url, headers: request.headers },
      response: result.response,
      failure: result.failure,
      address: result.address,
      startedMs,
      durationMs: Math.round((clock() - startedMs) * 10) / 10,
      ...(job.attempts > 1 ? { attempts: job.attempts } : {}),
    }
    if (result.response) {
      answered = true
      if (isOfPage(job.probe)) pageStatuses.set(request.method, result.response.status)
    }
    on({ kind: 'observed', observation })
    job.done(observation)
  }

  const run = async (job: Job): Promise<void> => {
    const startedMs = clock()
    job.attempts += 1
    if (job.attempts === 1) on({ kind: 'sent', id: job.probe.id, atMs: startedMs })
    const { probe } = job
    const addresses = probe.address === null ? await parts.addressesOf(probe.request.url) : [probe.address]
    const result = await parts.transport.exchange(
      probe.request,
      { addresses, bodyCap: probe.bodyCap },
      AbortSignal.any([signal, job.stop.signal]),
    )
    running.delete(job)
    if (isCrowded(job, result)) width = Math.min(width, narrow)
    if (job.stop.signal.aborted) giveUp(job, String(job.stop.signal.reason))
    else if (signal.aborted && result.response === null && !isOfPage(probe)) giveUp(job, 'stopped')
    else if (mayTryAgain(job, result)) enqueue(job)
    else observe(job, startedMs, result)
    next()
  }

  /** One broken connection may be chance, or the burst's own fault; what changes nothing is asked once more. */
  const mayTryAgain = (job: Job, result: Exchanged): boolean =>
    (result.failure?.kind === 'reset' || isStarved(job, result) || isCrowded(job, result)) &&
    job.attempts === 1 &&
    left > 0 &&
    !signal.aborted &&
    isSafe(job.probe.request.method)

  /** A server that serves one connection at a time answers others while the page's own request waits in vain. */
  const isStarved = (job: Job, result: Exchanged): boolean =>
    result.failure?.kind === 'timeout' && answered && isOfPage(job.probe)

  /** 503 to a probe but not to the page: a limit on connections, not an opinion on the origin asked for. */
  const isCrowded = (job: Job, result: Exchanged): boolean =>
    result.response?.status === 503 &&
    aboutPolicy.includes(job.probe.purpose.kind) &&
    (pageStatuses.get(job.probe.request.method) ?? 503) !== 503

  /** What the browser would send goes first: everything else waits for its answers. */
  const enqueue = (job: Job): void => {
    if (isOfPage(job.probe)) waiting.splice(waiting.findLastIndex(({ probe }) => isOfPage(probe)) + 1, 0, job)
    else waiting.push(job)
  }

  const next = (): void => {
    while (running.size < width) {
      const job = waiting.shift()
      if (job === undefined) return
      const reason = dropped.find(({ which }) => which(job.probe))?.why
      if (signal.aborted) giveUp(job, 'stopped')
      else if (reason !== undefined) giveUp(job, reason)
      else if (left === 0) giveUp(job, `the budget of ${parts.budget} requests is spent`)
      else {
        left -= 1
        running.add(job)
        void run(job)
      }
    }
  }

  const send: Sender['send'] = (probe) =>
    new Promise((done) => {
      on({ kind: 'planned', id: probe.id, purpose: probe.purpose })
      enqueue({ probe, stop: new AbortController(), done, attempts: 0 })
      next()
    })

  const drop: Sender['drop'] = (why, which) => {
    dropped.push({ why, which })
    for (const job of running) if (which(job.probe)) job.stop.abort(why)
    next()
  }

  return { send, drop, anyAnswer: () => answered }
}

/** Whether the browser itself would send it: the two requests, at whatever hop. */
export function isOfPage(probe: Pick<Probe, 'purpose'>): boolean {
  return probe.purpose.kind === 'preflight' || probe.purpose.kind === 'request'
}
