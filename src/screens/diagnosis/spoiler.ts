import type { Triage } from '../../report/triage.ts'
import type { State } from '../../session/state.ts'
import { judgedGuess, type Judged } from '../course/guesses-on.ts'
import { blank, line, span, type Line } from '../parts/line.ts'
import { labelled, paragraph } from '../parts/wrap.ts'
import type { Area } from '../view.ts'
import { engineLines } from './engine-lines.ts'

/** A practice incident before its answer is asked for: what the browsers do; once there are guesses, what is said to them first. */
export function hiddenLines(state: State, triage: Triage, { width }: Area): readonly Line[] {
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
