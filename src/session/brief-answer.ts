import type { Finding } from '../knowledge/model/diagnosis.ts'
import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import type { Triage } from '../knowledge/triage.ts'
import { rules, type Rules } from './rules.ts'
import { faultOf, triageOf } from './selectors.ts'
import type { State } from './state.ts'
import { shownCause } from './shown-cause.ts'

/** The answer as one line says it, in the order of weight. */
interface BriefAnswer {
  readonly tone: 'pass' | 'fail' | 'warn' | 'dim'
  readonly outcome: string
  /** The cause with what shows it, or what stands in its place. */
  readonly says: string
  /** The same where a line has less room; null where it is short already. */
  readonly brief: string | null
  /** How sure it is, and which of several causes it is. */
  readonly certainty: string | null
  /** The key that leads on from here. */
  readonly key: {
    readonly name: string
    readonly leadsTo: string
    readonly command: 'stage-4' | 'send-unsafe'
  } | null
}

/** What is known so far; null before anything was probed. */
export function briefAnswerOf(state: Pick<State, 'facts' | 'place' | 'underway'>): BriefAnswer | null {
  const { facts, place } = state
  if (facts.triage === null) return null
  const isHere = place.stage === 'diagnosis'
  if (!place.revealed) return covered(isHere)
  const triage = isHere ? faultOf(state) : triageOf(state)
  const known = rules()
  if (triage === null || known === null) return null
  if (facts.triage.state === 'running' && facts.verify === null) return soFar(triage, known)
  if (triage.diagnosis.verdict.outcome === 'inconclusive' && facts.triage.state === 'cancelled')
    return { ...open, outcome: 'Cancelled before it could be told', says: 'r probes again' }
  const finding = isHere ? shownCause(state, triage) : (triage.diagnosis.causes[0] ?? null)
  return concluded(triage, finding, isHere, known)
}

const open: BriefAnswer = { tone: 'dim', outcome: '', says: '', brief: null, certainty: null, key: null }

function covered(isHere: boolean): BriefAnswer {
  return {
    ...open,
    tone: 'warn',
    outcome: 'The answer is covered',
    says: 'until you guess',
    key: { name: isHere ? 'a' : '4', leadsTo: 'guess', command: 'stage-4' },
  }
}

/** What the page's own requests show already; the cause may still be another one. */
function soFar({ diagnosis }: Triage, { outcomeWord }: Rules): BriefAnswer {
  const { outcome } = diagnosis.verdict
  if (outcome === 'inconclusive')
    return { ...open, outcome: 'Not known yet', says: 'the probes are under way' }
  const tone = outcome === 'allowed' ? 'pass' : outcome === 'blocked' ? 'fail' : 'warn'
  return { ...open, tone, outcome: `${outcomeWord(diagnosis)} so far`, says: 'the probes are under way' }
}

function concluded(
  triage: Triage,
  finding: Finding | null,
  isHere: boolean,
  { causeOf, outcomeWord, withoutCause }: Rules,
): BriefAnswer {
  const { diagnosis } = triage
  const { outcome } = diagnosis.verdict
  const good = outcome === 'allowed' || outcome === 'not-cross-origin'
  const word = outcomeWord(diagnosis)
  if (finding === null) {
    const says = withoutCause(triage, 'u')
    const brief = says.split(/, but /)[0] ?? null
    const shown = { ...open, tone: good ? 'pass' : 'warn', outcome: word, says, brief } as const
    return isUnsent(triage)
      ? { ...shown, key: { name: 'u', leadsTo: `send ${triage.subject.method}`, command: 'send-unsafe' } }
      : shown
  }
  const { causes } = diagnosis
  const which = causes.length > 1 ? `cause ${causes.indexOf(finding) + 1} of ${causes.length}, ` : ''
  return {
    tone: good ? 'warn' : 'fail',
    outcome: word,
    says: finding.title,
    brief: causeOf(finding.id).name,
    certainty: `${isHere ? which : ''}${finding.confidence}`,
    key: isHere ? null : { name: '4', leadsTo: 'fix', command: 'stage-4' },
  }
}

/** Whether only the method itself, which may change data, can tell. */
function isUnsent({ diagnosis, subject, evidence }: Triage): boolean {
  return diagnosis.verdict.outcome === 'inconclusive' && !evidence.recorded && !isSafeMethod(subject.method)
}
