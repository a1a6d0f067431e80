import { proof } from '../../causes/cause.ts'
import { headerValues } from '../../model/header-values.ts'
import type { Check } from './check.ts'
import { decidingAnswer } from '../../facts/deciding-answer.ts'

export const singleAllowOriginValue = {
  title: 'Access-Control-Allow-Origin has one value',
  question: 'Is Access-Control-Allow-Origin a single value, on a single line?',
  seeItYourself: 'DevTools, Network panel, Response Headers, raw: two lines of that name, or a comma in one.',
  withCurl: 'curl -i prints every line as it came. Tools that merge headers hide a second one.',
  why: 'There is room for one origin or *. Two values are refused even where both are right; most often two layers each add one.',
  judge: (facts) => {
    const answer = decidingAnswer(facts)
    if (answer === null)
      return { status: 'unknown', evidence: [proof(null, 'nothing came back that could carry it')] }
    const lines = headerValues(answer.response.headers, 'access-control-allow-origin')
    if (lines.length === 0)
      return { status: 'not-applicable', evidence: [proof(answer, 'the header is absent')] }
    const isSingle = lines.length === 1 && !/[\s,]/.test((lines[0] ?? '').trim())
    return {
      status: isSingle ? 'pass' : 'fail',
      evidence: [
        proof(answer, `${lines.length === 1 ? 'one line' : `${lines.length} lines`}: ${lines.join(' | ')}`),
      ],
    }
  },
} as const satisfies Check
