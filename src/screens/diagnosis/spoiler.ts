import type { Triage } from '../../report/triage.ts'
import type { State } from '../../session/state.ts'
import { judgedGuess, type Judged } from '../course/guesses-on.ts'
import { blank, line, span, type Line } from '../parts/line.ts'
import { labelled, paragraph } from '../parts/wrap.ts'
import type { Area } from '../view.ts'
import { engineLines } from './engine-lines.ts'

/** A practice incident before its answer is asked for: what the browsers do, and the guesses so far. */
export function hiddenLines(state: State, triage: Triage, { width }: Area): readonly Line[] {
  const { practice, facts } = state
  const { diagnosis } = triage
  return [
    blank,
    line(' ', span(practice?.title ?? 'A practice incident', 'strong')),
    ...paragraph(practice?.story ?? '', width - 4, { indent: 1 }),
    blank,
    ...engineLines(diagnosis, width),
    blank,
    line(
      ' ',
      span('What is the cause?', 'strong'),
      span('   a', 'accent'),
      span(' guess', 'dim'),
      span('   y', 'accent'),
      span(' show the answer', 'dim'),
    ),
    ...(facts.guesses.length > 0
      ? []
      : paragraph(
          'The probes (2) and the five checks (3) hold everything that is needed. Guess first: it is how one learns to see it.',
          width - 4,
          { indent: 1, role: 'dim' },
        )),
    blank,
    ...facts.guesses.toReversed().flatMap((cause) => {
      const judged = judgedGuess(practice?.id ?? '', cause, triage)
      return judged === null ? [] : guessLines(judged, width)
    }),
  ]
}

/** A guess, and what speaks against it here. */
function guessLines({ text, right, why }: Judged, width: number): readonly Line[] {
  if (right) return [line(' ', span('✓ ', 'pass'), span(`${text}: yes`, 'strong'))]
  return labelled(span(' ✗', 'fail'), `${text}: no. ${why}`, { width: width - 2, indent: 3 })
}
