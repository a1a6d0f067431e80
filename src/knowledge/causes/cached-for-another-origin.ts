import { byAnswer } from './refute.ts'
import { headerOf } from '../facts/answer.ts'
import { answersFor } from '../facts/facts.ts'
import { cacheWithoutWayPast, pastCache } from '../facts/past-cache.ts'
import { proof, type Cause } from './cause.ts'
import { firstFailing, seen, allowOriginOf } from '../facts/faults.ts'

export const cachedForAnotherOrigin = {
  id: 'cached-for-another-origin',
  name: 'a cache serves another origin’s response',
  means: 'The server answers each origin by name, and a cache hands one origin’s response to all of them.',
  why: 'Without Vary: Origin a cache takes all these responses for the same.',
  evidence:
    'The response names another origin and bears the mark of a cache; past the cache the right one is named.',
  lookAlikes: [
    { cause: 'origin-not-allowed', tell: 'There the other origin is named past the cache as well.' },
    { cause: 'proxy-strips-headers', tell: 'There the cached copy has no Allow-Origin at all.' },
  ],
  livesIn: ['proxy-or-gateway', 'server-configuration'],
  fix: null,
  verification: [
    {
      id: 'vary-origin',
      title: 'Answers carry Vary: Origin, and the cache heeds it',
      how: ({ subject }) =>
        `ask twice, from ${subject.pageOrigin} and from another origin: each must be named to itself`,
    },
  ],
  pitfalls: ['cache-keeps-old-answers'],
  restsOn: 'a response',
  isMetTwice: true,
  examine: (facts) => {
    const answer = firstFailing(facts, 'mismatch')
    if (answer === null) return null
    const past = pastCache(facts, answer)
    const mark = past?.mark ?? (answer === facts.request ? cacheWithoutWayPast(facts) : null)
    if (mark === null) return null
    const { value } = answer.check
    return {
      confidence: past?.isProven === true ? 'certain' : 'likely',
      title: `A cache serves the response made for ${value} to ${facts.subject.pageOrigin}; ${answer.variesByOrigin ? 'it does not heed Vary: Origin' : 'Vary: Origin is missing'}`,
      evidence: [seen(answer), proof(answer, mark), ...(past === null ? [] : [seen(past.fresh)])],
    }
  },
  refute: byAnswer((answer, facts) => {
    if (pastCache(facts, answer) !== null && headerOf(answer, 'access-control-allow-origin') !== null)
      return null
    if (pastCache(facts, answer) !== null) return `The copy names no origin at all. ${seen(answer).says}.`
    const fresh = answersFor(facts, 'cache').find(({ purpose }) => purpose.step === 'busted')
    if (fresh !== undefined && allowOriginOf(fresh) !== allowOriginOf(answer))
      return `No response bears the mark of a cache: no Age, no X-Cache. ${seen(answer).says}.`
    return fresh === undefined
      ? `No cache shows itself. ${seen(answer).says}.`
      : `An address that no cache has seen is answered alike: ${fresh.status}, ${allowOriginOf(fresh)}.`
  }),
} as const satisfies Cause<'cached-for-another-origin'>
