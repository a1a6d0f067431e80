import type { Case } from './model/case.ts'
import { diagnose } from './diagnose.ts'
import type { Diagnosis, Fix, StackId } from './model/diagnosis.ts'
import type { Evidence } from './model/evidence.ts'
import { witnessesOf, type Witness } from './facts/witnesses.ts'
import { fixFor, stackFor } from './recipes/fix-for.ts'

/** A case, its evidence and all that follows from them: what every report and screen reads. */
export interface Triage {
  readonly subject: Case
  readonly evidence: Evidence
  readonly diagnosis: Diagnosis
  readonly stack: StackId
  /** One for each cause, in the same order; null where no change on a server can fix it. */
  readonly fixes: readonly (Fix | null)[]
  /** What a person brought along, held against the verdict. */
  readonly witnesses: readonly Witness[]
}

/** Concludes: the same facts always give the same triage. `chosen` is the stack asked for, null to detect it. */
export function conclude(subject: Case, evidence: Evidence, chosen: StackId | null): Triage {
  const diagnosis = diagnose(subject, evidence)
  const stack = stackFor(diagnosis, chosen, evidence)
  return {
    subject,
    evidence,
    diagnosis,
    stack,
    fixes: diagnosis.causes.map((finding) => fixFor(finding, subject, stack, evidence)),
    witnesses: witnessesOf(subject, evidence, diagnosis.verdict),
  }
}
