import { headerOf } from '../facts/answer.ts'
import { listOf } from '../facts/preflight-lists.ts'
import { bisectionOf, wasRepeated } from './bisected.ts'
import { proof, type Cause } from './cause.ts'
import { listsCount, seen } from './faults.ts'

export const requestHeaderNotAllowed = {
  id: 'request-header-not-allowed',
  name: 'a request header is not allowed',
  means: 'The preflight passes for this origin, but a header the request carries is missing from its list.',
  why: 'Every header off the safelist must be listed by name: Authorization, Content-Type with JSON, tracing headers.',
  evidence:
    'Access-Control-Allow-Headers does not list a name that was asked for, or the preflight is refused as soon as it is asked for.',
  variants: {
    'wildcard-with-credentials': 'The list is *, which means nothing once credentials are included.',
  },
  lookAlikes: [
    { cause: 'method-not-allowed', tell: 'There the method is missing from the other list.' },
    { cause: 'origin-not-allowed', tell: 'There a preflight that asks for nothing is refused too.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway', 'frontend-code'],
  fix: 'answer-preflights',
  verification: [
    {
      id: 'headers-listed',
      title: 'Access-Control-Allow-Headers lists every header of the request',
      how: ({ subject }) =>
        `OPTIONS with Access-Control-Request-Headers; the request carries ${subject.headers.map(([name]) => name.toLowerCase()).join(', ') || 'none'}`,
    },
  ],
  pitfalls: ['frontend-blamed'],
  examine: (facts) => {
    const { preflight, lists, sendsCredentials } = facts
    if (preflight === null) return null
    const hidden = bisectionOf(facts)?.headers ?? []
    const open =
      listsCount(facts) && lists?.malformed.includes('Access-Control-Allow-Headers') !== true
        ? (lists?.headers ?? [])
        : []
    const names = open.length > 0 ? open : hidden.map(({ name }) => name)
    const [first] = names
    if (first === undefined) return null
    const listed = listOf(preflight, 'access-control-allow-headers')
    const isWildcard = listed !== 'failure' && listed.includes('*') && sendsCredentials
    const allowed = headerOf(preflight, 'access-control-allow-headers') ?? ''
    const all = names.join(', ')
    return {
      variant: isWildcard ? 'wildcard-with-credentials' : null,
      confidence:
        preflight.check.kind === 'wildcard-with-credentials' || (open.length === 0 && !wasRepeated(facts))
          ? 'likely'
          : 'certain',
      title: isWildcard
        ? `Access-Control-Allow-Headers: * does not cover ${all} once credentials are included`
        : `The preflight does not allow the request header${names.length > 1 ? 's' : ''} ${all}`,
      evidence:
        open.length > 0
          ? [proof(preflight, `Access-Control-Allow-Headers: ${allowed || '(absent)'}; asked for ${all}`)]
          : hidden.map(({ answer }) => seen(answer)),
      particulars: { headers: all, header: first, 'allowed-headers': allowed },
    }
  },
} as const satisfies Cause
