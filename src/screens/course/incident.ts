import { checks } from '../../knowledge/guide/checks/catalogue.ts'
import { checkIds } from '../../knowledge/model/diagnosis.ts'
import { redactUrl } from '../../knowledge/privacy/redact.ts'
import { faultOf, judgedChecks } from '../../session/selectors.ts'
import { progressOf } from '../../session/run.ts'
import type { State } from '../../session/state.ts'
import { counted } from '../parts/counted.ts'
import { padded } from '../parts/columns.ts'
import { blank, line, span, type Line, type Span } from '../parts/line.ts'
import { labelled, paragraph } from '../parts/wrap.ts'
import type { Handlers } from '../screen.ts'
import { scrolling } from '../scrolling.ts'
import { paneWidths, type Area, type View } from '../view.ts'
import { entryOf, levelSays, nextEntry, standingOf } from './entries.ts'
import { openNextIncident } from './handlers.ts'
import { prose } from './prose.ts'
import { standingWord } from './standing.ts'

/** What the person on call is told, and the way to the proof with what is behind one. */
export function incidentView(state: State, area: Area): View {
  const { practice, place } = state
  if (practice === null) return { kind: 'one', pane: { lines: [blank] } }
  const panes = paneWidths(area.width)
  const width = area.wide ? panes.list : area.width
  const lines = [
    blank,
    ...prose(practice.story, width - 2, 2),
    blank,
    ...requestLines(state, width),
    blank,
    line('  ', span('The way', 'strong')),
    ...wayLines(state),
    ...solvedLines(state),
  ]
  const pane = { lines, scroll: place.scroll.incident }
  if (!area.wide) return { kind: 'one', pane }
  return { kind: 'two', list: pane, detail: { lines: questionLines(panes.detail) }, listWidth: width }
}

/** What to ask of the evidence, whatever the incident is. */
function questionLines(width: number): readonly Line[] {
  return [
    blank,
    line(' ', span('What the first ten minutes ask', 'strong')),
    ...checkIds.flatMap((id, index) => [
      blank,
      ...labelled(span(` ${index + 1}`, 'accent'), checks[id].question, { width: width - 2, indent: 4 }),
      ...paragraph(checks[id].seeItYourself, width - 2, { indent: 4, role: 'dim' }),
    ]),
  ]
}

function requestLines({ facts, practice }: State, width: number): readonly Line[] {
  const { form } = facts
  if (form.url === '') return [line('  ', span('The practice servers are starting.', 'dim'))]
  const entry = entryOf(practice?.id ?? null)
  const level = entry?.kind === 'incident' ? entry.incident.level : null
  const other = facts.other?.url ?? ''
  const said = facts.known.reported.map(({ text }) => text)
  const rows = [
    ['Page', form.page],
    ['Request', `${form.method} ${redactUrl(form.url)}`],
    ...(form.headers.length === 0 ? [] : [['Headers', form.headers.join(', ')] as const]),
    ...(form.credentials === 'include' ? [['Cookies', 'sent along: credentials: "include"'] as const] : []),
    ...(other === '' ? [] : [['Also', redactUrl(other)] as const]),
    ...said.map((text) => ['Console', text] as const),
    ...(level === null ? [] : [['Level', `${level}, ${levelSays[level]}`] as const]),
  ] as const
  return rows.flatMap(([label, text]) =>
    labelled(`  ${label}`, text, { width: Math.min(width, 100) - 2, indent: 12 }),
  )
}

function wayLines(state: State): readonly Line[] {
  const { facts, practice, place } = state
  const run = facts.triage
  const asked = run === null ? 0 : progressOf(run).asked
  const isProbed = run?.state === 'done'
  // While answers land, concluding anew from each would take longer than the answers.
  const fails = isProbed ? judgedChecks(state).filter(({ status }) => status === 'fail').length : 0
  const wrong = facts.guesses.length - (place.revealed && facts.guesses.length > 0 ? 1 : 0)
  const nothingToRepair = isProbed && place.revealed && faultOf(state)?.diagnosis.causes.length === 0
  const isProven = practice?.fixed === true && isDone(state)
  return [
    way('2', 'Look at the evidence', run?.state === 'done', run === null ? '' : counted(asked, 'probe')),
    way(
      '3',
      'Go through the five checks',
      run?.state === 'done' ? null : false,
      run?.state === 'done' ? `${fails} of 5 fail` : '',
    ),
    way(
      '4',
      'Name the cause, before the tool does',
      place.revealed,
      wrong === 0 ? '' : wrong === 1 ? '1 wrong guess' : `${wrong} wrong guesses`,
    ),
    way(
      'f',
      'Put the repair on the practice server',
      practice?.fixed === true,
      nothingToRepair ? 'nothing to repair' : '',
    ),
    way('5', 'Prove it', isProven, ''),
  ]
}

function way(key: string, says: string, isDone: boolean | null, word: string): Line {
  const mark: Span = isDone === true ? span('✓ ', 'pass') : span('· ', 'dim')
  return line('    ', mark, span(padded(key, 3), 'accent'), span(padded(says, 39)), span(word, 'dim'))
}

function isDone({ course, practice }: State): boolean {
  const entry = entryOf(practice?.id ?? null)
  return course !== null && entry !== undefined && standingOf(course, entry).state === 'done'
}

function solvedLines(state: State): readonly Line[] {
  const { course, practice, place } = state
  const entry = entryOf(practice?.id ?? null)
  if (course === null || entry === undefined || !isDone(state)) return []
  const next = nextEntry(course, 'incident')
  return [
    blank,
    line(
      '  ',
      span('✓ ', 'pass'),
      span(`Solved: ${standingWord(standingOf(course, entry))}.`, 'strong'),
      !place.revealed && span(' This time is for practice.', 'dim'),
    ),
    next === undefined
      ? line('  ', span('Every incident is done.', 'dim'))
      : line('  ', span('n', 'accent'), ' next: ', span(next.title, 'strong')),
  ]
}

export const incidentHandlers: Handlers = {
  ...scrolling,
  'go-on': (context) =>
    context.state.place.revealed && isDone(context.state)
      ? openNextIncident(context)
      : context.actions.stageChosen('probes'),
  'go-back': ({ actions }) => actions.courseOpened(),
  'next-incident': openNextIncident,
}
