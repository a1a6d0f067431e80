import { marksOf, softwareName } from '../marks/catalogue.ts'
import { makerOf, onTheWay } from '../marks/layer-of.ts'
import type { Answer } from './answer.ts'
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

/** Whether its software sends the CORS headers of this response whatever its policy says. */
export function isSentAnyway(answer: Answer): boolean {
  const maker = makerOf(answer)
  const anyway = maker === null ? [] : (marksOf(maker.product ?? maker.id)?.sendsAnyway ?? [])
  return answer.corsNames.length > 0 && answer.corsNames.every((name) => anyway.includes(name))
}
