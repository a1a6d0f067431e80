import { noEvidence, type Evidence, type HostFacts, type Observation } from '../knowledge/model/evidence.ts'
import type { Condition } from '../knowledge/model/condition.ts'
import type { ProbeEvent } from './options.ts'

/** Folds the events of a run into evidence, while passing them on. */
export interface Ledger {
  readonly on: (event: ProbeEvent) => void
  /** What is known so far; observations in the order of the plan. */
  readonly evidence: () => Evidence
}

export function keepLedger(pass: (event: ProbeEvent) => void): Ledger {
  const observed = new Map<string, Observation | null>()
  const hosts: HostFacts[] = []
  let page: Evidence['page'] = null
  const conditions: Condition[] = []
  let sampled = false
  const enter = (event: ProbeEvent): void => {
    switch (event.kind) {
      case 'planned':
        observed.set(event.id, null)
        break
      case 'observed':
        observed.set(event.observation.id, event.observation)
        break
      case 'resolved':
        hosts.push(event.host)
        break
      case 'page-read':
        page = event.page
        break
      case 'condition':
        conditions.push(event.condition)
        break
      case 'sampled':
        sampled = true
        break
      case 'sent':
      case 'dropped':
        break
    }
  }
  return {
    on: (event) => {
      enter(event)
      pass(event)
    },
    evidence: () => ({
      ...noEvidence,
      observations: [...observed.values()].filter((observation) => observation !== null),
      hosts,
      page,
      ...(conditions.length > 0 ? { conditions } : {}),
      ...(sampled ? { sampled } : {}),
    }),
  }
}
