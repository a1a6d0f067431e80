import type { Finding, Proof } from '../../model/diagnosis.ts'
import type { Facts } from '../../facts/facts.ts'

/** Something that does not fail now and will do harm later. */
export interface WarningRule {
  readonly title: string
  /** What the harm is, and what to do. */
  readonly text: string
  /** The evidence, or null where there is nothing to warn of. */
  readonly examine: (facts: Facts, causes: readonly Finding[]) => readonly Proof[] | null
}
