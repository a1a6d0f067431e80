import type { Finding, Fix } from '../knowledge/model/diagnosis.ts'
import { redactorFor } from '../knowledge/privacy/redact.ts'
import { softwareName } from '../knowledge/marks/catalogue.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { runProbes } from '../probes/run-probes.ts'
import { headline } from '../knowledge/headline.ts'
import { cleanStrings } from '../report/json.ts'
import { conclude, type Triage } from '../knowledge/triage.ts'
import { ownOptions } from './arguments/command-options.ts'
import { exitStatus, refuse, warn, type Io } from './io.ts'
import { progress } from './output/progress.ts'
import { readFormat, textOrJson } from './arguments/read-format.ts'
import { readWholeRequest } from './arguments/request-options.ts'

/** `fix`: the recipe alone. The exit status is that of the outcome, as with `check`. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readWholeRequest(args, ownOptions.fix, io.env)
  if (!read.ok) return refuse(io, read.message)
  const { subject, own, options, stack, notes } = read.request
  const chosen = readFormat(own['format'], textOrJson)
  if (!chosen.ok) return refuse(io, chosen.message)
  for (const note of notes) warn(io, note)
  const evidence = await runProbes(subject, options, progress(io, read.request), io.signal)
  if (io.signal.aborted) return exitStatus.interrupted
  const triage = conclude(subject, evidence, stack)
  const clean = redactorFor(subject, evidence)
  io.stdout.write(
    chosen.format === 'json'
      ? `${JSON.stringify(cleanStrings(clean)(asJson(triage)), null, 2)}\n`
      : clean(asText(triage)),
  )
  return exitStatus[triage.diagnosis.verdict.outcome]
}

interface CauseWithFix {
  readonly cause: Finding
  readonly fix: Fix
}

/** The fixes to make now: of every certain cause, or of the best guess where none is certain. */
function toMakeNow(triage: Triage): readonly CauseWithFix[] {
  const all = triage.diagnosis.causes.flatMap((cause, index) => {
    const fix = triage.fixes[index]
    return fix === undefined ? [] : [{ cause, fix }]
  })
  const certain = all.filter(({ cause }) => cause.confidence === 'certain')
  return certain.length > 0 ? certain : all.slice(0, 1)
}

function asText(triage: Triage): string {
  const found = toMakeNow(triage)
  if (found.length === 0) return `${visible(headline(triage))}\nNothing to fix was found.\n`
  return found.map(section).join('\n')
}

function section({ cause, fix }: CauseWithFix): string {
  const found = `Cause (${cause.confidence}): ${visible(cause.title)}`
  const steps = fix.steps.map((step, index) => `${index + 1}. ${visible(step)}\n`).join('')
  const snippet = fix.snippet === null ? '' : `\n${fix.snippet.split('\n').map(visible).join('\n')}`
  const where = fix.where === null ? '' : `Where: ${fix.where}\n`
  return `${fix.stack === null ? '' : `${softwareName(fix.product ?? fix.stack)}: `}${visible(fix.title)}\n${found}\n${where}\n${steps}${snippet}`
}

function asJson(triage: Triage): object {
  const { diagnosis, fixes, stack } = triage
  return {
    schemaVersion: 1,
    stack,
    outcome: diagnosis.verdict.outcome,
    fixes: diagnosis.causes.map((cause, index) => {
      const { id, variant, confidence, title } = cause
      return { cause: { id, variant, confidence, title }, fix: fixes[index] ?? null }
    }),
  }
}
