import type { Answer } from './answer.ts'
import { headerOf } from './answer.ts'
import type { Facts } from './facts.ts'
import { answersFor } from './facts.ts'

/** The page's own refusal, and the same request with an `Origin` of no browser, which goes out without a `Referer`. */
export interface RefererRefusal {
  readonly answer: Answer
  readonly without: Answer
}

/**
 * Whether it is the `Referer` that is refused: with the page's the request is answered an error, and with a misspelt
 * twin of its origin, which no list has and which takes no `Referer` along, it comes. Null where it is not so.
 */
export function refusedByReferer(facts: Facts): RefererRefusal | null {
  const { request, disagreement } = facts
  if (request === null || request.status < 400 || request.status === 429 || disagreement !== null) return null
  const without = answersFor(facts, 'from-origin').find(
    (answer) =>
      answer.purpose.form === 'request' &&
      (answer.purpose.relation === 'trailing-slash' || answer.purpose.relation === 'missing-scheme') &&
      answer.observation.request.method === request.observation.request.method &&
      answer.status < 400,
  )
  return without === undefined ? null : { answer: request, without }
}

/** Whether who comes without a `Referer` is let in by `*`: then a list of sites refuses the page, and none of origins. */
export function isOnNoListOfOrigins({ without }: RefererRefusal): boolean {
  return headerOf(without, 'access-control-allow-origin') === '*'
}
