import { saidOf } from '../marks/words.ts'
import type { Answer } from './answer.ts'
import { limiterOf } from './rate-limit.ts'

/** What shows that an edge answered instead of the API, or null. Above 500 it reports what failed behind it. */
export function edgeMark(answer: Answer): string | null {
  const limiter = limiterOf(answer)
  if (limiter !== null) return limiter.by === 'edge' ? limiter.says : null
  return saidOf(answer, 'refused-here')?.says ?? diversion(answer)
}

/** What shows that something on the way of the people who call answered, and not the server; null where nothing does. */
export function diversion(answer: Answer): string | null {
  return saidOf(answer, 'diverted')?.says ?? null
}
