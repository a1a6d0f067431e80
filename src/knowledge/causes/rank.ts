import type { CauseId, Confidence, Finding, Proof } from '../diagnosis.ts'
import { causeIds } from '../diagnosis.ts'
import { letInAsBrowser } from '../facts/as-browser.ts'
import type { Facts } from '../facts/facts.ts'
import { witnessesOf, type Agreement } from '../witnesses.ts'
import { questions, type Question } from '../questions/catalogue.ts'
import { causes } from './catalogue.ts'
import { findingOf, proof, type Cause } from './cause.ts'
import { seen } from './faults.ts'
import { fromSource } from './from-source.ts'

const order = Object.keys(causes) as readonly CauseId[]
const weight: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 }
/** Causes that do not show as a blocked request on the wire. */
const standWithAllowed: ReadonlySet<CauseId> = new Set([
  'cookie-not-sent',
  'response-header-not-exposed',
  'stale-preflight',
  'wrong-url',
  'local-network-access',
])
/** Causes that another answer to the same request cannot put in doubt. */
const outsideTheAnswer: ReadonlySet<CauseId> = new Set([
  'partial-rollout',
  'bad-port',
  'mixed-content',
  'page-csp',
  'local-network-access',
  'null-origin',
  'wrong-url',
])

/** What stands as long as nothing was changed, and needs no second try to be believed. */
const withoutAnswer: ReadonlySet<CauseId> = new Set(['dns-failure', 'connection-refused', 'tls-failure'])

/**
 * The causes that the evidence supports: certain ones first, in the order of repair, then likely, then possible.
 * Empty where there is nothing to repair.
 */
export function rankedCauses(facts: Facts): readonly Finding[] {
  const { outcome } = facts.judged.verdict
  if (outcome === 'not-cross-origin') return []
  const found = causeIds.flatMap((id) => {
    const cause: Cause = causes[id]
    const draft = cause.examine(facts)
    return draft === null ? [] : answered(tempered(findingOf(id, draft), facts), facts)
  })
  const elsewhere = found.filter(({ id, confidence }) => id === 'wrong-url' && confidence === 'certain')
  // What a server says that nobody means to call is beside the point.
  if (elsewhere.length > 0) return elsewhere
  const kept = found.filter(({ id }) => (outcome === 'allowed' ? standWithAllowed.has(id) : true))
  const explained = kept.filter(({ id }) => id !== 'browsers-disagree' || kept.length === 1)
  if (explained.length === 0 && (outcome === 'blocked' || outcome === 'unreachable'))
    return [inconsistent(facts)]
  return explained.map((finding) => joined(finding, facts)).sort(byUrgency)
}

/** No rule fits what was seen, because answers to related questions contradict each other. */
function inconsistent({ judged }: Facts): Finding {
  const [stop] = judged.stops
  return findingOf('partial-rollout', {
    confidence: 'likely',
    title:
      'The answers do not fit together: the server seems to answer differently from one time to the next',
    evidence: [
      proof(
        null,
        `a browser stops at the ${stop?.at ?? 'request'}${stop?.corsError == null ? '' : ` (${stop.corsError})`}, and the other answers do not say why`,
      ),
    ],
  })
}

/** An opaque page comes first whatever else is wrong; then confidence, then the order of repair. */
function byUrgency(one: Finding, other: Finding): number {
  const first = (finding: Finding) => (finding.id === 'null-origin' ? 0 : 1)
  return (
    first(one) - first(other) ||
    weight[one.confidence] - weight[other.confidence] ||
    order.indexOf(one.id) - order.indexOf(other.id)
  )
}

/** What only a stand-in or a few requests showed, or what another answer contradicted, is never certain. */
function tempered(finding: Finding, facts: Facts): Finding {
  if (finding.confidence !== 'certain') return finding
  const { judged, disagreement } = facts
  const isUnsettled = judged.verdict.outcome === 'inconclusive'
  const isContradicted = disagreement !== null && !outsideTheAnswer.has(finding.id)
  const against = isContradicted ? [] : inDoubt(finding, facts)
  if (!isUnsettled && !isContradicted && against.length === 0) return finding
  return { ...finding, confidence: 'likely', against: [...finding.against, ...against] }
}

/** What speaks against relying on the one answer that a finding rests on. */
function inDoubt({ id, variant }: Finding, facts: Facts): readonly Proof[] {
  const isOfAddress = variant === 'localhost' || variant === 'typo-host'
  if (id === 'wrong-url' ? isOfAddress : outsideTheAnswer.has(id) || withoutAnswer.has(id)) return []
  const twins = letInAsBrowser(facts)
  if (twins !== null)
    return [proof(twins.asBrowser, `with a browser’s User-Agent ${seen(twins.asBrowser).says}`)]
  if (facts.evidence.sampled !== true) return []
  return [proof(null, 'few requests were sent: an answer that changes from time to time may not have shown')]
}

/** What a person's answer makes of a finding that asks for it: settled, refuted (none), or as it was. */
function answered(finding: Finding, { evidence }: Facts): readonly Finding[] {
  const asked = Object.entries<Question>(questions).find(([id]) => id === finding.question)
  if (asked === undefined) return [finding]
  const [id, { confirmedBy, text }] = asked
  const answer = evidence.answers[id]
  if (confirmedBy === undefined || (answer !== 'yes' && answer !== 'no')) return [finding]
  if (answer !== confirmedBy) return []
  const said = proof(null, `“${text}” was answered with ${answer}`)
  return [{ ...finding, confidence: 'certain', evidence: [...finding.evidence, said] }]
}

/** Evidence from elsewhere that speaks of the same cause: source code, an access log, a browser's console. */
function joined(finding: Finding, { evidence, judged, subject }: Facts): Finding {
  const witnesses = witnessesOf(subject, evidence, judged.verdict).filter(
    ({ corsError, agreement }) => corsError !== null && agreement !== 'open',
  )
  const told = (wanted: Agreement) =>
    witnesses
      .filter(({ agreement }) => agreement === wanted)
      .slice(0, 2)
      .map(({ engine, corsError, says, text }) =>
        proof(null, engine === null ? `${text}; ${says}` : `${engine} reported ${corsError}; ${says}`),
      )
  const more: readonly Proof[] = [
    ...fromSource(finding, subject, evidence),
    ...(finding.id.startsWith('preflight-') ? logged(evidence.preflightLog) : []),
    ...told('agrees'),
  ]
  const against = told('contradicts')
  if (more.length === 0 && against.length === 0) return finding
  return {
    ...finding,
    evidence: [...finding.evidence, ...more],
    against: [...finding.against, ...against],
  }
}

function logged(log: Facts['evidence']['preflightLog']): readonly Proof[] {
  return (log?.failing ?? [])
    .slice(0, 3)
    .map(({ url, status, count }) =>
      proof(null, `the access log has ${count} OPTIONS ${url} answered ${status}`),
    )
}
