import type { Facts } from '../facts/facts.ts'
import { bodySays } from '../facts/refusal-kind.ts'
import { refusedParts } from '../marks/words.ts'
import { listed } from './refute-preflight.ts'
import { headerOf, type Answer } from '../facts/answer.ts'
import { listsOnceLetIn } from '../facts/lists-once-let-in.ts'
import { listFaults, listOf } from '../facts/preflight-lists.ts'
import { bisectionOf, wasRepeated } from '../facts/bisected.ts'
import { leftOutMethod } from '../facts/left-out-method.ts'
import { misspeltFor, misspeltSays, type Misspelt } from '../facts/misspelt.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { listsCount, seen } from '../facts/faults.ts'

export const methodNotAllowed = {
  id: 'method-not-allowed',
  name: 'the method is not allowed',
  means: 'The preflight allows the origin, but its list of methods leaves out the request’s own.',
  why: 'Only GET, HEAD and POST need no mention. The comparison tells upper from lower case: patch is not PATCH.',
  evidence:
    'Access-Control-Allow-Methods does not list the method, or the preflight is refused as soon as it is asked for.',
  variants: {
    case: 'The method differs from the listed one in case only; fetch() turns just six methods to upper case, PATCH not among them.',
    'wildcard-with-credentials': 'The list is *, which means nothing once credentials are included.',
  },
  lookAlikes: [
    { cause: 'request-header-not-allowed', tell: 'There a header is missing from the other list.' },
    { cause: 'preflight-not-handled', tell: 'There OPTIONS itself is not answered.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway', 'frontend-code'],
  fix: null,
  verification: [
    {
      id: 'method-listed',
      title: 'Access-Control-Allow-Methods lists the method',
      how: ({ subject }) => `OPTIONS with Access-Control-Request-Method: ${subject.method}`,
    },
  ],
  pitfalls: ['frontend-blamed'],
  saidAs: {
    errors: ['MethodDisallowedByPreflightResponse'],
    particulars: ({ method }) => ({ method }),
  },
  restsOn: 'a response',
  isShownByTwo: true,
  examine: (facts) => {
    const { preflight, subject, sendsCredentials } = facts
    if (preflight === null) return withoutRule(facts)
    const bisection = bisectionOf(facts)
    const hidden = bisection?.method ?? null
    const method = listsCount(facts) ? listFaults(preflight, subject).method : null
    const later = method === null && hidden === null ? metLater(facts, preflight) : null
    const refused = method ?? (hidden === null ? null : subject.method) ?? later?.method ?? null
    if (refused === null) return null
    const listed = listOf(preflight, 'access-control-allow-methods')
    const names = listed === 'failure' ? [] : listed
    const isCase = names.includes(refused.toUpperCase()) && refused !== refused.toUpperCase()
    const isWildcard = names.includes('*') && sendsCredentials
    const misspelt = method === null ? null : misspeltFor(preflight, 'access-control-allow-methods')
    const allowed = headerOf(preflight, 'access-control-allow-methods') ?? ''
    return {
      variant: isCase ? 'case' : isWildcard ? 'wildcard-with-credentials' : null,
      confidence:
        later !== null ||
        preflight.check.kind === 'wildcard-with-credentials' ||
        (method === null && !wasRepeated(facts))
          ? 'likely'
          : 'certain',
      title: isCase
        ? `The request says ${refused}, the server allows ${refused.toUpperCase()}: methods are compared in their exact case`
        : isWildcard
          ? `Access-Control-Allow-Methods: * does not cover ${refused} once credentials are included`
          : later === null
            ? `The preflight does not allow the method ${refused}${listedAs(names, refused, misspelt)}`
            : `Behind it waits another fault: the methods that are allowed leave out ${refused}`,
      evidence:
        later !== null
          ? [proof(later.answer, later.says)]
          : hidden === null
            ? [
                proof(
                  preflight,
                  `Access-Control-Allow-Methods: ${allowed || '(absent)'}; asked for ${refused}`,
                ),
                ...(misspelt === null ? [] : [proof(preflight, misspeltSays(preflight, misspelt))]),
              ]
            : [seen(hidden), ...(bisection === null ? [] : [seen(bisection.baseline)])],
      particulars: { method: refused, ...(misspelt === null ? {} : { misspelt }) },
    }
  },
  refute: (facts) =>
    leftOutMethod(facts) !== null
      ? null
      : listed(facts, 'access-control-allow-methods', facts.subject.method),
} as const satisfies Cause<'method-not-allowed'>

/** As what the method is listed in its place, as the end of a sentence: in small letters, or under a name that nobody reads. */
function listedAs(names: readonly string[], method: string, misspelt: Misspelt | null): string {
  if (misspelt !== null) return `: its list stands under ${misspelt[0]}, which no browser reads`
  const inSmall = names.find((name) => name !== method && name.toUpperCase() === method)
  return inSmall === undefined ? '' : `, but ${inSmall}: methods are compared in their exact case`
}

/** No preflight goes before the request, and the rules of the server have one for another method alone. */
function withoutRule(facts: Facts): Draft<'method-not-allowed'> | null {
  const left = leftOutMethod(facts)
  if (left === null) return null
  const { method } = facts.subject
  const list = headerOf(left.other, 'access-control-allow-methods')
  const welcome = list === null || list === '*' || list.includes(method) ? left.method : list
  return {
    confidence: 'likely',
    title: `The rules of the server let ${facts.subject.pageOrigin} use ${welcome} and not ${method}: the response to ${method} is bare`,
    evidence: [...(facts.request === null ? [] : [seen(facts.request)]), seen(left.own), seen(left.other)],
    particulars: { method },
  }
}

/** What a preflight that fails for another reason says all the same, by its list or its words, or the list that another origin gets. */
function metLater(
  facts: Facts,
  preflight: Answer,
): { readonly method: string; readonly answer: Answer; readonly says: string } | null {
  const { subject } = facts
  if (refusedParts(preflight).includes('method'))
    return {
      method: subject.method,
      answer: preflight,
      says: `the body says “${bodySays(preflight) ?? ''}”`,
    }
  const isListed = headerOf(preflight, 'access-control-allow-methods') !== null
  const answer = isListed ? preflight : listsOnceLetIn(facts)
  if (answer === null) return null
  const { method } = listFaults(answer, subject)
  if (method === null) return null
  const list = headerOf(answer, 'access-control-allow-methods') ?? '(absent)'
  const whose = answer === preflight ? '' : `${answer.origin ?? ''} gets `
  return { method, answer, says: `${whose}Access-Control-Allow-Methods: ${list}; asked for ${method}` }
}
