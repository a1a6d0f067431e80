import type { Case } from '../knowledge/case.ts'
import { diagnose } from '../knowledge/diagnose.ts'
import type { Evidence } from '../knowledge/evidence.ts'
import { runProbes } from '../probes/run-probes.ts'
import type { Joined } from './join-evidence.ts'
import { conclude, type Triage } from '../report/triage.ts'
import { deliver } from './deliver.ts'
import { exitStatus, refuse, wantsColor, warn, type Io } from './io.ts'
import { progress } from './progress.ts'
import { formats, isFormat, type Format } from './report-formats.ts'
import { otherOptions, readOther } from './read-other.ts'
import { ownText, readRequest, type Request } from './request-options.ts'

const own = {
  format: { type: 'string' },
  output: { type: 'string' },
  from: { type: 'string' },
  har: { type: 'string' },
  entry: { type: 'string' },
  log: { type: 'string' },
  'log-format': { type: 'string' },
  scan: { type: 'string' },
  ...otherOptions,
  config: { type: 'string' },
} as const

/** `check`: the answer on standard output, everything else on standard error. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readRequest(args, own, 'optional')
  if (!read.ok) return refuse(io, read.message)
  const { request } = read
  for (const note of request.notes) warn(io, note)
  if (ownText(request, 'config') !== null) {
    return (await import('./check-config.ts')).checkConfig(request, io)
  }
  const format = ownText(request, 'format') ?? 'text'
  if (!isFormat(format))
    return refuse(io, `--format: expected ${Object.keys(formats).join(', ')}, found "${format}"`)
  const beside = readOther(request)
  if (!beside.ok) return refuse(io, beside.message)
  const opened = await open(request, io)
  if (!opened.ok) return refuse(io, opened.message)
  const { other } = beside
  if (other !== null) {
    return (await import('./check-compare.ts')).checkCompare(opened.subject, other, request, format, io)
  }
  const { subject, recorded, reported, copied } = opened
  const probed = recorded ?? (await runProbes(subject, request.options, progress(io, request), io.signal))
  if (io.signal.aborted) return exitStatus.interrupted
  const evidence = { ...standing(subject, probed, copied, io), reported }
  const joined = await join(evidence, request, io)
  if (!joined.ok) return refuse(io, joined.message)
  const triage = conclude(subject, joined.evidence, request.stack)
  return report(triage, format, request, io)
}

/** What was copied stands beside what the wire says; where the wire says nothing, it is judged in its place. */
function standing(subject: Case, probed: Evidence, copied: Evidence['copied'], io: Io): Evidence {
  if (copied.length === 0) return probed
  if (diagnose(subject, probed).verdict.outcome !== 'unreachable') return { ...probed, copied }
  warn(io, 'the server could not be asked: judged from what was copied alone')
  return { ...probed, recorded: true, observations: copied }
}

/** Writes the report and returns the exit status of its outcome. */
async function report(triage: Triage, format: Format, request: Request, io: Io): Promise<number> {
  const output = ownText(request, 'output')
  const style = {
    color: output === null && wantsColor(io, request.presentation),
    ascii: request.presentation.ascii,
  }
  const status = exitStatus[triage.diagnosis.verdict.outcome]
  return deliver(formats[format](triage, style), output, status, io)
}

type Opened =
  | {
      readonly ok: true
      readonly subject: Case
      /** What was recorded; null where the wire is asked. */
      readonly recorded: Evidence | null
      readonly reported: Evidence['reported']
      readonly copied: Evidence['copied']
    }
  | { readonly ok: false; readonly message: string }

/** The case, from the command line, from what was copied, or from a recording with its evidence. */
async function open(request: Request, io: Io): Promise<Opened> {
  const har = ownText(request, 'har')
  const from = ownText(request, 'from')
  if (har !== null) return (await import('./open-recording.ts')).openHar(har, ownText(request, 'entry'), io)
  if (from !== null) return (await import('./open-recording.ts')).openCopied(from, request, io)
  if (request.subject !== null)
    return { ok: true, subject: request.subject, recorded: null, reported: [], copied: [] }
  return {
    ok: false,
    message: 'check: expected PAGE and URL, or one of --from, --har, --config; found neither',
  }
}

/** Adds what a log and the source declare to what the wire showed. */
async function join(evidence: Evidence, request: Request, io: Io): Promise<Joined> {
  const log = ownText(request, 'log')
  const directory = ownText(request, 'scan')
  if ((log === null || evidence.preflightLog !== null) && directory === null) return { ok: true, evidence }
  const { joinLog, joinScan } = await import('./join-evidence.ts')
  const withLog =
    log === null
      ? { ok: true as const, evidence }
      : await joinLog(evidence, log, ownText(request, 'log-format'), io)
  if (!withLog.ok || directory === null) return withLog
  return joinScan(withLog.evidence, directory, io)
}
