import { causes } from '../../knowledge/causes/catalogue.ts'
import type { Triage } from '../../report/triage.ts'
import type { State } from '../../session/state.ts'
import { blank, line, span, type Line } from '../parts/line.ts'
import { labelled, paragraph } from '../parts/wrap.ts'
import type { Area } from '../view.ts'
import { engineLines } from './engine-lines.ts'

/** A practice incident before its answer is asked for: what the browsers do, and the guesses so far. */
export function hiddenLines(state: State, { diagnosis }: Triage, { width }: Area): readonly Line[] {
  const { practice, facts } = state
  return [
    blank,
    line(' ', span(practice?.title ?? 'A practice incident', 'strong')),
    ...paragraph(practice?.story ?? '', width - 4, { indent: 1 }),
    blank,
    ...engineLines(diagnosis, width),
    blank,
    line(' ', span('What is the cause?', 'strong')),
    ...paragraph(
      'The probes and the five checks hold everything that is needed. Guess first: it is how one learns to see it.',
      width - 4,
      { indent: 1, role: 'dim' },
    ),
    blank,
    line('   ', span('a', 'accent'), ' guess the cause        ', span('y', 'accent'), ' show the answer'),
    blank,
    ...facts.guesses.flatMap((guess) => guessLines(guess, diagnosis, width)),
  ]
}

/** A wrong guess, and what tells it from what is there. */
function guessLines(
  guess: State['facts']['guesses'][number],
  diagnosis: Triage['diagnosis'],
  width: number,
): readonly Line[] {
  const { name, evidence, lookAlikes } = causes[guess]
  const actual = diagnosis.causes[0]?.id
  if (guess === actual) return [line(' ', span('✓ ', 'pass'), span(`${name}: yes`, 'strong'))]
  const tell = lookAlikes.find(({ cause }) => cause === actual)?.tell
  return labelled(span(' ✗', 'fail'), `${name}: no. ${tell ?? `It would show as: ${evidence}`}`, {
    width: width - 2,
    indent: 3,
  })
}
