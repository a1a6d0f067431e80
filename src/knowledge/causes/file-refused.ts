import { answersFor, type Facts } from '../facts/facts.ts'
import { seen } from '../facts/faults.ts'
import { finalResponse } from '../facts/final-response.ts'
import { refusedByReferer, type RefererRefusal } from '../facts/refused-by-referer.ts'
import { bodySays, statusMeans } from '../facts/refusal-kind.ts'
import type { Case } from '../model/case.ts'
import { isLoadedFile, kindFacts } from '../model/request-kind.ts'
import { proof, type Draft } from './cause.ts'

/** An image, script or style sheet of an element without crossorigin. */
export function isPlainLoad({ as }: Pick<Case, 'as'>): boolean {
  return as !== undefined && isLoadedFile(as) && kindFacts[as].mode === 'no-cors'
}

/** An error comes in place of a file that is loaded without CORS: the browser passes it on, and the element shows nothing of it. */
export function fileRefused(facts: Facts): Draft<'refused-by-application'> | null {
  const answer = finalResponse(facts)
  if (answer === null || answer.status < 400 || facts.judged.verdict.outcome !== 'allowed') return null
  // What is not there has a cause of its own.
  if (answer.status === 404 || answer.status === 410) return null
  const { status } = answer
  const says = bodySays(answer)
  const withOrigin = answersFor(facts, 'repeat').find((one) => one.status < 400 && one.origin !== null)
  // The twin that brings no Referer brings an Origin, which this load does not.
  const byReferer = withOrigin === undefined ? refusedByReferer(facts) : null
  if (byReferer !== null) return refusedForReferer(byReferer, facts)
  const means = statusMeans(answer)
  return {
    confidence: 'likely',
    title: `An error comes in place of the file: ${status}${means === null ? '' : `, ${means}`}. The browser lets it through, and the element fails`,
    evidence: [
      seen(answer),
      ...(says === null ? [] : [proof(answer, `the body says “${says}”`)]),
      ...(withOrigin === undefined ? [] : [seen(withOrigin)]),
    ],
    particulars: {
      status,
      remedy:
        withOrigin === undefined
          ? [
              `Put the ${status} right`,
              'Its body says why, and where the server is yours, its log: an element tells no more than that nothing was loaded.',
            ]
          : [
              'Let the element send its Origin: write crossorigin="anonymous" on it',
              'The server answers the same address well as soon as the request says which page asks, which an element without crossorigin does not.',
            ],
    },
  }
}

/** An element sends the page's address along: a rule against foreign use of files reads it. */
function refusedForReferer(
  { answer, without }: RefererRefusal,
  { url, subject }: Facts,
): Draft<'refused-by-application'> {
  const { status } = answer
  return {
    confidence: 'likely',
    title: `${url.host} refuses the page by its Referer: ${status} with it, and without one ${isLoadedFile(subject.as) ? 'the file' : 'the response'} comes`,
    evidence: [seen(answer), proof(without, `${seen(without).says}; no Referer went along`)],
    particulars: { status, byReferer: true },
  }
}

/** The same where CORS lets script read the refusal. */
export function readableByReferer(facts: Facts): Draft<'refused-by-application'> | null {
  const refusal = facts.judged.verdict.outcome === 'allowed' ? refusedByReferer(facts) : null
  return refusal === null ? null : refusedForReferer(refusal, facts)
}
