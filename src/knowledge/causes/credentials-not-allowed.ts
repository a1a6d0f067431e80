import { byAnswer } from './refute.ts'
import { headerOf } from '../facts/answer.ts'
import type { Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { letInInstead } from '../facts/let-in-instead.ts'
import { misspeltFor, misspeltSays } from '../facts/misspelt.ts'
import { likeElsewhere } from '../facts/reach.ts'
import { headerValues } from '../model/header-values.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { firstFailing, seen, sureOfMode, allowOriginOf } from '../facts/faults.ts'

export const credentialsNotAllowed = {
  id: 'credentials-not-allowed',
  name: 'credentials are not allowed',
  means:
    'The origin is allowed, but not with cookies: Access-Control-Allow-Credentials is absent or not exactly true.',
  why: 'Only the four letters true count, in lower case; True, 1 and yes are other values.',
  evidence:
    'Allow-Origin names the page, the credentials mode is include, Allow-Credentials is absent or another value.',
  lookAlikes: [
    { cause: 'wildcard-with-credentials', tell: 'There Allow-Origin is the wildcard.' },
    {
      cause: 'cookie-not-sent',
      tell: 'There CORS is right, and the cookie stays behind for a reason of its own.',
    },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway'],
  fix: 'exact-origin-with-credentials',
  // That the origin is named and credentials are allowed is proven in every case that sends them.
  verification: [],
  pitfalls: ['wildcard-forever'],
  saidAs: { errors: ['InvalidAllowCredentials', 'PreflightInvalidAllowCredentials'] },
  restsOn: 'a response',
  isShownByTwo: true,
  isMetTwice: true,
  examine: (facts) => {
    const answer = firstFailing(facts, 'credentials')
    if (answer === null) return behindTheOrigin(facts)
    const { value } = answer.check
    const misspelt = misspeltFor(answer, 'access-control-allow-credentials')
    const isSentTwice = value !== null && /^true(, *true)+$/.test(value)
    return {
      ...sureOfMode(answer, facts),
      title:
        value === null
          ? 'The request includes credentials, and the server does not send Access-Control-Allow-Credentials: true'
          : isSentTwice
            ? `Access-Control-Allow-Credentials: true is sent more than once: together that is “${value}”, and only the exact value true counts`
            : `Access-Control-Allow-Credentials is “${value}”; only the exact value true counts`,
      evidence: [
        seen(answer),
        proof(answer, `Access-Control-Allow-Credentials: ${value ?? '(absent)'}`),
        ...(misspelt === null ? [] : [proof(answer, misspeltSays(answer, misspelt))]),
      ],
      particulars: {
        ...(isSentTwice ? { isSentTwice } : {}),
        ...(misspelt === null ? {} : { misspelt }),
      },
    }
  },
  refute: byAnswer((answer, { subject }) => {
    if (subject.credentials !== 'include')
      return `No credentials are included: the mode is ${subject.credentials}.`
    const value = headerOf(answer, 'access-control-allow-credentials')
    if (value === 'true') return `The response says Access-Control-Allow-Credentials: true.`
    return answer.check.kind === 'credentials'
      ? null
      : `The browser stops before it looks there: ${allowOriginOf(answer)}.`
  }),
} as const satisfies Cause<'credentials-not-allowed'>

/** The origin is refused first; a response that names one, be it another, goes without credentials as well. */
function behindTheOrigin(facts: Facts): Draft<'credentials-not-allowed'> | null {
  if (!facts.sendsCredentials) return null
  const named =
    firstFailing(facts, 'multiple') ?? firstFailing(facts, 'invalid') ?? firstFailing(facts, 'mismatch')
  const told = [named, letInInstead(facts, 'preflight'), letInInstead(facts, 'request')]
  const promising = told.some((one) => one !== null) ? told : [likeElsewhere(facts)]
  const answer = promising.find((one) => one !== null && !allowsCredentials(one) && !isWildcard(one)) ?? null
  if (answer === null) return null
  return {
    confidence: 'likely',
    title:
      'Behind it waits another fault: the request includes credentials, and Access-Control-Allow-Credentials: true is not sent either',
    evidence: [
      seen(answer),
      proof(
        answer,
        `Access-Control-Allow-Credentials: ${headerOf(answer, 'access-control-allow-credentials') ?? '(absent)'}`,
      ),
    ],
  }
}

/** Two layers may each say it: one of them stays. */
function allowsCredentials({ response }: Answer): boolean {
  return headerValues(response.headers, 'access-control-allow-credentials').some((value) =>
    /(^|,)\s*true\s*(,|$)/.test(value),
  )
}

function isWildcard({ response }: Answer): boolean {
  return headerValues(response.headers, 'access-control-allow-origin').every((value) =>
    /^[\s,*]+$/.test(value),
  )
}
