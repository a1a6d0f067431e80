import type { Case } from '../../knowledge/model/case.ts'
import type { Cause } from '../../knowledge/causes/cause.ts'
import type { CauseId } from '../../knowledge/model/diagnosis.ts'
import type { Evidence } from '../../knowledge/model/evidence.ts'
import { refutation } from '../../knowledge/causes/refutation.ts'
import type { Scenario } from '../scenario.ts'

/** What the catalogue of causes says that a guess is judged by. */
type CauseTexts = Readonly<Record<CauseId, Pick<Cause, 'name' | 'means' | 'evidence' | 'lookAlikes'>>>

/** What the probes of an incident brought. */
export interface Found {
  readonly subject: Case
  readonly evidence: Evidence
}

export interface Guess {
  /** Null: nothing is wrong. */
  readonly cause: CauseId | null
  readonly text: string
  readonly right: boolean
}

const wrongGuesses = 4

/** Filled up from these where a cause has too few look-alikes: what people blame first. */
const usualSuspects: readonly CauseId[] = [
  'origin-not-allowed',
  'cors-not-configured',
  'preflight-not-handled',
  'error-response-without-cors',
  'proxy-strips-headers',
  'wrong-url',
]

/**
 * What the person can choose from before the tool speaks: the right cause among plausible ones, and that nothing
 * is wrong. In the order of the alphabet, so that the place gives nothing away.
 */
export function guessesFor({ cause }: Pick<Scenario, 'cause'>, causes: CauseTexts): readonly Guess[] {
  const options = [...new Set([...(cause === null ? [] : [cause]), ...wrongFor(cause, causes)])]
  const guesses = options.map((option) => ({
    cause: option,
    text: causes[option].name,
    right: option === cause,
  }))
  return [
    ...guesses.sort((a, b) => a.text.localeCompare(b.text, 'en')),
    { cause: null, text: 'Nothing is wrong here', right: cause === null },
  ]
}

function wrongFor(cause: CauseId | null, causes: CauseTexts): readonly CauseId[] {
  const alike = cause === null ? [] : causes[cause].lookAlikes.map((lookAlike) => lookAlike.cause)
  const mistakenForIt = (Object.keys(causes) as CauseId[]).filter((other) =>
    causes[other].lookAlikes.some((lookAlike) => lookAlike.cause === cause),
  )
  return [...new Set([...alike, ...mistakenForIt, ...usualSuspects])]
    .filter((other) => other !== cause)
    .slice(0, wrongGuesses)
}

/** Why a guess is right, or what in the evidence of this very incident speaks against it. */
export function verdictOn(
  guess: CauseId | null,
  { cause }: Pick<Scenario, 'cause'>,
  { subject, evidence }: Found,
  causes: CauseTexts,
): string {
  if (guess === null) return cause === null ? nothingIsWrong : somethingIsWrong
  if (guess === cause) return causes[guess].means
  const alike = cause === null ? [] : causes[cause].lookAlikes
  const tell = alike.find((lookAlike) => lookAlike.cause === guess)?.tell
  return (
    refutation(guess, subject, evidence) ??
    tell?.replace(/^There\b/, 'In that case') ??
    `It would show, and does not here: ${causes[guess].evidence}`
  )
}

const nothingIsWrong = 'Preflight and request both carry the permission, and no probe met anything else.'
const somethingIsWrong =
  'At least one browser keeps the response from the page, or the page from its data; look at the probes again.'
