import type { CauseId, Diagnosis, Finding } from '../model/diagnosis.ts'
import { noEvidence, type Evidence } from '../model/evidence.ts'
import { softwareId, type SoftwareId } from '../model/software.ts'
import { declaredStack } from './declared-step.ts'
import { canFix } from './who-can-fix.ts'

/** Causes that are about the response to OPTIONS: whoever answered that has to change. */
const ofPreflight: ReadonlySet<CauseId> = new Set([
  'preflight-requires-auth',
  'preflight-not-handled',
  'preflight-elsewhere',
  'preflight-failed',
])

/**
 * The software whose fix is shown for a cause: what the person chose, what the scanned source declares, or what the
 * wire shows to have made the response. Null where none of them tells, or where that one cannot fix the cause.
 */
export function stackFor(
  { answeredBy }: Pick<Diagnosis, 'answeredBy'>,
  finding: Finding | undefined,
  chosen: SoftwareId | null,
  evidence: Pick<Evidence, 'declared'> = noEvidence,
): SoftwareId | null {
  const named = chosen ?? declaredStack(evidence)
  const candidates = [named, ...onTheWire(answeredBy, finding)].filter((id) => id !== null)
  return candidates.find((id) => finding === undefined || canFix(finding, id)) ?? null
}

function onTheWire(
  { preflight, origin }: Diagnosis['answeredBy'],
  finding: Finding | undefined,
): readonly (SoftwareId | null)[] {
  const layer = softwareId(finding?.particulars['preflight-layer'] || finding?.particulars['layer'])
  const ofOptions =
    finding !== undefined && ofPreflight.has(finding.id) && preflight === origin ? preflight : null
  return [layer, ofOptions, origin].map((id) => (id === 'node' ? null : id))
}
