import { cameBackOf, type Observation } from '../knowledge/model/evidence.ts'
import type { Allowance } from './allowance.ts'
import type { Job, Outcome } from './ask-calmly.ts'
import { watchForBusyServer } from './busy-server.ts'
import type { ProbeEvent, ProbeOptions } from './options.ts'
import type { Probe } from './probe.ts'
import { isAside, isForPage, isOfPage } from './probe-side.ts'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import type { Exchanged } from './run-exchange.ts'
import type { Transport } from './transport.ts'

/** How many probes were answered, and how many of them only when sent again after the connection broke; of these, how many had been alone. */
interface Tally {
  readonly answered: number
  readonly brokeOff: number
  readonly brokeAlone: number
}

/** Sends probes within an allowance and tells what becomes of each. */
export interface Sender {
  /** The observation, or null where the probe was dropped. Never rejects. */
  readonly send: (probe: Probe) => Promise<Observation | null>
  /** Gives up every probe that `which` picks, sent, waiting or still to come: it would only say the same again. */
  readonly drop: (why: string, which: (probe: Probe) => boolean) => void
  /** Ends the wait for places that other senders give back. */
  readonly close: () => void
  /** Sends at most so many requests from now on. */
  readonly narrow: (most: number) => void
  readonly isNarrowed: () => boolean
  readonly tally: () => Tally
}

interface SenderParts {
  readonly transport: Transport
  /** For what is sent without the client certificate. */
  readonly bareTransport: Transport
  readonly options: Pick<ProbeOptions, 'now'>
  readonly allowance: Allowance
  /** Sent with every request but the preflights to this one origin; null for none. */
  readonly cookie: { readonly origin: string; readonly value: string } | null
  /** The addresses behind a URL's host. */
  readonly addressesOf: (url: string) => Promise<readonly string[]>
  readonly startedAt: number
  readonly on: (event: ProbeEvent) => void
  readonly signal: AbortSignal
}

