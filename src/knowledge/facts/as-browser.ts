import type { Answer } from './answer.ts'
import { acceptsPage, answersFor, type Facts } from './facts.ts'

/** The same request twice, once under this program's name and once under a browser's, where only the second lets the page in. */
interface Twins {
  readonly answer: Answer
  readonly asBrowser: Answer
}

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
