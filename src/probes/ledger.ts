import type { Evidence } from '../knowledge/model/evidence.ts'
import { evidenceGathered, gather, nothingGathered } from './gathered.ts'
import type { ProbeEvent } from './options.ts'

/** Folds the events of a run into evidence, while passing them on. */
interface Ledger {
  readonly on: (event: ProbeEvent) => void
  /** What is known so far. */
  readonly evidence: () => Evidence
}

export function keepLedger(pass: (event: ProbeEvent) => void): Ledger {
  let gathered = nothingGathered
  return {
    on: (event) => {
      gathered = gather(gathered, event)
      pass(event)
    },
    evidence: () => evidenceGathered(gathered),
  }
}
