import type { Finding, StackId } from '../../knowledge/diagnosis.ts'
import { causes } from '../../knowledge/causes/catalogue.ts'
import { places } from '../../knowledge/places/catalogue.ts'
import { stacks } from '../../knowledge/stacks/catalogue.ts'
import { fixFor, whoCanFix } from '../../knowledge/stacks/fix-for.ts'
import type { Triage } from '../../report/triage.ts'
import { blank, cut, line, span, type Line } from '../parts/line.ts'
import { labelled, paragraph } from '../parts/wrap.ts'

/** The change to make for one cause on one stack: what, the lines to paste, where it usually lives. */
export function fixLines(triage: Triage, finding: Finding, stack: StackId, width: number): readonly Line[] {
  const fix = fixFor(finding, triage.subject, stack, triage.evidence)
  const heading = line(
    ' ',
    span('Fix   ', 'strong'),
    span(stacks[stack].name, 'accent'),
    span('   s other stack', 'dim'),
  )
  if (fix === null) return [heading, ...paragraph(whoCanFix(finding, stack), width - 4, { indent: 3 })]
  return [
    heading,
    ...paragraph(fix.title, width - 4, { indent: 3 }),
    ...(fix.snippet === null ? [] : [blank, ...snippetLines(fix.snippet, width), blank]),
    ...fix.steps.flatMap((step, index) =>
      labelled(span(`   ${index + 1} `, 'accent'), step, { width: width - 2, indent: 5 }),
    ),
    ...labelled('   Usually in', usuallyIn(finding, stack), { width: width - 2, indent: 15 }),
  ]
}

/** The snippet as it stands; lines it marks as added or removed keep their sign and get its colour. */
export function snippetLines(snippet: string, width: number): readonly Line[] {
  return snippet
    .replace(/\n$/, '')
    .split('\n')
    .map((text) => cut(line('   ', span('│ ', 'dim'), span(text, snippetRole(text))), width))
}

function snippetRole(text: string): 'pass' | 'fail' | 'dim' | 'code' {
  if (/^\s*(#|\/\/|<!--)/.test(text)) return 'dim'
  if (text.startsWith('-')) return 'fail'
  return text.startsWith('+') ? 'pass' : 'code'
}

function usuallyIn(finding: Finding, stack: StackId): string {
  const first = causes[finding.id].livesIn[0]
  const place = first === undefined ? '' : places[first].title
  return first === 'server-configuration' || place === '' ? stacks[stack].livesIn : place
}
