import { saidOf, type Said } from '../marks/words.ts'
import type { Answer } from './answer.ts'

/** What a server says itself of a host name that it does not take, whatever is asked there; or null. */
export function hostRefusal(answer: Answer): Said | null {
  return answer.status >= 400 ? saidOf(answer, 'wrong-host') : null
}
