import { engineNames, engines } from '../../knowledge/model/cors-error.ts'
import { redactCase } from '../../knowledge/privacy/redact.ts'
import { compare, differs, factName, type ComparedFact, type ComparisonRow } from '../../report/comparison.ts'
import { divergenceSentence } from '../../report/divergence.ts'
import { headline } from '../../report/headline.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { sidesOf } from '../../session/selectors.ts'
import type { State } from '../../session/state.ts'
import { padded, shortened } from '../parts/columns.ts'
import { blank, cut, line, span, widthOf, type Line, type Span } from '../parts/line.ts'
import { paragraph, wrapped } from '../parts/wrap.ts'
import { widePane } from '../view.ts'

const nameWidth = 24

/** This side and the other, probe by probe, the place where they part marked. */
export function comparisonLines(state: State, width: number): readonly Line[] {
  const { other, compared } = state.facts
  const sides = sidesOf(state)
  const title = line(' ', span('Side by side', 'strong'), span('   it works there and not here', 'dim'))
  if (other === null)
    return [title, blank, hint('   d gives another page or another URL to ask the same of.')]
  if (compared === null || sides === null)
    return [title, blank, hint('   Nothing has been asked yet; r asks both sides.')]
  if (compared.state === 'running') return [title, blank, hint('   Asking both sides the same…')]
  const comparison = compare(sides.left, sides.right)
  const parted = comparison.firstDivergence !== null
  const sentence = divergenceSentence(sides.left, sides.right, comparison)
  return [
    title,
    blank,
    ...wrapped(sentence, Math.min(width, 120) - 5).map((text, index) =>
      line(' ', index > 0 ? '  ' : parted ? span('✗ ', 'fail') : span('✓ ', 'pass'), span(text, 'strong')),
    ),
    blank,
    ...beside(sideLines('A', sides.left, state, width), sideLines('B', sides.right, state, width), width),
    ...comparison.rows.flatMap((row) => rowLines(row, row === comparison.firstDivergence, width)),
  ]
}

const hint = (text: string): Line => line(span(text, 'dim'))

/** Two blocks in two columns where there is room, else one below the other. */
function beside(left: readonly Line[], right: readonly Line[], width: number): readonly Line[] {
  if (width < widePane) return [...left, blank, ...right]
  const half = columnWidth(width) + nameWidth
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const ours = cut(left[index] ?? blank, half)
    return line(...ours, ' '.repeat(half - widthOf(ours)), span(' │ ', 'dim'), ...(right[index] ?? blank))
  })
}

function sideLines(letter: 'A' | 'B', triage: Triage, { place }: State, width: number): readonly Line[] {
  const { pageOrigin, method, url } = redactCase(triage.subject)
  const column = columnWidth(width) + (letter === 'A' ? nameWidth : 0)
  const room = (width < widePane ? width : column) - 6
  const { outcome, browsers } = triage.diagnosis.verdict
  const good = outcome === 'allowed' || outcome === 'not-cross-origin'
  // The cause of a practice incident is for the person to find.
  const answer = place.revealed ? headline(triage, 'u on Probes') : headline(triage).split(':')[0]
  return [
    line(span(` ${letter}  `, 'accent'), shortened(pageOrigin, room)),
    line('    ', span('→ ', 'dim'), span(method, 'strong'), ' ', shortened(url, room - method.length - 3)),
    ...paragraph(answer ?? '', room, { role: good ? 'pass' : 'fail' }).map((text) => line('    ', ...text)),
    line(
      '    ',
      ...engines.flatMap((engine): Span[] => {
        const lets = browsers[engine].outcome === 'response'
        return [span(`${engineNames[engine]} `), span(lets ? '✓   ' : '✗   ', lets ? 'pass' : 'fail')]
      }),
    ),
  ]
}

function columnWidth(width: number): number {
  return Math.floor((Math.min(width, 180) - nameWidth - 3) / 2)
}

function rowLines({ what, facts }: ComparisonRow, isFirst: boolean, width: number): readonly Line[] {
  const parts = facts.some(differs)
  return [
    blank,
    line(
      parts ? span(' ✗ ', 'fail') : span(' ✓ ', 'pass'),
      span(what, isFirst ? 'strong' : null),
      isFirst && span('   ◂ they part here', 'warn'),
      !parts && span('   alike', 'dim'),
    ),
    ...(width < widePane
      ? facts.flatMap((fact) => stackedFact(fact, width))
      : facts.map((fact) => wideFact(fact, width))),
  ]
}

function nameOf({ name }: ComparedFact): string {
  return padded(factName(name).replace('Access-Control-', ''), nameWidth - 5)
}

function wideFact(fact: ComparedFact, width: number): Line {
  const room = columnWidth(width)
  const apart = differs(fact)
  const name = line('   ', apart ? span('≠ ', 'fail') : '  ', span(nameOf(fact), 'dim'))
  const value = (text: string): Span => span(padded(shortened(text, room), room), apart ? null : 'dim')
  return line(...name, value(fact.left), span(' │ ', 'dim'), value(fact.right))
}

/** What is alike takes one line, what differs one for each side. */
function stackedFact(fact: ComparedFact, width: number): readonly Line[] {
  const room = width - nameWidth - 4
  if (!differs(fact))
    return [line('     ', span(nameOf(fact), 'dim'), span(`   ${shortened(fact.left, room)}`, 'dim'))]
  return [
    line('   ', span('≠ ', 'fail'), nameOf(fact), span('A  ', 'accent'), shortened(fact.left, room)),
    line(' '.repeat(nameWidth), span('B  ', 'accent'), shortened(fact.right, room)),
  ]
}
