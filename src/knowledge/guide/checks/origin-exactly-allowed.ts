import { proof } from '../../causes/cause.ts'
import { acceptsOrigin } from '../../facts/allow-origin.ts'
import { headerOf } from '../../facts/answer.ts'
import { omissionOf } from '../../facts/origin-policy.ts'
import type { Check } from './check.ts'
import { decidingAnswer } from '../../facts/deciding-answer.ts'

export const originExactlyAllowed = {
  title: 'The page’s origin is allowed, exactly',
  question: 'Does the server allow exactly this origin?',
  seeItYourself:
    'DevTools, Network panel: hold Origin (Request Headers) against Access-Control-Allow-Origin (Response Headers), letter by letter.',
  withCurl:
    'The same curl twice, once with this Origin and once with http://localhost:3000, shows whom the server knows.',
  why: 'Scheme, host and port are compared byte for byte: https and http, www and apex, a slash at the end all make a difference.',
  judge: (facts) => {
    const answer = decidingAnswer(facts)
    if (answer === null) return { status: 'unknown', evidence: [proof(null, 'nothing came back to compare')] }
    const wanted = answer.origin ?? facts.subject.pageOrigin
    const value = headerOf(answer, 'access-control-allow-origin')
    if (acceptsOrigin(answer.check))
      return { status: 'pass', evidence: [proof(answer, `${wanted} is answered with ${value ?? ''}`)] }
    const { allowed, probe } = omissionOf(facts)
    return {
      status: 'fail',
      evidence: [
        proof(
          answer,
          `${wanted} is answered with ${value === null ? 'no Access-Control-Allow-Origin' : value || 'an empty value'}`,
        ),
        ...(allowed === null || allowed === value ? [] : [{ probe, says: `${allowed} is allowed` }]),
      ],
    }
  },
} as const satisfies Check
