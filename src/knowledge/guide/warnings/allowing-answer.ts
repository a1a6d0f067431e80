import type { Answer } from '../../facts/answer.ts'
import { acceptsPage } from '../../facts/facts.ts'
import type { Facts } from '../../facts/facts.ts'

/** The answer by which the server allows the page: to the request, else to the preflight. Null where it does not. */
export function allowingAnswer(facts: Facts): Answer | null {
  const { request, preflight } = facts
  return [request, preflight].find((answer) => answer !== null && acceptsPage(answer, facts)) ?? null
}
