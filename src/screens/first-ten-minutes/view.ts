import { checks } from '../../knowledge/guide/checks/catalogue.ts'
import { redactUrl } from '../../knowledge/privacy/redact.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { faultOf, judgedChecks, type JudgedCheck } from '../../session/selectors.ts'
import type { State } from '../../session/state.ts'
import { blank, line, span, spread, type Line, type Span } from '../parts/line.ts'
import { labelled, paragraph } from '../parts/wrap.ts'
import { exchangeLines } from '../probes/exchange.ts'
import { paneWidths, type Area, type View } from '../view.ts'

const marks = { pass: '✓', fail: '✗', unknown: '?', 'not-applicable': '·' } as const
const roles = { pass: 'pass', fail: 'fail', unknown: 'warn', 'not-applicable': 'dim' } as const
const verdicts = {
  pass: 'Yes.',
  fail: 'No.',
  unknown: 'Cannot tell.',
  'not-applicable': 'Does not apply.',
} as const

/** One check at a time: the question, what the probes saw, how to see it oneself, why it matters. */
export function checksView(state: State, area: Area): View {
  const triage = faultOf(state)
  const judged = judgedChecks(state)
  const current = judged[Math.min(state.place.cursors['first-ten-minutes'], judged.length - 1)]
  if (triage === null || current === undefined) {
    return { kind: 'one', pane: { lines: [blank, line('   Nothing has been probed yet.')] } }
  }
  const panes = paneWidths(area.width)
  const width = area.wide ? panes.list : area.width
  const scroll = state.place.scroll['first-ten-minutes']
  const isOpen = state.facts.triage?.state === 'running' && current.status === 'unknown'
  const text = [...headingLines(judged, current, width), ...checkLines(current, triage, isOpen, width)]
  const evidence = evidenceLines(current, triage, area.wide ? panes.detail : width)
  if (area.wide)
    return { kind: 'two', list: { lines: text, scroll }, detail: { lines: evidence }, listWidth: width }
  const lines = state.place.details ? [...headingLines(judged, current, width), ...evidence] : text
  return { kind: 'one', pane: { lines, scroll } }
}

/** Which of the checks this is; those looked at show their verdict. */
function headingLines(judged: readonly JudgedCheck[], current: JudgedCheck, width: number): readonly Line[] {
  const index = judged.indexOf(current)
  const dots = judged.flatMap(({ status }, at): Span[] => [
    at === index ? span('●', 'focus') : span(marks[status], roles[status]),
    span(' '),
  ])
  return [
    spread(line(' ', span(`Check ${index + 1} of ${judged.length}`, 'dim')), [...dots], width),
    blank,
    ...paragraph(checks[current.check.id].question, width - 4, { indent: 2, role: 'strong' }),
    blank,
  ]
}

function checkLines(
  { check, overruled, status }: JudgedCheck,
  triage: Triage,
  isOpen: boolean,
  width: number,
): readonly Line[] {
  const { seeItYourself, why } = checks[check.id]
  const says = span(`  ${marks[status]} ${isOpen ? 'Not known yet.' : verdicts[status]}`, roles[status])
  const verdict = labelled(says, overruled === undefined ? '' : `You overruled this: ${overruled.reason}`, {
    width: width - 2,
    indent: 18,
  })
  return [
    ...(verdict.length > 0 ? verdict : [line(says)]),
    ...(isOpen ? [line('    ', span('The probes are under way.', 'dim'))] : []),
    ...(isOpen ? [] : check.evidence).flatMap(({ says }) => paragraph(says, width - 2, { indent: 4 })),
    ...(overruled === undefined
      ? []
      : [line('    ', span(`The probes say: ${verdicts[check.status]}  z takes it back`, 'dim'))]),
    blank,
    ...labelled('  See it yourself', seeItYourself, { width: width - 2, indent: 19 }),
    line(' '.repeat(19), span('c', 'accent'), span(' copies the curl that shows it', 'dim')),
    ...labelled('  Why it matters', why, { width: width - 2, indent: 19 }),
    ...(check.id === 'cors-before-routes' && triage.subject.errorUrl === null
      ? [line(' '.repeat(19), span('x', 'accent'), span(' gives a URL that answers an error', 'dim'))]
      : []),
  ]
}

/** The exchanges that the verdict rests on. */
function evidenceLines(
  { check }: JudgedCheck,
  { evidence, subject }: Triage,
  width: number,
): readonly Line[] {
  const ids = new Set(check.evidence.map(({ probe }) => probe))
  const shown = evidence.observations.filter(({ id }) => ids.has(id))
  if (shown.length === 0)
    return [
      line(' ', span('No single exchange shows it.', 'dim')),
      line(' ', span(redactUrl(subject.url), 'dim')),
    ]
  return shown
    .slice(0, 4)
    .flatMap((observation, index) => [
      ...(index > 0 ? [blank] : []),
      ...exchangeLines(observation, subject, width),
    ])
}
