import { redactUrl } from '../../knowledge/privacy/redact.ts'
import type { Row, Run } from '../../session/run.ts'
import { padded, shortened } from '../parts/columns.ts'
import { blank, cut, line, span, widthOf, type Line, type Span } from '../parts/line.ts'
import { paragraph } from '../parts/wrap.ts'
import { duration, scaleFor, waterfallBar } from '../parts/waterfall.ts'
import { decidingOf } from '../../report/deciding.ts'
import { probeLabel } from './labels.ts'

/** What the browser itself would send. */
function isOwn({ purpose }: Row): boolean {
  return purpose.kind === 'preflight' || purpose.kind === 'request'
}

/** The rows that a filter leaves, in the order of the plan; the browser's own requests lead. */
export function filteredRows(run: Run, filter: string): readonly Row[] {
  const wanted = filter.trim().toLowerCase()
  const rows = [...run.rows.filter(isOwn), ...run.rows.filter((row) => !isOwn(row))]
  if (wanted === '') return rows
  return rows.filter((row) => {
    const { what, answer } =
      row.observation === null ? { what: '', answer: '' } : decidingOf(row.observation, run.subject)
    return `${row.id} ${probeLabel(row.purpose)} ${answer} ${what}`.toLowerCase().includes(wanted)
  })
}

const marks = { pass: '✓', fail: '✗', none: '·' } as const
const roles = { pass: 'pass', fail: 'fail', none: 'dim' } as const

/** Columns of the list, from its width. The waterfall goes first where it gets narrow. */
function columnsFor(width: number): { readonly label: number; readonly what: number; readonly bars: number } {
  const label = width < 62 ? 24 : 29
  const rest = width - 5 - label - 2 - 8
  const bars = rest > 34 ? Math.min(24, Math.floor(rest * 0.32)) : 0
  return { label, what: rest - bars - (bars > 0 ? 1 : 0), bars }
}

export function rowHeading(run: Run, width: number): Line {
  const { label, what, bars } = columnsFor(width)
  const scale = duration(scaleOf(run))
  const names = padded('     probe', label + 7) + padded('answer', 8) + padded('what decides', what)
  const ends = bars > 8 ? ` 0${scale.padStart(bars - 1)}` : ''
  return line(span(names + ends, 'dim'))
}

const drawn = new WeakMap<Row, { readonly as: string; readonly line: Line }>()

/** A row as it stands in the list. Drawn once: with every key all of them are asked for. */
export function probeRow(row: Row, run: Run, isCurrent: boolean, width: number): Line {
  const as = `${isCurrent} ${width} ${scaleOf(run)}`
  const known = drawn.get(row)
  if (known?.as === as) return known.line
  const drawing = { as, line: rowLine(row, run, isCurrent, width) }
  drawn.set(row, drawing)
  return drawing.line
}

function rowLine(row: Row, run: Run, isCurrent: boolean, width: number): Line {
  const { label, what, bars } = columnsFor(width)
  const marker = isCurrent ? span(' ▸ ', 'focus') : span('   ')
  const name = padded(shortened(probeLabel(row.purpose), label), label)
  const title = span(name, isCurrent ? 'focus' : row.state === 'observed' ? null : 'dim')
  const { observation } = row
  if (observation === null)
    return line(marker, span(`${stateMark(row)} `, 'dim'), title, '  ', span(stateWord(row), 'dim'))
  const { mark, answer, what: says } = decidingOf(observation, run.subject)
  const bar =
    bars > 0 ? [waterfallBar(observation.startedMs, observation.durationMs, scaleOf(run), bars)] : []
  return [
    marker,
    span(`${marks[mark]} `, roles[mark]),
    title,
    span(`  ${padded(answer, 8)}`),
    ...filled(line(span(says, mark === 'fail' ? null : 'dim')), what),
    ...(bar.length > 0 ? [span(' '), ...bar] : []),
  ]
}

function filled(content: Line, width: number): readonly Span[] {
  const shown = content.map(({ text, role }) => span(shortened(text, width), role))
  return cut([...shown, span(' '.repeat(Math.max(0, width - widthOf(shown))))], width)
}

function stateMark({ state }: Row): string {
  return state === 'sent' ? '○' : '·'
}

function stateWord({ state, why }: Row): string {
  switch (state) {
    case 'planned':
      return 'waits'
    case 'sent':
      return 'sent'
    case 'dropped':
      return `not sent: ${why ?? ''}`
    case 'observed':
      return ''
  }
}

const scales = new WeakMap<Run, number>()

function scaleOf(run: Run): number {
  const known = scales.get(run)
  if (known !== undefined) return known
  const ends = run.rows.map(({ observation }) =>
    observation === null ? 0 : observation.startedMs + observation.durationMs,
  )
  const scale = scaleFor(Math.max(100, ...ends))
  scales.set(run, scale)
  return scale
}

/** Nothing to list: why. */
export function emptyRows(run: Run, filter: string, width: number): readonly Line[] {
  if (filter !== '') return [blank, line('   ', span(`No probe contains "${filter}".`, 'dim'))]
  if (run.state === 'running') return [blank, line('   ', span('Planning the probes…', 'dim'))]
  return [blank, ...paragraph(whyNothingWasSent(run), width - 4, { indent: 3 })]
}

function whyNothingWasSent({ state, subject }: Run): string {
  if (state === 'cancelled') return 'Cancelled before anything was sent; r probes again.'
  const { origin } = new URL(subject.url)
  return origin === subject.pageOrigin
    ? `Nothing was sent: page and request have the same origin, ${origin}. The browser asks nobody for permission, and CORS does not apply.`
    : `Nothing was sent: a browser would send nothing either for ${subject.method} ${redactUrl(subject.url)}.`
}
