import { answerAt } from '../facts/answer-at.ts'
import type { Facts } from '../facts/facts.ts'
import { refusesStart } from '../facts/stops-at.ts'
import { engineNames } from '../model/cors-error.ts'
import { proof, type Draft } from './cause.ts'

/** A response that some browser does not take, or reads otherwise, for how it begins or where it breaks off. */
export function oddlyBegun({ judged, chain, subject, url }: Facts): Draft<'connection-broken'> | null {
  const refused = judged.stops.flatMap((stop) => {
    const answer = answerAt(stop, chain)
    return answer?.response && refusesStart(stop, answer, subject) ? [{ stop, answer }] : []
  })
  const [first] = refused
  if (first === undefined) return null
  const { statusLine = '', brokenOff } = first.answer.response ?? {}
  const who = refused.map(({ stop }) => engineNames[stop.engine]).join(' and ')
  const [not, read] = refused.length > 1 ? ['do not', 'read'] : ['does not', 'reads']
  return {
    confidence: 'certain',
    ...(brokenOff === undefined
      ? {
          title: `The response of ${url.host} does not begin with a status line that ${who} ${read} as it was meant`,
          evidence: [proof(first.answer, `it begins with ${JSON.stringify(statusLine)}`)],
          particulars: { comesWhole: true },
        }
      : {
          title: `The connection to ${url.host} breaks off amid the head of the response, which ${who} ${not} take`,
          evidence: [proof(first.answer, 'it ends before the empty line that ends a head')],
        }),
  }
}
