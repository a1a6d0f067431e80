import type { Case } from './model/case.ts'
import { diagnose } from './diagnose.ts'
import type { Diagnosis, Finding, Fix } from './model/diagnosis.ts'
import type { Evidence } from './model/evidence.ts'
import type { Witness } from './facts/witness.ts'
import { witnessesOf } from './facts/witnesses.ts'
import { farSideOf } from './recipes/far-side.ts'
import { fixFor } from './recipes/fix-for.ts'
import { stackFor } from './recipes/whose-fix.ts'
import type { SoftwareId } from './model/software.ts'

/** A case, its evidence and all that follows from them: what every report and screen reads. */
export interface Triage {
  readonly subject: Case
  readonly evidence: Evidence
  readonly diagnosis: Diagnosis
  /** Whose fix is shown for the first cause; null where nobody knows. */
  readonly stack: SoftwareId | null
  /** One for each cause, in the same order. */
  readonly fixes: readonly Fix[]
  /** What a person brought along, held against the verdict. */
  readonly witnesses: readonly Witness[]
}

/** Concludes: the same facts always give the same triage. `chosen` is the software asked for, null to detect it. */
export function conclude(subject: Case, evidence: Evidence, chosen: SoftwareId | null): Triage {
  const diagnosis = diagnose(subject, evidence)
  const of = (finding: Finding | undefined) => stackFor(diagnosis, finding, chosen, evidence)
  const fixOf = (finding: Finding): Fix => {
    const far = farSideOf(finding, subject, evidence)
    if (far === null) return fixFor(finding, subject, of(finding), evidence)
    const there = stackFor(diagnose(far.subject, far.evidence), finding, chosen, far.evidence)
    return fixFor(finding, far.subject, there, far.evidence)
  }
  return {
    subject,
    evidence,
    diagnosis,
    stack: of(diagnosis.causes[0]),
    fixes: diagnosis.causes.map(fixOf),
    witnesses: witnessesOf(subject, evidence, diagnosis.verdict),
  }
}
