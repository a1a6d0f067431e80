import { describeCondition } from '../knowledge/guide/describe-condition.ts'
import type { Condition } from '../knowledge/model/condition.ts'
import type { Triage } from '../knowledge/triage.ts'

interface ToldCondition {
  readonly id: Condition['kind']
  readonly says: string
}

/** How the probes were sent, as far as a reader has to know it; each thing once. */
export function conditionsOf({ evidence }: Pick<Triage, 'evidence'>): readonly ToldCondition[] {
  const told = new Map(
    (evidence.conditions ?? []).map((condition) => [
      describeCondition(condition),
      { id: condition.kind, says: describeCondition(condition) },
    ]),
  )
  return [...told.values()]
}
