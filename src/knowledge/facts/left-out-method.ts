import { acceptsOrigin } from './allow-origin.ts'
import type { Answer } from './answer.ts'
import { answersFor, type Facts } from './facts.ts'

/** How a request that needs no preflight fares where its method is asked about, beside a method that fares better. */
interface LeftOut {
  readonly own: Answer
  readonly other: Answer
  readonly method: string
}

/**
 * That a bare response has no rule for its own method, while another method of the same page has one: S3, R2, GCS and
 * their like choose the rule by the method. Null where the request is preflighted, let in, or fares like the others.
 */
export function leftOutMethod(facts: Facts): LeftOut | null {
  const { preflight, request, subject } = facts
  if (preflight !== null || request === null || request.check.kind !== 'missing') return null
  const map = answersFor(facts, 'allow-map')
  const own = map.find(({ purpose }) => purpose.method === subject.method)
  const other = map.find((answer) => isWelcome(answer))
  if (own === undefined || other === undefined || isWelcome(own)) return null
  return { own, other, method: other.purpose.method }
}

function isWelcome(answer: Answer): boolean {
  return answer.isOk && acceptsOrigin(answer.check)
}
