import { inPlace, type Allowance } from './allowance.ts'
import { askCalmly, isTurnedAway, type Job, type Outcome } from './ask-calmly.ts'
import { isAside, isOfPage } from './probe-side.ts'

/** What a server turned away with 503, kept back until all else is done: then it shows whether that was a limit. */
interface BusyServer {
  /** Sees every outcome that counts: the status of the page's own requests says what a 503 means. */
  readonly saw: (outcome: Outcome) => void
  /** Whether the outcome is kept back; it counts at once where not. */
  readonly keeps: (outcome: Outcome) => boolean
  readonly isWaited: () => boolean
  /** Asks once more, one after the other, and tells what becomes of each. */
  readonly settle: () => Promise<void>
}

interface BusyServerParts {
  readonly allowance: Allowance
  readonly signal: AbortSignal
  readonly exchange: (job: Job) => Promise<Outcome>
  readonly observe: (outcome: Outcome) => void
  readonly giveUp: (job: Job, why: string) => void
  /** Called before anything else is told, where the server takes fewer requests at once. */
  readonly onLimit: (why: string) => void
}

export function watchForBusyServer(parts: BusyServerParts): BusyServer {
  const { allowance, signal, exchange, observe, giveUp } = parts
  const kept: Outcome[] = []
  const pageStatuses = new Map<string, number>()
  let isSettled = false

  /** The page's own requests met 503, too: that is the response, and no limit. */
  const isSteady = ({ job }: Outcome): boolean =>
    (pageStatuses.get(job.probe.request.method) ?? [...pageStatuses.values()][0]) === 503

  return {
    saw: ({ job, result }) => {
      if (result.response && isOfPage(job.probe))
        pageStatuses.set(job.probe.request.method, result.response.status)
    },
    keeps: (outcome) => {
      const isKept = !isSettled && isAside(outcome.job.probe) && isTurnedAway(outcome)
      if (isKept) kept.push(outcome)
      return isKept
    },
    isWaited: () => kept.length > 0 && !isSettled,
    settle: async () => {
      isSettled = true
      for (const outcome of kept.filter(isSteady)) observe(outcome)
      const again = ({ job }: Outcome) => inPlace(allowance, () => exchange(job))
      const round = await askCalmly(
        kept.filter((one) => !isSteady(one)),
        again,
        allowance,
        signal,
      )
      const why = 'the server takes fewer requests at once (503)'
      if (round.isLimit) parts.onLimit(why)
      for (const outcome of round.kept) observe(outcome)
      for (const { job } of round.passedOver) giveUp(job, why)
    },
  }
}
