import { causeOf } from '../causes/catalogue.ts'
import { makerOf } from '../marks/layer-of.ts'
import { receivedFrom, seenLayers } from '../marks/seen-layers.ts'
import type { Diagnosis, Finding } from '../model/diagnosis.ts'
import { noEvidence, type Evidence } from '../model/evidence.ts'
import type { SoftwareId } from '../model/software.ts'
import { roleOf } from './catalogue.ts'
import { declaredStack } from './declared-step.ts'
import { canFix } from './who-can-fix.ts'

/**
 * The software whose fix is shown for a cause: what the person chose, what the scanned source declares, or what the
 * wire shows to have made the response. Null where none of them tells, or where that one cannot fix the cause.
 */
export function stackFor(
  { answeredBy }: Pick<Diagnosis, 'answeredBy'>,
  finding: Finding | undefined,
  chosen: SoftwareId | null,
  evidence: Pick<Evidence, 'declared' | 'observations'> = noEvidence,
): SoftwareId | null {
  const named = chosen ?? declaredInPath(answeredBy, evidence)
  const candidates = [named, ...onTheWire(answeredBy, finding, evidence)].filter((id) => id !== null)
  return candidates.find((id) => finding === undefined || canFix(finding, id)) ?? null
}

/** What the scanned source declares, unless the wire shows that another application made the response. */
function declaredInPath(
  { origin }: Diagnosis['answeredBy'],
  evidence: Pick<Evidence, 'declared'>,
): SoftwareId | null {
  const declared = declaredStack(evidence)
  const isOther = origin !== null && origin !== declared && roleOf(origin) === 'application'
  return declared !== null && isOther && roleOf(declared) === 'application' && !isBuiltOn(origin, declared)
    ? null
    : declared
}

/** NestJS, Apollo and Socket.IO run inside of a framework, on Node. */
function isBuiltOn(one: SoftwareId, other: SoftwareId): boolean {
  const inside = new Set<SoftwareId>(['nestjs', 'apollo', 'socket.io', 'node'])
  return inside.has(one) || inside.has(other)
}

/** A server that names itself in the finding, whoever answered OPTIONS, what stands in front, or who made the response. */
function onTheWire(
  { origin }: Diagnosis['answeredBy'],
  finding: Finding | undefined,
  evidence: Pick<Evidence, 'observations'>,
): readonly (SoftwareId | null)[] {
  const layer = finding?.particulars.refusedBy ?? null
  const ofOptions =
    finding !== undefined && causeOf(finding.id).isOfPreflight ? makerOfPreflight(evidence) : null
  const fronts = isOfFront(finding) ? [...seenLayers(evidence)].filter(isInFront) : []
  const front = fronts.length === 1 ? (fronts[0] ?? null) : null
  return [layer, ofOptions, front, origin].map((id) => (id === 'node' ? null : id))
}

/** What a cache or proxy does to the responses of others. */
function isOfFront(finding: Finding | undefined): boolean {
  return finding?.id === 'proxy-strips-headers' || finding?.id === 'cached-for-another-origin'
}

function makerOfPreflight({ observations }: Pick<Evidence, 'observations'>): SoftwareId | null {
  const own = observations.filter(({ purpose }) => purpose.kind === 'preflight' && purpose.hop === 0)
  const [received] = receivedFrom({ observations: own })
  return received === undefined ? null : (makerOf(received)?.id ?? null)
}

function isInFront(id: SoftwareId): boolean {
  return roleOf(id) === 'proxy' || roleOf(id) === 'gateway'
}
