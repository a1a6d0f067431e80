import type { VerificationItem } from '../../model/diagnosis.ts'
import type { Facts } from '../../facts/facts.ts'

/** One thing to prove after a fix. */
export interface Verification {
  readonly id: string
  readonly title: (facts: Facts) => string
  /** A command or a place to look, with the case's own values. */
  readonly how: (facts: Facts) => string
  /** What the probes say now; `todo` where they cannot say. */
  readonly status: (facts: Facts) => VerificationItem['status']
}

/** A verification that belongs to a cause: it fails while the cause is found, and is proven once it is not. */
export interface CauseVerification {
  readonly id: string
  readonly title: string
  readonly how: (facts: Facts) => string
  /** Only where something else than the cause itself decides, such as a person. */
  readonly status?: (facts: Facts) => VerificationItem['status']
}
