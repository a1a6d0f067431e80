import { proof } from '../../causes/cause.ts'
import { headerOf } from '../../facts/answer.ts'
import type { Check } from './check.ts'
import { decidingAnswer } from '../../facts/deciding-answer.ts'

export const allowOriginHeader = {
  title: 'Access-Control-Allow-Origin is there',
  question: 'Does the failing response carry Access-Control-Allow-Origin?',
  seeItYourself:
    'DevTools, Network panel: the failing row (the OPTIONS row where there is one), Response Headers.',
  withCurl: 'curl -i with the page’s Origin shows every response header.',
  why: 'It is the server’s permission. A browser that does not find it keeps the answer from the page, whatever its status.',
  judge: (facts) => {
    const answer = decidingAnswer(facts)
    if (answer === null)
      return { status: 'unknown', evidence: [proof(null, 'nothing came back that could carry it')] }
    const value = headerOf(answer, 'access-control-allow-origin')
    const { method } = answer.observation.request
    return value === null
      ? { status: 'fail', evidence: [proof(answer, `${method} is answered ${answer.status} without it`)] }
      : {
          status: 'pass',
          evidence: [
            proof(
              answer,
              `${method} is answered ${answer.status} with Access-Control-Allow-Origin: ${value}`,
            ),
          ],
        }
  },
} as const satisfies Check
