import type { Case } from '../knowledge/model/case.ts'
import { guidanceFor } from '../knowledge/causes/guidance.ts'
import type { Finding, Fix, Proof } from '../knowledge/model/diagnosis.ts'
import { asked } from '../knowledge/guide/questions.ts'
import { softwareName } from '../knowledge/marks/catalogue.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import type { Palette } from './palette.ts'
import type { Triage } from '../knowledge/triage.ts'

/** A cause of the text report: what was seen, what speaks against it, and the fix. */
export function causeLines(
  cause: Finding,
  fix: Fix | undefined,
  triage: Triage,
  ink: Palette,
): readonly string[] {
  const question = asked(cause.question)
  const variant = cause.variant === null ? '' : `, ${cause.variant}`
  return [
    ink.strong(`Cause (${cause.confidence}): ${visible(cause.title)}`) + ink.dim(`  [${cause.id}${variant}]`),
    ...proofs('seen', cause.evidence, ink),
    ...proofs('against', cause.against, ink),
    ...(question === null ? [] : [`  asks    ${question}`]),
    ...(fix === undefined ? [] : fixLines(cause, fix, triage.subject, ink)),
  ]
}

function proofs(label: string, all: readonly Proof[], ink: Palette): readonly string[] {
  return all.map(({ probe, says }) => {
    const source = probe === null ? '' : ink.dim(`  [${visible(probe)}]`)
    return `  ${label.padEnd(8)}${visible(says)}${source}`
  })
}

function fixLines({ id }: Finding, fix: Fix, subject: Case, ink: Palette): readonly string[] {
  const { directions } = guidanceFor(id, subject)
  const steps = fix.steps.map((step, index) => `  ${index + 1}. ${visible(step)}`)
  const snippet = fix.snippet?.split('\n').map((text) => `      ${visible(text)}`.trimEnd()) ?? []
  return [
    '',
    `  ${ink.strong(`Fix${fix.stack === null ? '' : `, ${softwareName(fix.stack)}`}:`)} ${visible(fix.title)}`,
    ...directions.map((direction) => ink.dim(`  ${direction.text}`)),
    ...(fix.where === null ? [] : [ink.dim(`  Where: ${fix.where}`)]),
    ...steps,
    ...(snippet.length > 0 ? ['', ...snippet] : []),
  ]
}
