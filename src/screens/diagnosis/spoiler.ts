import type { Triage } from '../../knowledge/triage.ts'
import type { State } from '../../session/state.ts'
import { judgedGuess, type Judged } from '../course/guesses-on.ts'
import { blank, line, span, type Line } from '../parts/line.ts'
import { labelled, paragraph } from '../parts/wrap.ts'
import { exchangeLines } from '../probes/exchange.ts'
import { paneWidths, type Area, type View } from '../view.ts'
import { engineLines } from './engine-lines.ts'

/** A practice incident before its answer is asked for, beside what the browser itself sent and got where there is room. */
export function hiddenView(state: State, triage: Triage, area: Area): View {
  const { width, wide } = area
  const scroll = state.place.scroll.diagnosis
  if (!wide) return { kind: 'one', pane: { lines: hiddenLines(state, triage, width), scroll } }
  const { list, detail } = paneWidths(width)
  return {
    kind: 'two',
    list: { lines: hiddenLines(state, triage, list), scroll },
    detail: { lines: ownExchanges(triage, detail) },
    listWidth: list,
  }
}

/** The exchanges of the page itself, as the probes saw them. */
function ownExchanges({ evidence, subject }: Triage, width: number): readonly Line[] {
  return evidence.observations
    .filter(({ purpose }) => purpose.kind === 'preflight' || purpose.kind === 'request')
    .slice(0, 6)
    .flatMap((observation, index) => [
      ...(index > 0 ? [blank] : []),
      ...exchangeLines(observation, subject, width),
    ])
}

/** What the browsers do; once there are guesses, what is said to them first. */
function hiddenLines(state: State, triage: Triage, width: number): readonly Line[] {
  const { practice, facts } = state
  const title = line(' ', span(practice?.title ?? 'A practice incident', 'strong'))
  const told = [title, ...paragraph(practice?.story ?? '', width - 4, { indent: 1 }), blank]
  const browsers = [...engineLines(triage.diagnosis, width), blank]
  const asked = line(
    ' ',
    span('What is the cause?', 'strong'),
    span('   a', 'accent'),
    span(' guess', 'dim'),
    span('   y', 'accent'),
    span(' show the answer', 'dim'),
  )
  if (facts.guesses.length === 0) return [blank, ...told, ...browsers, asked, ...advice(width)]
  const answers = facts.guesses.toReversed().flatMap((cause) => {
    const judged = judgedGuess(practice?.id ?? '', cause, triage)
    return judged === null ? [] : guessLines(judged, width)
  })
  return [blank, asked, ...answers, blank, ...browsers, ...told]
}

function advice(width: number): readonly Line[] {
  const text =
    'The probes (2) and the five checks (3) hold everything that is needed. Guess first: it is how one learns to see it.'
  return paragraph(text, width - 4, { indent: 1, role: 'dim' })
}

/** A guess, and what speaks against it here. */
function guessLines({ text, right, why }: Judged, width: number): readonly Line[] {
  if (right) return [line(' ', span('✓ ', 'pass'), span(`${text}: yes`, 'strong'))]
  return labelled(span(' ✗', 'fail'), `${text}: no. ${why}`, { width: width - 2, indent: 3 })
}
