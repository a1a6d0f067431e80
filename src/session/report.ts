import type { Triage } from '../knowledge/triage.ts'
import { faultOf, sidesOf, triageOf, verificationOf, type Sides } from './selectors.ts'
import type { State } from './state.ts'

/** What goes into the report for a ticket: the fault with its checklist as it stands now, and how things are now. */
export interface Findings {
  readonly fault: Triage
  /** Null before anything was verified. */
  readonly now: Triage | null
  /** Where it was compared with another page or URL: this side as it was asked last, and the other. */
  readonly sides: Sides | null
}

export function findingsOf(state: Pick<State, 'facts' | 'underway'>): Findings | null {
  const fault = faultOf(state)
  if (fault === null) return null
  const proven = { ...fault, diagnosis: { ...fault.diagnosis, verification: verificationOf(state) } }
  return { fault: proven, now: state.facts.verify === null ? null : triageOf(state), sides: sidesOf(state) }
}
