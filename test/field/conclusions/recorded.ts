import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Evidence } from '../../../src/knowledge/model/evidence.ts'
import type { SoftwareId } from '../../../src/knowledge/model/software.ts'

/** All that a triage is concluded from: the arguments of `conclude`, fit for JSON. */
export interface Recorded {
  readonly id: string
  readonly subject: Case
  readonly evidence: Evidence
  /** The software that was asked for. */
  readonly chosen: SoftwareId | null
}
