import { answersFor, type Facts } from './facts.ts'
import type { Answer } from './answer.ts'
import { favouredOrigins } from './origin-policy.ts'

/**
 * The response to the request of another origin, whose preflight is let through where the page's is not: the page on the
 * same list would get one like it. Null where nobody else is let through, or its request was not asked.
 */
export function responseOnceLetIn(facts: Facts): Answer | null {
  const origins = favouredOrigins(facts).flatMap(({ form, origin }) => (form === 'preflight' ? [origin] : []))
  return (
    answersFor(facts, 'from-origin').find(
      ({ purpose }) => purpose.form === 'request' && origins.includes(purpose.origin),
    ) ?? null
  )
}
