import type { RequestForm } from '../model/evidence.ts'
import type { Answer } from './answer.ts'
import type { Facts } from './facts.ts'
import { favouredOrigins } from './origin-policy.ts'

/**
 * What another origin gets that is let in where the page is refused: with the page on the same list it would get the
 * same. Null where nobody else is.
 */
export function letInInstead(facts: Facts, form?: RequestForm): Answer | null {
  const found = favouredOrigins(facts).find(
    (one) => one.relation !== 'null' && (form === undefined || one.form === form),
  )
  return found?.answer ?? null
}
