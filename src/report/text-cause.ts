import type { Proof } from '../knowledge/model/diagnosis.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import type { CauseSection } from './outline-cause.ts'
import { symbol, type Palette } from './palette.ts'

/** A cause of the text report: what was seen, what speaks against it, and the fix. */
export function causeLines({ finding, asks, fix }: CauseSection, ink: Palette): readonly string[] {
  const { id, variant, confidence, title, evidence, against } = finding
  const name = variant === null ? id : `${id}, ${variant}`
  return [
    ink.strong(`Cause (${confidence}): ${visible(title)}`) + ink.dim(`  [${name}]`),
    ...proofs('seen', evidence, ink),
    ...proofs('against', against, ink),
    ...(asks === null ? [] : [`  asks    ${asks}`]),
    ...(fix === null ? [] : fixLines(fix, ink)),
  ]
}

function proofs(label: string, all: readonly Proof[], ink: Palette): readonly string[] {
  return all.map(({ probe, says }) => {
    const source = probe === null ? '' : ink.dim(`  [${visible(probe)}]`)
    return `  ${label.padEnd(8)}${visible(says)}${source}`
  })
}

function fixLines(fix: NonNullable<CauseSection['fix']>, ink: Palette): readonly string[] {
  const snippet =
    fix.snippet
      ?.trimEnd()
      .split('\n')
      .map((text) => `      ${visible(text)}`.trimEnd()) ?? []
  return [
    '',
    `  ${ink.strong(`${fix.label}:`)} ${visible(fix.title)}`,
    ...(fix.toldWith === null ? [] : [`  The same change as for: ${visible(fix.toldWith)}`]),
    ...fix.alsoFixes.map((title) => `  ${ink.pass(symbol.pass)} fixes this too: ${visible(title)}`),
    ...fix.directions.map((direction) => ink.dim(`  ${direction}`)),
    ...(fix.where === null ? [] : [ink.dim(`  Where: ${fix.where}`)]),
    ...fix.steps.map((step, index) => `  ${index + 1}. ${visible(step)}`),
    ...(snippet.length > 0 ? ['', ...snippet] : []),
  ]
}
