import { byAnswer } from './refute.ts'
import type { Cause, Draft } from './cause.ts'
import { headerOf, type Answer } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { favouredOrigins } from '../facts/origin-policy.ts'
import { firstFailing, sure, seen, allowOriginOf } from '../facts/faults.ts'
import { proof } from './cause.ts'

export const multipleAllowOrigin = {
  id: 'multiple-allow-origin',
  name: 'more than one Allow-Origin',
  means:
    'The response names several origins, in one line or in several: usually the application and a proxy both add the header.',
  why: 'Exactly one value counts. Two make none, even where they are the same.',
  evidence: 'Access-Control-Allow-Origin stands there twice, or holds a list.',
  lookAlikes: [
    { cause: 'invalid-allow-origin', tell: 'There it is one value, and no origin.' },
    { cause: 'origin-not-allowed', tell: 'There it is one origin, and another one.' },
  ],
  livesIn: ['proxy-or-gateway', 'server-configuration'],
  fix: 'allow-the-origin',
  verification: [
    {
      id: 'one-line',
      title: 'Access-Control-Allow-Origin stands there once, with one value',
      how: () => 'in the raw headers: curl -i shows every line, DevTools and fetch() join them',
    },
  ],
  pitfalls: ['headers-twice'],
  saidAs: { errors: ['MultipleAllowOriginValues', 'PreflightMultipleAllowOriginValues'] },
  restsOn: 'a response',
  isShownByTwo: true,
  owner: 'application',
  isMetTwice: true,
  examine: (facts) => {
    const answer = firstFailing(facts, 'multiple')
    if (answer === null) return behindOrigin(facts)
    const { value, lines } = answer.check
    return {
      confidence: sure(answer, facts),
      title:
        lines.length > 1
          ? `Access-Control-Allow-Origin is sent ${lines.length} times (${value}); browsers accept exactly one`
          : `Access-Control-Allow-Origin holds a list (${value}); browsers accept exactly one value`,
      evidence: lines.map((line) => proof(answer, `${answer.status}, Access-Control-Allow-Origin: ${line}`)),
      particulars: {
        ...(isWrittenList(lines) ? { isWrittenList: true } : {}),
        ...(isTrueTwice(answer) ? { isSentTwice: true } : {}),
      },
    }
  },
  refute: byAnswer((answer) =>
    answer.check.kind === 'multiple'
      ? null
      : answer.check.kind === 'missing'
        ? `It does not stand there even once. ${seen(answer).says}.`
        : `It stands there once: ${allowOriginOf(answer)}.`,
  ),
} as const satisfies Cause<'multiple-allow-origin'>

/** Whatever joins two headers puts a comma between them: a list with blanks alone was written so. */
function isWrittenList(lines: readonly string[]): boolean {
  const [line = ''] = lines
  return lines.length === 1 && !line.includes(',') && /\S\s+\S/.test(line)
}

/** Whoever writes the one mostly writes the other. */
function isTrueTwice(answer: Answer): boolean {
  return /^true(, *true)+$/.test(headerOf(answer, 'access-control-allow-credentials') ?? '')
}

/** The page is let in nowhere, and whoever is gets the header more than once: once on the list, so will the page. */
function behindOrigin(facts: Facts): Draft<'multiple-allow-origin'> | null {
  const letIn = favouredOrigins(facts)
  const twice = (['preflight', 'request'] as const)
    .map((form) => letIn.filter((one) => one.form === form))
    .find((ones) => ones.length > 0 && ones.every(({ answer }) => answer.check.kind === 'multiple'))
  if (twice?.[0] === undefined) return null
  const { origin, answer } = twice[0]
  return {
    confidence: 'likely',
    title: 'Behind it waits another fault: whoever is let in gets Access-Control-Allow-Origin more than once',
    evidence: [proof(answer, `${origin} gets ${allowOriginOf(answer)}`)],
  }
}
