import type { VerificationItem } from '../diagnosis.ts'
import type { Facts } from '../facts/facts.ts'

/** One thing to prove after a repair. */
export interface Verification {
  readonly id: string
  readonly title: (facts: Facts) => string
  /** A command or a place to look, with the case's own values. */
  readonly how: (facts: Facts) => string
  /** What the probes say now; `todo` where they cannot say. */
  readonly status: (facts: Facts) => VerificationItem['status']
}

/** A verification that belongs to a cause: proven, unless said otherwise, once the cause is no longer found. */
export interface CauseVerification {
  readonly id: string
  readonly title: string
  readonly how: (facts: Facts) => string
  /** Left out: passes once the cause is gone and the request is let through. */
  readonly status?: (facts: Facts) => VerificationItem['status']
}
