import { setTimeout as wait } from 'node:timers/promises'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import { redactorFor } from '../knowledge/privacy/redact.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { runProbes } from '../probes/run-probes.ts'
import { answerChanges, verdictChanges } from '../report/changes.ts'
import { headline } from '../knowledge/headline.ts'
import { isSettled } from '../knowledge/facts/is-settled.ts'
import { lookedAgain, type Stretch } from '../knowledge/facts/stretch.ts'
import { textReport } from '../report/text.ts'
import { timeOfDay } from '../report/time-of-day.ts'
import { conclude, type Triage } from '../knowledge/triage.ts'
import { ownOptions } from './arguments/command-options.ts'
import { sentElsewhere } from './evidence/sent-elsewhere.ts'
import { exitStatus, refuse, textStyle, warn, type Io } from './io.ts'
import { spareMemory } from './spare-memory.ts'
import { watchPicture } from './output/watch-picture.ts'
import { countOf, readWholeRequest, type Request, type WholeRequest } from './arguments/request-options.ts'

/**
 * `watch`: probes again every few seconds until every browser lets the request through, or until nothing but the
 * method that is not sent keeps that from being known (4). What changed and the timeline go to standard error, the
 * last report to standard output.
 * `--interval MS` (default 5000), `--limit N` gives up after N runs with the outcome's own exit status.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readWholeRequest(args, ownOptions.watch, io.env)
  if (!read.ok) return refuse(io, read.message)
  for (const note of read.request.notes) warn(io, note)
  const interval = countOf(read.request, 'interval', 5000)
  const limit = countOf(read.request, 'limit', Number.POSITIVE_INFINITY)
  if (interval === null || limit === null) {
    return refuse(io, 'watch: --interval and --limit take a whole number above 0')
  }
  return watch(read.request, { interval, limit }, io)
}

async function watch(
  request: WholeRequest,
  { interval, limit }: { readonly interval: number; readonly limit: number },
  io: Io,
): Promise<number> {
  const { subject } = request
  spareMemory()
  const picture = watchPicture(io, request.presentation)
  let history: readonly Stretch[] = []
  let isSent = false
  try {
    for (let turn = 1; ; turn += 1) {
      // A yes is for one time: once the method is out, every further look puts a GET in its place.
      const options = isSent ? { ...request.options, sendUnsafe: false } : request.options
      const probed = await runProbes(subject, options, () => {}, io.signal)
      const evidence = isSent ? sentElsewhere(probed, subject) : probed
      isSent ||= probed.observations.some(({ request: { method } }) => !isSafeMethod(method))
      if (io.signal.aborted) return exitStatus.interrupted
      const triage = conclude(subject, evidence, request.stack)
      const { verdict } = triage.diagnosis
      const before = history.at(-1)
      history = lookedAgain(history, subject, evidence, Date.now())
      picture.show(told(before, history, triage), history, verdict.outcome)
      if (isSettled(verdict) || turn >= limit) {
        if (isSettled(verdict)) picture.ring()
        return finish(triage, request, io)
      }
      const slept = await wait(interval, true, { signal: io.signal }).catch(() => false)
      if (!slept) return exitStatus.interrupted
    }
  } finally {
    picture.stop()
  }
}

/** What changed since the last look, with the time of day; nothing where nothing did. */
function told(before: Stretch | undefined, history: readonly Stretch[], triage: Triage): readonly string[] {
  const now = history.at(-1)
  if (now === undefined || now.looks > 1) return []
  const clean = redactorFor(triage.subject, triage.evidence)
  const lines =
    before === undefined
      ? [headline(triage)]
      : [...verdictChanges(before, now), ...answerChanges(before, now)]
  return lines.map((text) => `${timeOfDay(now.from)}  ${visible(clean(text))}`)
}

function finish(triage: Triage, request: Request, io: Io): number {
  const { presentation } = request
  io.stdout.write(textReport(triage, textStyle(io, presentation)))
  return exitStatus[triage.diagnosis.verdict.outcome]
}