/** Makes the sender of one run. */
export function createSender(parts: SenderParts): Sender {
  const { options, allowance, on, signal } = parts
  const waiting: Job[] = []
  /** How many more the server is asked, where it limits requests. */
  let room = Infinity
  const running = new Set<Job>()
  const dropped: { readonly why: string; readonly which: (probe: Probe) => boolean }[] = []
  const tally = { answered: 0, brokeOff: 0, brokeAlone: 0 }

  const clock = (): number => tenths(options.now() - parts.startedAt)

  const giveUp = (job: Job, why: string): void => {
    on({ kind: 'dropped', id: job.probe.id, why })
    job.done(null)
  }

  const observe = (outcome: Outcome): void => {
    busy.saw(outcome)
    const observation = observationOf(outcome)
    on({ kind: 'observed', observation })
    outcome.job.done(observation)
  }

  const exchange = async (job: Job): Promise<Outcome> => {
    const { request, address, bodyCap } = job.probe
    const startedMs = clock()
    job.attempts += 1
    const addresses = address === null ? await parts.addressesOf(request.url) : [address]
    const either = AbortSignal.any([signal, job.stop.signal])
    const again = (): boolean => {
      const may = allowance.spend()
      if (may) job.resent += 1
      return may
    }
    const transport = job.probe.withoutCertificate ? parts.bareTransport : parts.transport
    const result = await transport.exchange(request, { addresses, bodyCap, again }, either)
    return { job, startedMs, durationMs: tenths(clock() - startedMs), result }
  }

  const run = async (job: Job): Promise<void> => {
    running.add(job)
    job.isAlone = running.size === 1
    if (!job.isAlone) for (const other of running) other.isAlone = false
    if (job.attempts === 0) on({ kind: 'sent', id: job.probe.id, atMs: clock() })
    const outcome = await exchange(job)
    if (outcome.result.response) {
      tally.answered += 1
      if (job.brokeOff !== null) tally.brokeOff += 1
      if (job.brokeOff === 'alone') tally.brokeAlone += 1
    }
    running.delete(job)
    allowance.leave()
    settle(outcome)
    next()
  }

  /** An outcome counts, or is kept back, or its probe is sent again or given up. */
  const settle = (outcome: Outcome): void => {
    const { job, result } = outcome
    const isSilent = result.response === null
    if (job.stop.signal.aborted) return giveUp(job, String(job.stop.signal.reason))
    if (isSilent && signal.aborted && !isOfPage(job.probe)) return giveUp(job, 'stopped')
    if (result.failure?.kind === 'aborted' && allowance.left() === 0) return giveUp(job, budgetSpent())
    if (mayTryAgain(job, result)) {
      if (result.failure?.kind === 'reset') job.brokeOff = job.isAlone ? 'alone' : 'beside others'
      // A server that takes few connections at once breaks off the others.
      if (!job.isAlone) allowance.calm()
      return enqueue(job)
    }
    if (busy.keeps(outcome)) return
    if (isSilent && job.probe.isSupposed === true)
      return giveUp(job, 'nothing answers at the root of the page’s origin')
    observe(outcome)
  }

  /** One broken connection may be chance, or the burst's own fault; what changes nothing is asked once more. */
  const mayTryAgain = (job: Job, result: Exchanged): boolean =>
    (result.failure?.kind === 'reset' || isStarved(job, result)) &&
    job.attempts === 1 &&
    allowance.left() > 0 &&
    !signal.aborted &&
    isSafeMethod(job.probe.request.method)

  /** A server that serves one connection at a time answers others while the page's own request waits in vain. */
  const isStarved = (job: Job, result: Exchanged): boolean =>
    result.failure?.kind === 'timeout' && tally.answered > 0 && isOfPage(job.probe)

  /** What the browser would send goes first: everything else waits for its responses. */
  const enqueue = (job: Job): void => {
    if (isOfPage(job.probe)) waiting.splice(waiting.findLastIndex(({ probe }) => isOfPage(probe)) + 1, 0, job)
    else waiting.push(job)
  }

  const next = (): void => {
    for (let job = waiting[0]; job !== undefined; job = waiting[0]) {
      const reason = reasonAgainst(job)
      if (reason === null && !allowance.enter()) break
      waiting.shift()
      if (reason !== null) giveUp(job, reason)
      else {
        allowance.spend()
        if (!isForPage(job.probe)) room -= 1
        void run(job)
      }
    }
    // What the last response calls for is queued first.
    if (isQuiet()) setImmediate(() => void (isQuiet() && busy.settle()))
  }

  const reasonAgainst = ({ probe }: Job): string | null => {
    if (signal.aborted) return 'stopped'
    const given = dropped.find(({ which }) => which(probe))?.why
    if (given !== undefined) return given
    if (room <= 0 && !isForPage(probe)) return 'the server limits requests, and was asked enough'
    return allowance.left() === 0 ? budgetSpent() : null
  }

  const budgetSpent = (): string => `the budget of ${allowance.total} requests is spent`

  const busy = watchForBusyServer({
    allowance,
    signal,
    exchange,
    observe,
    giveUp,
    onLimit: (why) => void dropped.push({ why, which: isAside }),
  })
  const isQuiet = (): boolean => running.size === 0 && waiting.length === 0 && busy.isWaited()

  const send: Sender['send'] = (planned) =>
    new Promise((done) => {
      const probe = withCookie(planned, parts.cookie)
      on({ kind: 'planned', id: probe.id, purpose: probe.purpose })
      enqueue({
        probe,
        stop: new AbortController(),
        done,
        attempts: 0,
        resent: 0,
        isAlone: true,
        brokeOff: null,
      })
      next()
    })

  const drop: Sender['drop'] = (why, which) => {
    dropped.push({ why, which })
    for (const job of running) if (which(job.probe)) job.stop.abort(why)
    next()
  }

  const narrow: Sender['narrow'] = (most) => {
    room = Math.min(room, most)
  }

  return {
    send,
    drop,
    close: allowance.onFree(next),
    narrow,
    isNarrowed: () => room !== Infinity,
    tally: () => tally,
  }
}

function observationOf({ job, startedMs, durationMs, result }: Outcome): Observation {
  const { id, purpose, request } = job.probe
  const attempts = job.attempts + job.resent
  return {
    id,
    purpose,
    request: { method: request.method, url: request.url, headers: request.headers },
    ...cameBackOf(result),
    address: result.address,
    startedMs,
    durationMs,
    ...(attempts > 1 ? { attempts } : {}),
  }
}

/** A browser sends no cookie with a preflight, and this one sends none to anybody but the API. */
function withCookie(probe: Probe, cookie: SenderParts['cookie']): Probe {
  const { method, url, headers } = probe.request
  if (cookie === null || method === 'OPTIONS' || isForPage(probe) || new URL(url).origin !== cookie.origin)
    return probe
  return { ...probe, request: { ...probe.request, headers: [...headers, ['Cookie', cookie.value]] } }
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10
}
