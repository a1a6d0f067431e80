import { marksOf, softwareName } from '../marks/catalogue.ts'
import { makerOf, onTheWay } from '../marks/layer-of.ts'
import type { Facts } from './facts.ts'

/** Software on the way whose policy would not show to an origin that it leaves out; null where there is none. */
export function silentPolicy({ answers }: Pick<Facts, 'answers'>): string | null {
  for (const answer of answers) {
    const shown = [makerOf(answer), ...onTheWay(answer)].find(
      (one) => one !== null && marksOf(one.id)?.staysSilent === true,
    )
    if (shown != null) return softwareName(shown.id)
  }
  return null
}
