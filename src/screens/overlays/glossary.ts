import { glossary } from '../../knowledge/guide/glossary.ts'
import { padded } from '../parts/columns.ts'
import { blank, clickable, line, span, type Line } from '../parts/line.ts'
import { paragraph } from '../parts/wrap.ts'

/** Every term in a list, the one under the cursor explained. */
export function glossaryLines(cursor: number, width: number): readonly Line[] {
  const at = Math.min(cursor, glossary.length - 1)
  return [
    line(' ', span('Terms', 'strong'), span('   each ends on where the rule is written', 'dim')),
    blank,
    ...glossary.flatMap(({ term, explanation, source }, index): readonly Line[] =>
      index === at
        ? [
            line(span(' ▸ ', 'focus'), span(padded(term, 24), 'focus')),
            ...paragraph(explanation, Math.min(width, 100) - 4, { indent: 5 }),
            ...paragraph(source, Math.min(width, 100) - 4, { indent: 5, role: 'dim' }),
          ]
        : [clickable(line('   ', span(term, 'dim')), { kind: 'row', index })],
    ),
  ]
}
