import { setTimeout as sleep } from 'node:timers/promises'
import type { Observation } from '../knowledge/model/evidence.ts'
import type { Allowance } from './allowance.ts'
import type { Probe } from './probe.ts'
import type { Exchanged } from './run-exchange.ts'

/** A probe on its way. */
export interface Job {
  readonly probe: Probe
  readonly stop: AbortController
  readonly done: (observation: Observation | null) => void
  attempts: number
  /** How often the transport had to repeat it besides: on a connection that had gone stale, over HTTP/2. */
  resent: number
  /** Nothing else was under way with it. */
  isAlone: boolean
  /** The first try broke off, alone or with others under way. */
  brokeOff: 'alone' | 'beside others' | null
}

/** What became of a job, and when. */
export interface Outcome {
  readonly job: Job
  readonly startedMs: number
  readonly durationMs: number
  readonly result: Exchanged
}

/** Milliseconds of rest before what was turned away is asked again, and between one and the next. */
const restMs = 1000
const pauseMs = 100
const maxAskedAgain = 8

/** Met 503: a response, or only a limit on how much is taken at once. */
export function isTurnedAway(outcome: Outcome | undefined): boolean {
  return outcome?.result.response?.status === 503
}

interface CalmRound {
  /** What counts of it. */
  readonly kept: readonly Outcome[]
  /** What nobody knows the answer to. */
  readonly passedOver: readonly Outcome[]
  /** Whether the server let through one after the other what it had turned away together. */
  readonly isLimit: boolean
}

/**
 * A server that limits requests turns a burst away with 503, and lets one after the other through. If it does so,
 * the 503 was no opinion on what was asked, and the calm answers count; if not, the 503 stands.
 */
export async function askCalmly(
  turnedAway: readonly Outcome[],
  again: (outcome: Outcome) => Promise<Outcome>,
  allowance: Allowance,
  signal: AbortSignal,
): Promise<CalmRound> {
  if (turnedAway.length === 0) return { kept: [], passedOver: [], isLimit: false }
  const burst = turnedAway.toSorted(byTelling)
  const rest = async (ms: number): Promise<void> => {
    await sleep(ms, undefined, { signal }).catch(() => undefined)
  }
  await rest(restMs)
  const calm: Outcome[] = []
  let pause = pauseMs
  for (const one of burst.slice(0, maxAskedAgain)) {
    if (!allowance.spend()) break
    let outcome = await again(one)
    // A strict limit wants more time between one and the next; a server that is down says no again.
    if (isTurnedAway(outcome) && pause === pauseMs && allowance.spend()) {
      pause = restMs
      await rest(pause)
      outcome = await again(one)
    }
    calm.push(outcome)
    if (isTurnedAway(outcome)) break
    await rest(pause)
  }
  const isLimit = calm.length > 0 && calm.every((one) => one.result.response !== null && !isTurnedAway(one))
  if (!isLimit) return { kept: burst, passedOver: [], isLimit: false }
  const asked = new Set(calm.map(({ job }) => job))
  return { kept: calm, passedOver: burst.filter(({ job }) => !asked.has(job)), isLimit }
}

/** What is asked again first: what names the refused element or the allowed origin. */
function byTelling(a: Outcome, b: Outcome): number {
  const weight = ({ job }: Outcome): number =>
    ['bisect', 'from-origin'].includes(job.probe.purpose.kind) ? 0 : 1
  return weight(a) - weight(b)
}
