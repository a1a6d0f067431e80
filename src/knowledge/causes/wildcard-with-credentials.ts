import { byAnswer } from './refute.ts'
import { headerOf } from '../facts/answer.ts'
import type { Facts } from '../facts/facts.ts'
import { likeElsewhere } from '../facts/reach.ts'
import type { Cause, Draft } from './cause.ts'
import { firstFailing, seen, sureOfMode, allowOriginOf } from '../facts/faults.ts'

export const wildcardWithCredentials = {
  id: 'wildcard-with-credentials',
  name: 'a wildcard with credentials',
  means: 'The request includes cookies, and the server answers with the wildcard instead of an origin.',
  why: 'With credentials * means nothing: the server has to say which page it trusts with a signed-in user’s data.',
  evidence: 'Access-Control-Allow-Origin: * where the credentials mode is include.',
  lookAlikes: [
    {
      cause: 'credentials-not-allowed',
      tell: 'There the origin is named, and Allow-Credentials is what is wrong.',
    },
    { cause: 'origin-not-allowed', tell: 'There the server names another origin.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway', 'frontend-code'],
  fix: 'exact-origin-with-credentials',
  // That the origin is named and credentials are allowed is proven in every case that sends them.
  verification: [],
  pitfalls: ['wildcard-forever', 'reflect-everything'],
  saidAs: { errors: ['WildcardOriginNotAllowed', 'PreflightWildcardOriginNotAllowed'] },
  restsOn: 'a response',
  isShownByTwo: true,
  isMetTwice: true,
  examine: (facts) => {
    const answer = firstFailing(facts, 'wildcard-with-credentials')
    if (answer === null) return sentTwice(facts) ?? sentElsewhere(facts)
    return {
      ...sureOfMode(answer, facts),
      title: `The request includes credentials, and the server answers Access-Control-Allow-Origin: * instead of ${facts.subject.pageOrigin}`,
      evidence: [seen(answer)],
      particulars:
        headerOf(answer, 'access-control-allow-credentials') === 'true' ? {} : { lacksCredentials: true },
    }
  },
  refute: byAnswer((answer, { subject }) => {
    if (subject.credentials !== 'include')
      return `No credentials are included: the mode is ${subject.credentials}.`
    return headerOf(answer, 'access-control-allow-origin') === '*'
      ? null
      : `There is no *: ${allowOriginOf(answer)}.`
  }),
} as const satisfies Cause<'wildcard-with-credentials'>

/** Once the wildcard is sent once, it still means nothing with credentials. */
function sentTwice(facts: Facts): Draft<'wildcard-with-credentials'> | null {
  const answer = firstFailing(facts, 'multiple')
  if (answer === null || !facts.sendsCredentials || !/^[\s,*]+$/.test(answer.check.value)) return null
  const isAllowed = /\btrue\b/.test(headerOf(answer, 'access-control-allow-credentials') ?? '')
  return {
    confidence: 'likely',
    title: `Behind it waits another fault: the request includes credentials, for which * means nothing: ${facts.subject.pageOrigin} has to be named`,
    evidence: [seen(answer)],
    particulars: isAllowed ? {} : { lacksCredentials: true },
  }
}

/** The response is bare; covered like the others, it would say * as they do. */
function sentElsewhere(facts: Facts): Draft<'wildcard-with-credentials'> | null {
  const answer = facts.sendsCredentials ? likeElsewhere(facts) : null
  if (answer === null || answer.check.kind !== 'wildcard-with-credentials') return null
  const isAllowed = headerOf(answer, 'access-control-allow-credentials') === 'true'
  return {
    confidence: 'likely',
    title: `Behind it waits another fault: where this server sends Access-Control-Allow-Origin it says *, which means nothing with credentials: ${facts.subject.pageOrigin} has to be named`,
    evidence: [seen(answer)],
    particulars: isAllowed ? {} : { lacksCredentials: true },
  }
}
