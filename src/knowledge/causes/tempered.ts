import type { CauseId, Finding, Proof } from '../model/diagnosis.ts'
import { letInAsBrowser } from '../facts/as-browser.ts'
import { answersFor, type Facts } from '../facts/facts.ts'
import { proof } from './cause.ts'
import { seen } from '../facts/faults.ts'

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

/** What only a stand-in or a few requests showed, or what another answer contradicted, is never certain. */
export function tempered(finding: Finding, facts: Facts): Finding {
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
  const better = afterTheError(facts)
  if (better !== undefined) return [proof(better, `asked again ${seen(better).says}`)]
  if (facts.evidence.sampled !== true) return []
  return [proof(null, 'few requests were sent: an answer that changes from time to time may not have shown')]
}

/** The error that the page met, and that did not come again: what fails then is something else. */
function afterTheError(facts: Facts) {
  return answersFor(facts, 'repeat').find(({ purpose, status }) => {
    const met = purpose.form === 'preflight' ? facts.preflight : facts.request
    return met !== null && met.status >= 500 && status < 400
  })
}
