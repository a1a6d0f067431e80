import { causeOf } from '../causes/catalogue.ts'
import { differentServers, isNetwork, makerOf, onTheWay, policyOf } from '../marks/layer-of.ts'
import type { Received } from '../marks/marks.ts'
import { keepersIn, receivedFrom, seenLayers } from '../marks/seen-layers.ts'
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
  const wire = onTheWire(answeredBy, finding, evidence).filter(
    (id) => id === null || !isProviders(id, evidence),
  )
  const candidates = [named, ...wire].filter((id) => id !== null)
  return candidates.find((id) => finding === undefined || canFix(finding, id)) ?? null
}

/**
 * What the scanned source declares, unless the wire shows that another application made the response, and nothing of a
 * proxy that is declared.
 */
function declaredInPath(
  { origin }: Diagnosis['answeredBy'],
  evidence: Pick<Evidence, 'declared' | 'observations'>,
): SoftwareId | null {
  const declared = declaredStack(evidence)
  if (declared === null || origin === null || origin === declared || roleOf(origin) !== 'application')
    return declared
  if (roleOf(declared) === 'application') return isBuiltOn(origin, declared) ? declared : null
  return roleOf(declared) === 'proxy' && !seenLayers(evidence).has(declared) ? null : declared
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
  const between = finding === undefined ? null : answeredBefore(finding, evidence)
  if (between !== null) return [layer, ofOptions, between.id]
  const front = finding !== undefined && isOfFront(finding) ? frontOf(evidence) : null
  const owner = finding !== undefined && isOfPolicy(finding) ? policyOwner(evidence) : null
  return [layer, owner, ofOptions, front, origin].map((id) => (id === 'node' ? null : id))
}

/**
 * Where the policy in question stands on the preflight alone, and marks that the application sets on every response
 * are missing there: something in front answered it. Its id is null where no mark, or more than one, tells which.
 */
function answeredBefore(
  { evidence: proofs }: Finding,
  evidence: Pick<Evidence, 'observations'>,
): { readonly id: SoftwareId | null } | null {
  const preflight = firstOf(evidence, 'preflight')
  const request = firstOf(evidence, 'request')
  if (preflight === null || request === null || !speaksOfCors(preflight)) return null
  if (!proofs.some(({ probe }) => isPreflight(evidence, probe))) return null
  const [maker, behind] = [makerOf(preflight), makerOf(request)]
  if (behind === null || roleOf(behind.id) !== 'application' || maker?.id === behind.id) return null
  if (differentServers(preflight, request).length === 0) return null
  const ways = onTheWay(preflight).filter(({ id }) => isInFront(id) && !isNetwork(id))
  return { id: maker?.id ?? (ways.length === 1 ? (ways[0]?.id ?? null) : null) }
}

function isPreflight({ observations }: Pick<Evidence, 'observations'>, probe: string | null): boolean {
  return observations.some(({ id, purpose }) => id === probe && purpose.kind === 'preflight')
}

function speaksOfCors({ response }: Received): boolean {
  return response.headers.some(([name]) => /^access-control-allow-/i.test(name))
}

/** Hosts of providers that have a network of their own before what they host: nobody but them sets anything there. */
const providers = /\.(digitaloceanspaces\.com|ondigitalocean\.app|onrender\.com|myshopify\.com)$/i

function isProviders(id: SoftwareId, { observations }: Pick<Evidence, 'observations'>): boolean {
  return (
    isNetwork(id) &&
    observations.some(
      ({ purpose, request }) => purpose.kind === 'request' && providers.test(new URL(request.url).hostname),
    )
  )
}

/** What a policy says of origins, methods, headers or credentials is changed where that policy stands. */
function isOfPolicy({ id }: Finding): boolean {
  return /^(origin|method|request-header|credentials)-not-allowed$|^wildcard-with-credentials$/.test(id)
}

/** Whose policy it is, where its headers are like nobody else's on a response that lets somebody in. */
function policyOwner(evidence: Pick<Evidence, 'observations'>): SoftwareId | null {
  return receivedFrom(evidence).flatMap(policyOf)[0]?.id ?? null
}

/** What a cache or proxy does to the responses of others. */
function isOfFront({ id }: Finding): boolean {
  return id === 'proxy-strips-headers' || id === 'cached-for-another-origin'
}

/** Who says that it kept a copy, else the one proxy that is seen; null where there are more of them. */
function frontOf(evidence: Pick<Evidence, 'observations'>): SoftwareId | null {
  const keepers = [...keepersIn(evidence)]
  const fronts = [...seenLayers(evidence)].filter((id) => isInFront(id) && !isNetwork(id))
  const [front, ...others] = keepers.length > 0 ? keepers : fronts
  return front === undefined || others.length > 0 ? null : front
}

function makerOfPreflight({ observations }: Pick<Evidence, 'observations'>): SoftwareId | null {
  const received = firstOf({ observations }, 'preflight')
  return received === null ? null : (makerOf(received)?.id ?? null)
}

function firstOf(
  { observations }: Pick<Evidence, 'observations'>,
  kind: 'preflight' | 'request',
): Received | null {
  const own = observations.filter(({ purpose }) => purpose.kind === kind && purpose.hop === 0)
  return receivedFrom({ observations: own })[0] ?? null
}

function isInFront(id: SoftwareId): boolean {
  return roleOf(id) === 'proxy' || roleOf(id) === 'gateway'
}
