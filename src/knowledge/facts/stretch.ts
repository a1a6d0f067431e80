import type { Case } from '../model/case.ts'
import type { Verdict } from '../model/diagnosis.ts'
import { noEvidence, type Evidence, type Observation } from '../model/evidence.ts'
import { factsOf } from './facts.ts'

/** Looks in a row that saw the same: what was seen first, from when to when, and how often. */
export interface Stretch {
  readonly subject: Case
  /** Only what decides: the browser's own requests, its host's addresses, the headers that browsers look at. */
  readonly evidence: Evidence
  /** Milliseconds since the epoch. */
  readonly from: number
  readonly to: number
  readonly looks: number
}

/** More states than this nobody reads; the oldest go. */
const kept = 120

/** The history with one more look. What only repeats the last one costs no memory. */
export function lookedAgain(
  history: readonly Stretch[],
  subject: Case,
  evidence: Evidence,
  at: number,
): readonly Stretch[] {
  const seen = deciding(evidence)
  const before = history.at(-1)
  if (before !== undefined && isSameLook(before, subject, seen))
    return [...history.slice(0, -1), { ...before, to: at, looks: before.looks + 1 }]
  return [...history, { subject, evidence: seen, from: at, to: at, looks: 1 }].slice(-kept)
}

const verdicts = new WeakMap<Evidence, Verdict>()

/** What each engine did then. */
export function verdictOf({ subject, evidence }: Stretch): Verdict {
  const known = verdicts.get(evidence)
  if (known !== undefined) return known
  const { verdict } = factsOf(subject, evidence).judged
  verdicts.set(evidence, verdict)
  return verdict
}

const decidingHeaders = /^(access-control-.*|location|vary|server|via|retry-after)$/i

function deciding(evidence: Evidence): Evidence {
  return {
    ...noEvidence,
    observations: evidence.observations.filter(isWatched).map((observation) => {
      const { response } = observation
      if (response === null) return observation
      const headers = response.headers.filter(([name]) => decidingHeaders.test(name))
      return { ...observation, response: { ...response, headers, body: null } }
    }),
    hosts: evidence.hosts,
    page: evidence.page && { ...evidence.page, urlsNamed: [] },
  }
}

function isWatched({ purpose }: Observation): boolean {
  return ['preflight', 'request', 'address', 'repeat'].includes(purpose.kind)
}

/** Times pass and connections differ; everything else is what the look saw. */
function isSameLook(before: Stretch, subject: Case, { observations, hosts, page }: Evidence): boolean {
  const said = (seen: Pick<Evidence, 'observations' | 'hosts' | 'page'>): string =>
    JSON.stringify([
      seen.observations.map(({ id, response, failure, address }) => [id, response, failure?.kind, address]),
      seen.hosts.map(({ host, addresses, failure }) => [host, addresses, failure?.kind]),
      seen.page?.policies,
    ])
  const isSameCase = JSON.stringify(before.subject) === JSON.stringify(subject)
  return isSameCase && said(before.evidence) === said({ observations, hosts, page })
}
