import type { Facts } from '../facts/facts.ts'
import { seen } from '../facts/faults.ts'
import { bodySays } from '../facts/refusal-kind.ts'
import { isOnNoListOfOrigins, refusedByReferer } from '../facts/refused-by-referer.ts'
import { proof, type Draft } from './cause.ts'

/** Who is let in by `*` once no `Referer` goes along is on no list of origins: one of sites refuses the page. */
export function byReferer(facts: Facts): Draft<'origin-not-allowed'> | null {
  const refusal = refusedByReferer(facts)
  if (refusal === null || !isOnNoListOfOrigins(refusal)) return null
  const { answer, without } = refusal
  const says = bodySays(answer)
  return {
    variant: null,
    confidence: 'likely',
    title: `The page is refused by its Referer: ${answer.status} with it, and without one the same request passes with *`,
    evidence: [
      seen(answer),
      proof(without, `${seen(without).says}; no Referer went along`),
      ...(says === null ? [] : [proof(answer, `the body says “${says}”`)]),
    ],
    particulars: { byReferer: true },
  }
}
