import type { CheckStatus, Proof } from '../../model/diagnosis.ts'
import type { Facts } from '../../facts/facts.ts'

/** One of the questions of the first ten minutes. */
export interface Check {
  /** A few words, as a statement that should hold. */
  readonly title: string
  readonly question: string
  /** Where a browser shows it. */
  readonly seeItYourself: string
  /** What shows it in a terminal. */
  readonly withCurl: string
  readonly why: string
  readonly judge: (facts: Facts) => Judged
}

export interface Judged {
  readonly status: CheckStatus
  readonly evidence: readonly Proof[]
}
