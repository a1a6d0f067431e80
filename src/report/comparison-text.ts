import { redactorFor } from '../knowledge/privacy/redact.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { compare } from './comparison.ts'
import { divergenceSentence } from './divergence.ts'
import { headline } from '../knowledge/headline.ts'
import { inAscii } from './in-ascii.ts'
import { palette, symbol } from './palette.ts'
import type { TextStyle } from './text.ts'
import type { Triage } from '../knowledge/triage.ts'

/** Two triages side by side: both answers, then the rows, the first divergence marked. */
export function comparisonText(left: Triage, right: Triage, style: TextStyle): string {
  const ink = palette(style.color)
  const comparison = compare(left, right)
  const divergence = comparison.firstDivergence
  const clean = (text: string): string =>
    redactorFor(right.subject, right.evidence)(redactorFor(left.subject, left.evidence)(text))
  const lines = [
    ink.strong(visible(divergenceSentence(left, right, comparison))),
    '',
    `  A  ${side(left)}`,
    `     ${visible(headline(left))}`,
    `  B  ${side(right)}`,
    `     ${visible(headline(right))}`,
    '',
    ...comparison.rows.flatMap((row) => {
      const differs = row.differences.length > 0
      const mark = differs ? ink.fail(symbol.fail) : ink.pass(symbol.pass)
      const first = row === divergence ? ink.warn('  (the first difference)') : ''
      return [
        `  ${mark} ${row.what}${first}`,
        `      A  ${visible(row.left)}`,
        `      B  ${visible(row.right)}`,
        ...row.differences.map((difference) => ink.dim(`      ${visible(difference)}`)),
      ]
    }),
  ]
  const text = `${clean(lines.join('\n'))}\n`
  return style.ascii ? inAscii(text) : text
}

function side({ subject }: Triage): string {
  return visible(`${subject.pageOrigin} to ${subject.method} ${subject.url}`)
}
