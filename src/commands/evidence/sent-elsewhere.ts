import { isSafeMethod } from '../../knowledge/browsers/standard/safe-method.ts'
import { normalizeMethod } from '../../knowledge/browsers/standard/normalize-method.ts'
import type { Case } from '../../knowledge/model/case.ts'
import type { Evidence } from '../../knowledge/model/evidence.ts'

/** Notes that the method of the case was sent by another request of this command, so that here a GET stands for it. */
export function sentElsewhere(evidence: Evidence, subject: Case): Evidence {
  const method = normalizeMethod(subject.method)
  if (isSafeMethod(method)) return evidence
  return { ...evidence, conditions: [...(evidence.conditions ?? []), { kind: 'sent-elsewhere', method }] }
}
