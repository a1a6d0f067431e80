import { causes } from '../knowledge/causes/catalogue.ts'
import type { CauseId } from '../knowledge/model/diagnosis.ts'
import { guessesFor, verdictOn, type Found, type Guess } from '../lab/course/guesses.ts'
import { entryOf } from './course-entries.ts'

/** What can be guessed about an incident; nothing where there is none of this id. */
export function guessesOn(incident: string): readonly Guess[] {
  const entry = entryOf(incident)
  return entry?.kind === 'incident' ? guessesFor(entry.incident, causes) : []
}

/** A guess that was made about an incident, and what the evidence says to it. */
export interface JudgedGuess extends Guess {
  readonly why: string
}

export function judgedGuess(incident: string, cause: CauseId | null, found: Found): JudgedGuess | null {
  const entry = entryOf(incident)
  const guess = guessesOn(incident).find((one) => one.cause === cause)
  if (guess === undefined || entry?.kind !== 'incident') return null
  return { ...guess, why: verdictOn(cause, entry.incident, found, causes) }
}
