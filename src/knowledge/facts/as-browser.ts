import type { Answer } from './answer.ts'
import { acceptsPage, answersFor, type Facts } from './facts.ts'

/** The same request twice, once under this program's name and once under a browser's. */
export interface Twins {
  readonly answer: Answer
  readonly asBrowser: Answer
}

/** Only the second lets the page in. */
export function letInAsBrowser(facts: Facts): Twins | null {
  for (const asBrowser of answersFor(facts, 'as-browser')) {
    const answer = asBrowser.purpose.form === 'preflight' ? facts.preflight : facts.request
    if (answer === null || answer.check.kind === 'passes' || !acceptsPage(asBrowser, facts)) continue
    if (acceptsPage(answer, facts) && asBrowser.check.kind !== 'passes') continue
    if (answer.observation.request.method === asBrowser.observation.request.method)
      return { answer, asBrowser }
  }
  return null
}

/** Only the first was answered well, and the second is what a browser gets; null where the name made no such difference. */
export function turnedAwayAsBrowser({ preflight, request, byId }: Facts): Twins | null {
  for (const asBrowser of [preflight, request]) {
    if (asBrowser?.purpose.kind !== 'as-browser' || asBrowser.status < 400) continue
    const answer = byId.get(asBrowser.purpose.form)
    if (answer !== undefined && answer.isOk) return { answer, asBrowser }
  }
  return null
}
