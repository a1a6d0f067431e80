import { decides, differs, factName, type ComparedFact, type Comparison } from './comparison.ts'
import { headline } from '../knowledge/headline.ts'
import type { Triage } from '../knowledge/triage.ts'

/** Where two sides part, in one sentence. */
export function divergenceSentence(left: Triage, right: Triage, { firstDivergence }: Comparison): string {
  if (firstDivergence !== null) {
    const fact = firstDivergence.facts.find(decides) ?? firstDivergence.facts.find(differs)
    const told = fact === undefined ? '' : `: ${sides(fact)}`
    return `They part at ${firstDivergence.what}${told}.`
  }
  const [ours, theirs] = [headline(left), headline(right)]
  return ours === theirs
    ? 'Both sides answer alike.'
    : `Every response is alike, and yet the browsers judge differently. A: ${ours}. B: ${theirs}.`
}

function sides({ name, left, right }: ComparedFact): string {
  if (name === 'answer') return `A answers ${left}, B ${right}`
  return `${factName(name)} is ${left} for A, ${right} for B`
}
