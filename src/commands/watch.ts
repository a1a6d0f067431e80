import { setTimeout as wait } from 'node:timers/promises'
import type { Case } from '../knowledge/case.ts'
import { redactorFor } from '../knowledge/redact.ts'
import { visible } from '../knowledge/visible.ts'
import { runProbes } from '../probes/run-probes.ts'
import { changesBetween, stateOf, type State } from '../report/state.ts'
import { textReport } from '../report/text.ts'
import { conclude, type Triage } from '../report/triage.ts'
import { exitStatus, wantsColor, warn, type Io } from './io.ts'
import { readRequest, type Request } from './request-options.ts'

const own = { interval: { type: 'string' }, limit: { type: 'string' } } as const

/**
 * `watch`: probes again every few seconds until every browser lets the request through.
 * The timeline goes to standard error, the last report to standard output.
 * `--interval MS` (default 5000), `--limit N` gives up after N runs with the outcome's own exit status.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readRequest(args, own)
  if (!read.ok || read.request.subject === null) {
    warn(io, read.ok ? 'watch: expected PAGE and URL' : read.message)
    return exitStatus.usage
  }
  for (const note of read.request.notes) warn(io, note)
  const interval = countOf(read.request, 'interval', 5000)
  const limit = countOf(read.request, 'limit', Number.POSITIVE_INFINITY)
  if (interval === null || limit === null) {
    warn(io, 'watch: --interval and --limit take a whole number above 0')
    return exitStatus.usage
  }
  return watch(read.request.subject, read.request, { interval, limit }, io)
}

async function watch(
  subject: Case,
  request: Request,
  { interval, limit }: { readonly interval: number; readonly limit: number },
  io: Io,
): Promise<number> {
  let before: State | null = null
  for (let turn = 1; ; turn += 1) {
    const evidence = await runProbes(subject, request.options, () => {}, io.signal)
    if (io.signal.aborted) return exitStatus.interrupted
    const triage = conclude(subject, evidence, request.stack)
    before = tell(triage, before, io)
    const status = exitStatus[triage.diagnosis.verdict.outcome]
    if (status === 0 || turn >= limit) return finish(triage, status, request, io)
    const slept = await wait(interval, true, { signal: io.signal }).catch(() => false)
    if (!slept) return exitStatus.interrupted
  }
}

/** Says what changed since the last run, with the time of day; says nothing where nothing did. */
function tell(triage: Triage, before: State | null, io: Io): State {
  const now = stateOf(triage)
  const clean = redactorFor(triage.subject, triage.evidence)
  const lines = before === null ? [`${now.outcome}: ${now.cause ?? 'no cause'}`] : changesBetween(before, now)
  const time = new Date().toTimeString().slice(0, 8)
  for (const line of lines) io.stderr.write(`${time}  ${visible(clean(line))}\n`)
  return now
}

function finish(triage: Triage, status: number, request: Request, io: Io): number {
  if (status === 0 && io.stderr.isTTY === true) io.stderr.write('\u0007\u001b]0;cors-triage: allowed\u0007')
  io.stdout.write(
    textReport(triage, { color: wantsColor(io, request.presentation), ascii: request.presentation.ascii }),
  )
  return status
}

function countOf(request: Request, name: string, otherwise: number): number | null {
  const value = request.own[name]
  if (value === undefined) return otherwise
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null
}
