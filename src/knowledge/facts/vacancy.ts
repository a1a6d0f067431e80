import { saidOf } from '../marks/words.ts'
import type { Remedy } from '../marks/marks.ts'
import type { Answer } from './answer.ts'

/** What a platform or a gateway says itself of an address that leads to nothing. */
interface Vacancy {
  readonly says: string
  /** `host`: nothing is deployed under this name. `path`: no route leads on from here. `method`: none does for what was asked. */
  readonly of: 'host' | 'path' | 'method'
  readonly remedy?: Remedy
}

/** What this response says of its own address, or null. */
export function vacancyOf(answer: Answer): Vacancy | null {
  for (const place of ['host', 'path', 'method'] as const) {
    const said = saidOf(answer, `no-${place}`)
    if (said !== null)
      return { says: said.says, of: place, ...(said.remedy === undefined ? {} : { remedy: said.remedy }) }
  }
  return null
}
