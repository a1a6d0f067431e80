import { existsSync } from 'node:fs'
import type { Case } from '../knowledge/model/case.ts'
import type { Evidence } from '../knowledge/model/evidence.ts'
import { withHeardPreflight } from '../knowledge/facts/heard-preflight.ts'
import { runProbes } from '../probes/run-probes.ts'
import { ownOptions } from './arguments/command-options.ts'
import type { Joined } from './evidence/join-evidence.ts'
import type { OpenedRecording } from './evidence/open-recording.ts'
import { deliver } from './output/deliver.ts'
import { exitStatus, refuse, textStyle, warn, type Io } from './io.ts'
import { progress } from './output/progress.ts'
import { formatNames } from './output/format-names.ts'
import { readFormat } from './arguments/read-format.ts'
import { readOther } from './arguments/read-other.ts'
import { ownText, readRequest, type Request } from './arguments/request-options.ts'

const defaultConfig = 'cors-triage.config.json'

/** `check`: the answer on standard output, everything else on standard error. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readRequest(args, ownOptions.check, 'some', io.env)
  if (!read.ok) return refuse(io, read.message)
  const { request } = read
  for (const note of request.notes) warn(io, note)
  const source = sourceOf(request)
  if (source.kind === 'unclear') return refuse(io, source.message)
  if (source.kind === 'config') {
    return (await import('./check-config.ts')).checkConfig(source.path, request, io)
  }
  const chosen = readFormat(request.own['format'], formatNames)
  if (!chosen.ok) return refuse(io, chosen.message)
  const { format } = chosen
  const beside = readOther(request)
  if (!beside.ok) return refuse(io, beside.message)
  for (const note of beside.notes) warn(io, note)
  const opened = await open(source, request, io)
  if (!opened.ok) return refuse(io, opened.message)
  const { subject, recorded, reported, copied } = opened
  const { other } = beside
  if (other !== null) {
    return recorded === null
      ? (await import('./check-compare.ts')).checkCompare(subject, other, request, format, io)
      : refuse(io, '--compare: expected a request that can be probed, found a recording')
  }
  const asked = withHeardPreflight(subject, { reported })
  const probing = recorded ?? runProbes(asked, request.options, progress(io, request), io.signal)
  const [{ conclude, formats }, probed] = await Promise.all([concluding(), probing])
  if (io.signal.aborted) return exitStatus.interrupted
  const evidence = { ...(await standing(subject, probed, copied, io)), reported }
  const joined = await join(evidence, request, io)
  if (io.signal.aborted) return exitStatus.interrupted
  if (!joined.ok) return refuse(io, joined.message)
  const triage = conclude(subject, joined.evidence, request.stack)
  const output = ownText(request, 'output')
  const report = formats[format](triage, textStyle(io, request.presentation, output))
  return deliver(report, output, exitStatus[triage.diagnosis.verdict.outcome], io)
}

/** Causes, recipes and reports are the larger half of the program: loaded while the first probes are on their way. */
async function concluding() {
  const [{ conclude }, { formats }] = await Promise.all([
    import('../knowledge/triage.ts'),
    import('./output/report-formats.ts'),
  ])
  return { conclude, formats }
}

/** What was copied stands beside what the wire says; where the wire says nothing, it is judged in its place. */
async function standing(
  subject: Case,
  probed: Evidence,
  copied: Evidence['copied'],
  io: Io,
): Promise<Evidence> {
  if (copied.length === 0) return probed
  const { diagnose } = await import('../knowledge/diagnose.ts')
  if (diagnose(subject, probed).verdict.outcome !== 'unreachable') return { ...probed, copied }
  warn(io, 'the server could not be asked: judged from what was copied alone')
  return { ...probed, recorded: true, observations: copied }
}

type Source =
  | { readonly kind: 'words'; readonly subject: Case }
  | { readonly kind: 'from' | 'har' | 'config'; readonly path: string }
  | { readonly kind: 'unclear'; readonly message: string }

/** Where the case comes from: one place, said by what was entered. */
function sourceOf(request: Request): Source {
  const { subject, entered } = request
  const named = (['from', 'har', 'config'] as const).flatMap((kind) => {
    const path = ownText(request, kind)
    return path === null ? [] : [{ kind, path }]
  })
  const [first, second] = named
  if (second !== undefined) {
    return unclear(`expected one of --from, --har and --config, found --${first?.kind} and --${second.kind}`)
  }
  if (first !== undefined) {
    return first.kind === 'from' || entered.pageOrigin === undefined
      ? first
      : unclear(`expected --${first.kind} or PAGE and URL, found both`)
  }
  if (subject !== null) return { kind: 'words', subject }
  if (entered.pageOrigin !== undefined)
    return unclear(`expected PAGE and URL, found only "${entered.pageOrigin}"`)
  return existsSync(defaultConfig)
    ? { kind: 'config', path: defaultConfig }
    : unclear('expected PAGE and URL, or one of --from, --har, --config; found none of them')
}

function unclear(message: string): Source {
  return { kind: 'unclear', message: `check: ${message}` }
}

/** The case, from the command line, from what was copied, or from a recording with its evidence. */
async function open(
  source: Exclude<Source, { kind: 'unclear' }>,
  request: Request,
  io: Io,
): Promise<OpenedRecording> {
  if (source.kind === 'words')
    return { ok: true, subject: source.subject, recorded: null, reported: [], copied: [] }
  const { openCopied, openHar } = await import('./evidence/open-recording.ts')
  return source.kind === 'har'
    ? openHar(source.path, ownText(request, 'entry'), io)
    : openCopied(source.path, request, io)
}

/** Adds what a log and the source declare to what the wire showed. */
async function join(evidence: Evidence, request: Request, io: Io): Promise<Joined> {
  const log = ownText(request, 'log')
  const directory = ownText(request, 'scan')
  if ((log === null || evidence.preflightLog !== null) && directory === null) return { ok: true, evidence }
  const { joinLog, joinScan } = await import('./evidence/join-evidence.ts')
  const withLog =
    log === null
      ? { ok: true as const, evidence }
      : await joinLog(evidence, log, ownText(request, 'log-format'), io)
  if (!withLog.ok || directory === null) return withLog
  return joinScan(withLog.evidence, directory, io)
}
