import { edgeMark } from '../facts/edge.ts'
import type { Facts } from '../facts/facts.ts'
import { finalResponse } from '../facts/final-response.ts'
import { proof, type Draft } from './cause.ts'

/** What comes back in place of the data is a challenge of what stands in front, with a status that is no error. */
export function challengeInPlace(facts: Facts): Draft<'refused-by-application'> | null {
  const answer = finalResponse(facts)
  if (answer === null || !answer.isOk || facts.judged.verdict.outcome !== 'allowed') return null
  const mark = edgeMark(answer)
  if (mark === null) return null
  return {
    confidence: 'likely',
    title: `CORS is right, and what comes back (${answer.status}) is a challenge of what stands in front, which script cannot pass: ${mark}`,
    evidence: [proof(answer, mark)],
    particulars: { status: answer.status, isChallenge: true },
  }
}
