import { asksWithCors } from '../browsers/judge/asks-with-cors.ts'
import { causes } from '../causes/catalogue.ts'
import type { Finding, Pitfall as FittingPitfall } from '../model/diagnosis.ts'
import type { Facts } from '../facts/facts.ts'
import { pitfalls, type Pitfall, type PitfallId } from './pitfalls.ts'

/** More are not read. */
const most = 4

/** The mistakes that this case invites: those of its causes first, then those that the case itself suggests. None where all is well. */
export function fittingPitfalls(facts: Facts, findings: readonly Finding[]): readonly FittingPitfall[] {
  if (findings.length === 0) return []
  const asks = asksWithCors(facts.subject)
  const named = findings.flatMap(({ id }): readonly PitfallId[] => causes[id].pitfalls)
  const suggested = (asks ? (Object.keys(pitfalls) as PitfallId[]) : []).filter((id) => {
    const pitfall: Pitfall = pitfalls[id]
    return pitfall.fits(facts)
  })
  return [...new Set([...named, ...suggested])]
    .slice(0, most)
    .map((id) => ({ id, title: pitfalls[id].title, text: pitfalls[id].text }))
}
