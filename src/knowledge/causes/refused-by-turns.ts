import type { Answer } from '../facts/answer.ts'
import { answersFor, type Facts } from '../facts/facts.ts'
import { refusalKind } from '../facts/refusal-kind.ts'
import { proof, type Draft } from './cause.ts'

/** CORS is right every time, and the same request, sent again, is an error by turns: one instance behind the name fails. */
export function refusedByTurns(facts: Facts): Draft<'refused-by-application'> | null {
  const { request, disagreement, judged } = facts
  // Under a browser's name every repeat is of another name.
  if (request === null || request.status >= 400 || request.purpose.kind !== 'request') return null
  if (disagreement !== null || judged.verdict.outcome !== 'allowed') return null
  const again = [...answersFor(facts, 'repeat'), ...answersFor(facts, 'address')].filter(
    ({ purpose, observation }) =>
      purpose.form === 'request' && observation.request.method === request.observation.request.method,
  )
  const failing = again.filter(isError)
  const [first] = failing
  if (first === undefined) return null
  return {
    variant: refusalKind(first),
    confidence: 'likely',
    title: `CORS is right, and by turns the application answers ${first.status}: ${failing.length} of ${again.length + 1} times the same request is an error`,
    evidence: [proof(request, String(request.status)), proof(first, `the same once more: ${first.status}`)],
    particulars: { status: first.status },
  }
}

/** 503 with Retry-After speaks of the number of questions. */
function isError({ status, response }: Answer): boolean {
  const asksForPatience = response.headers.some(([name]) => name.toLowerCase() === 'retry-after')
  return status >= 400 && !(status === 503 && asksForPatience)
}
