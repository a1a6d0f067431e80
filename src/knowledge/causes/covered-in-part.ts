import type { Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { seen, sure } from '../facts/faults.ts'
import { marksOf } from '../marks/catalogue.ts'
import { makerOf } from '../marks/layer-of.ts'
import type { Draft } from './cause.ts'

/** A response that a policy does reach, and that comes bare all the same; `carrier` has the headers. Null where it is none. */
export function coveredInPart(
  facts: Facts,
  answer: Answer,
  carrier: Answer,
): Draft<'cors-after-routes'> | null {
  return notModified(facts, answer, carrier) ?? unheard(facts, answer, carrier)
}

/** Whoever makes a 304 writes a new response; only a page that asks by a condition of its own ever sees one. */
function notModified(facts: Facts, answer: Answer, carrier: Answer): Draft<'cors-after-routes'> | null {
  if (answer.status !== 304) return null
  const { pathname } = new URL(carrier.observation.request.url)
  const where = pathname === facts.url.pathname ? '' : ` ${pathname}`
  return {
    confidence: sure(answer, facts),
    title: `The 304 Not Modified at ${facts.url.pathname} is made without CORS headers, which ${carrier.observation.request.method}${where} carries`,
    evidence: [seen(answer), seen(carrier)],
    particulars: { isNotModified: true },
  }
}

/** A policy wrote the response and named nobody, while its preflight names the page. A store keeps with each upload what it knows of its page. */
function unheard(facts: Facts, answer: Answer, carrier: Answer): Draft<'cors-after-routes'> | null {
  if (!answer.variesByOrigin || carrier !== facts.preflight) return null
  const maker = makerOf(answer)
  if (maker !== null && marksOf(maker.id)?.role === 'storage') return null
  return {
    confidence: 'likely',
    title: `The preflight lets the page in, and the response to ${answer.observation.request.method} says Vary: Origin without an Access-Control-Allow-Origin: what looks at Origin there did not get the page’s, or has another list`,
    evidence: [seen(answer), seen(carrier)],
    particulars: { isUnheard: true },
  }
}
