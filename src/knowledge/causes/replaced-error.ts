import type { Facts } from '../facts/facts.ts'
import { seen } from '../facts/faults.ts'
import { carriersElsewhere } from '../facts/reach.ts'
import { saidOf } from '../marks/words.ts'
import { proof, type Draft } from './cause.ts'

/** The API answered with an error, and what stands in front puts a page with a good status in its place, bare. */
export function replacedError(facts: Facts): Draft<'error-response-without-cors'> | null {
  const { request } = facts
  if (request === null || request.check.kind !== 'missing') return null
  const said = saidOf(request, 'replaced')
  const [carrier] = carriersElsewhere(facts)
  if (said === null || carrier === undefined) return null
  return {
    confidence: 'likely',
    title: `A page with ${request.status} comes in place of an error of the API, without CORS headers: find that error first, CORS and the page only hide it`,
    evidence: [seen(request), proof(request, said.says), seen(carrier)],
    particulars: {
      status: request.status,
      ...(said.remedy === undefined ? {} : { remedy: said.remedy }),
    },
  }
}
