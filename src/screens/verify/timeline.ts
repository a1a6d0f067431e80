import { answerChanges, verdictChanges } from '../../report/changes.ts'
import type { Stretch } from '../../report/stretch.ts'
import { timeOfDay } from '../../report/time-of-day.ts'
import { timelineRows, type Standing } from '../../report/timeline.ts'
import { redactText } from '../../knowledge/privacy/redact.ts'
import type { State } from '../../session/state.ts'
import { counted } from '../parts/counted.ts'
import { padded, shortened } from '../parts/columns.ts'
import { blank, line, span, spread, type Line, type Span } from '../parts/line.ts'
import { labelled } from '../parts/wrap.ts'

const marks = { allowed: '✓', blocked: '✗', silent: '–', unasked: '·' } as const
const roles = { allowed: 'pass', blocked: 'fail', silent: 'warn', unasked: 'dim' } as const
const words = { allowed: 'allows', blocked: 'blocks', silent: 'no answer', unasked: 'not asked' } as const

/** How things stood at every look, per engine and per address, and what the last change was. */
export function timelineLines({ facts, underway }: State, width: number, spoken: boolean): readonly Line[] {
  const { looks } = facts
  const [first, last] = [looks[0], looks.at(-1)]
  if (first === undefined || last === undefined) return []
  const count = looks.reduce((sum, stretch) => sum + stretch.looks, 0)
  // One look is no line yet.
  if (count < 2 && underway.watching === null) return []
  const rows = timelineRows(looks, Math.max(8, Math.min(width, 160) - nameWidth - 14))
  const times = `${timeOfDay(first.from)} to ${timeOfDay(last.to)}`
  return [
    spread(
      line(' ', span(counted(count, 'look'), 'strong'), span(`   ${times}`, 'dim')),
      width < 66 ? [] : line(...legend(), ' '),
      width,
    ),
    ...rows.map(({ name, standings }) =>
      line(
        ' ',
        span(padded(shortened(name, nameWidth - 1), nameWidth), 'dim'),
        ...(spoken ? [] : runsOf(standings)),
        span(`  ${words[standings.at(-1) ?? 'unasked']}`, roles[standings.at(-1) ?? 'unasked']),
      ),
    ),
    ...changeLines(looks, width),
    blank,
  ]
}

const nameWidth = 10

function legend(): readonly Span[] {
  return (['allowed', 'blocked', 'silent'] as const).flatMap((standing) => [
    span(`${marks[standing]} `, roles[standing]),
    span(`${words[standing]}  `, 'dim'),
  ])
}

/** Equal marks in a row are one span. */
function runsOf(standings: readonly Standing[]): readonly Span[] {
  const spans: Span[] = []
  let begin = 0
  standings.forEach((standing, index) => {
    if (standings[index + 1] === standing) return
    spans.push(span(marks[standing].repeat(index + 1 - begin), roles[standing]))
    begin = index + 1
  })
  return spans
}

function changeLines(looks: readonly Stretch[], width: number): readonly Line[] {
  const [before, now] = [looks.at(-2), looks.at(-1)]
  if (before === undefined || now === undefined)
    return [line(' ', span(padded('changed', nameWidth), 'dim'), span('nothing so far', 'dim'))]
  // What the engines do stands in the picture already.
  const answers = answerChanges(before, now)
  const changes = answers.length > 0 ? answers : verdictChanges(before, now)
  const at = timeOfDay(now.from)
  const shown = changes.length === 0 ? ['something that decides nothing'] : changes.slice(0, 8)
  return [
    line(' ', span(padded('changed', nameWidth), 'dim'), span(at, 'accent')),
    ...shown.flatMap((text) => labelled('', redactText(text), { width: width - 2, indent: nameWidth + 1 })),
  ]
}
