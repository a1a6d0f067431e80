import type { Finding } from '../../knowledge/model/diagnosis.ts'
import { guidanceFor } from '../../knowledge/causes/guidance.ts'
import { softwareName } from '../../knowledge/marks/catalogue.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { columnsOf } from '../parts/columns.ts'
import { blank, line, span, type Line } from '../parts/line.ts'
import { broken, labelled, paragraph } from '../parts/wrap.ts'

/** The change to make for one cause on one stack: what, the lines to paste, where it usually lives. */
export function fixLines(triage: Triage, finding: Finding, width: number): readonly Line[] {
  const fix = triage.fixes[triage.diagnosis.causes.indexOf(finding)]
  if (fix === undefined) return []
  const { directions, places } = guidanceFor(finding.id, triage.subject)
  const heading =
    fix.stack === null && fix.side !== 'server'
      ? line(' ', span('Fix', 'strong'))
      : line(
          ' ',
          span('Fix   ', 'strong'),
          span(fix.stack === null ? 'in headers, for any software' : softwareName(fix.stack), 'accent'),
          span(fix.stack === null ? '   s name the software' : '   s other stack', 'dim'),
        )
  const snippet =
    fix.snippet === null ? [] : [blank, ...snippetLines(fix.snippet, triage.subject.pageOrigin, width), blank]
  return [
    heading,
    ...paragraph(fix.title, width - 4, { indent: 3 }),
    ...keyLines(fix.snippet ?? '', triage.subject.pageOrigin, width),
    ...snippet,
    ...directions.flatMap(({ text }) => paragraph(text, width - 4, { indent: 3, role: 'dim' })),
    ...fix.steps.flatMap((step, index) =>
      labelled(span(`   ${index + 1} `, 'accent'), step, { width: width - 2, indent: 5 }),
    ),
    ...(fix.where === null ? [] : labelled('   Usually in', fix.where, { width: width - 2, indent: 15 })),
    blank,
    line(' ', span('Where to look', 'strong')),
    ...places.flatMap(({ title, lookFor }) => [
      ...labelled(span(' ·', 'dim'), title, { width: width - 2, indent: 3 }),
      ...paragraph(lookFor, width - 2, { indent: 3, role: 'dim' }),
    ]),
  ]
}

/** The lines of a snippet that name the page's own origin: what a person in a hurry looks for. */
function keyLines(snippet: string, origin: string, width: number): readonly Line[] {
  return snippet
    .split('\n')
    .filter((text) => text.includes(origin))
    .slice(0, 2)
    .flatMap((text) =>
      codeLines(text.trim(), width - 6).map((part, index) =>
        line('   ', span(index === 0 ? '+ ' : '  ', 'pass'), span(part, 'pass')),
      ),
    )
}

/** The snippet as it stands, longer lines continued; those that name the page's origin stand out. */
function snippetLines(snippet: string, origin: string, width: number): readonly Line[] {
  return snippet
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((text) =>
      codeLines(text, width - 6).map((part) =>
        line('   ', span('│ ', 'dim'), span(part, snippetRole(text, origin))),
      ),
    )
}

/** Code over as many lines as it needs, continued further in. */
function codeLines(text: string, width: number): readonly string[] {
  if (columnsOf(text) <= width) return [text]
  const start = /^\s*/.exec(text)?.[0] ?? ''
  const [first = '', ...more] = broken(text.slice(start.length), width - start.length - 4)
  return [start + first, ...more.map((part) => `${start}    ${part}`)]
}

function snippetRole(text: string, origin: string): 'pass' | 'dim' | 'code' {
  if (/^\s*(#|\/\/|<!--)/.test(text)) return 'dim'
  return text.includes(origin) ? 'pass' : 'code'
}
