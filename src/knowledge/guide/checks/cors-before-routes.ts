import { proof } from '../../causes/cause.ts'
import { seen } from '../../facts/faults.ts'
import type { Answer } from '../../facts/answer.ts'
import { headerOf } from '../../facts/answer.ts'
import { errorAnswer, noErrorAnswer } from '../../facts/error-answer.ts'
import type { Check, Judged } from './check.ts'

export const corsBeforeRoutes = {
  title: 'CORS runs before the routes, on errors too',
  question: 'Does CORS run before the routes, so that an error answer carries the headers as well?',
  seeItYourself:
    'DevTools, Network panel: call a path that does not exist from the page, and look for Access-Control-Allow-Origin on the 404.',
  withCurl: 'curl -i with the page’s Origin on a path that does not exist.',
  why: 'Whatever answers before CORS has run sends a bare response. The browser hides it, and with it the status that would say what is wrong.',
  judge: (facts) => {
    const { request } = facts
    const error = errorAnswer(facts)
    if (error === null || request === null) {
      const none = noErrorAnswer(facts)
      const why = 'no error of 400 or above was seen: give a URL that is known to answer one (--error-url)'
      return {
        status: 'unknown',
        evidence: [...(none === null ? [] : [seen(none)]), proof(null, why)],
      }
    }
    if (error === request) return ofRequest(request)
    const evidence = [seen(error), seen(request)]
    if (speaks(error) && speaks(request)) {
      const mark = markOf(error)
      return {
        status: 'pass',
        evidence: mark === null ? evidence : [...evidence, proof(error, mark)],
      }
    }
    if (speaks(error) || speaks(request)) return { status: 'fail', evidence }
    return {
      status: 'unknown',
      evidence: [...evidence, proof(null, 'both are bare, so that one says nothing about the other')],
    }
  },
} as const satisfies Check

/** Only the request itself is an error: that it carries the headers says that errors do, not that nothing else lacks them. */
function ofRequest(request: Answer): Judged {
  if (speaks(request)) return { status: 'pass', evidence: [seen(request)] }
  return {
    status: 'unknown',
    evidence: [seen(request), proof(null, 'the only error that was seen is the request itself')],
  }
}

/** The policy has seen this answer, whether or not it allows the origin. */
function speaks(answer: Answer): boolean {
  return (
    headerOf(answer, 'access-control-allow-origin') !== null ||
    answer.corsNames.length > 0 ||
    answer.variesByOrigin
  )
}

/** What shows that the policy ran although it does not let this origin in; null where Allow-Origin itself does. */
function markOf(answer: Answer): string | null {
  if (headerOf(answer, 'access-control-allow-origin') !== null) return null
  const mark = answer.corsNames.length > 0 ? answer.corsNames.join(', ') : 'Vary: Origin'
  return `${mark} shows that the CORS policy ran here, too`
}
