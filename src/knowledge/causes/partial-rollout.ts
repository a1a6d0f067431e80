import { unanswered } from './refute.ts'
import { answersFor } from '../facts/facts.ts'
import type { Disagreement } from '../facts/exchanges.ts'
import type { Proof } from '../model/diagnosis.ts'
import type { Observation } from '../model/evidence.ts'
import type { Answer } from '../facts/answer.ts'
import { headerOf } from '../facts/answer.ts'
import { proof, type Cause } from './cause.ts'
import { allowOriginOf } from '../facts/faults.ts'
import { refusalSentence } from '../facts/origin-policy.ts'

/** What may part two responses that name the same origin. */
const telling = [
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
] as const

export const partialRollout = {
  id: 'partial-rollout',
  name: 'the servers do not agree',
  means: 'Several servers or addresses stand behind one name, and only some of them send the right headers.',
  why: 'The browser takes whichever answers, so the same click works and fails by turns.',
  evidence:
    'The same request, repeated or sent to each address of the host, passes at one time and fails at another.',
  lookAlikes: [
    {
      cause: 'cached-for-another-origin',
      tell: 'There the response changes with a cache, not with the server.',
    },
    { cause: 'blocked-at-edge', tell: 'There the later answers are 429: the number of requests is refused.' },
    { cause: 'stale-preflight', tell: 'There the server is right every time.' },
  ],
  livesIn: ['deployment-platform', 'proxy-or-gateway', 'server-logs'],
  fix: null,
  verification: [
    {
      id: 'all-servers-agree',
      title: 'Every address and every repeat answers alike',
      how: ({ url }) => `repeat the request to ${url.host}, and to each of its addresses with curl --resolve`,
    },
  ],
  pitfalls: ['cache-keeps-old-answers', 'postman-proves-nothing'],
  restsOn: 'circumstances',
  side: 'infrastructure',
  troublesPlainLoads: true,
  examine: ({ disagreement, byId, evidence }) => {
    if (disagreement === null) return null
    const { form, passing, failing, byAddress } = disagreement
    const [one, other] = passing.length === 0 ? failing : [failing[0], passing[0]]
    const both = [one, other].map((observation) =>
      observation === undefined ? null : (byId.get(observation.id) ?? null),
    )
    const parted = (answer: Answer) =>
      telling
        .filter((name) => new Set(both.map((one) => one && headerOf(one, name.toLowerCase()))).size > 1)
        .map((name) => `${name}: ${headerOf(answer, name.toLowerCase()) ?? '(absent)'}`)
    const describe = (observation: Observation | undefined) => {
      if (observation === undefined) return []
      const answer = byId.get(observation.id)
      const what =
        answer === undefined
          ? (observation.failure?.message ?? 'no response')
          : [String(answer.status), allowOriginOf(answer), ...parted(answer)].join(', ')
      return [proof(observation, `${observation.address ?? 'one response'}: ${what}`)]
    }
    const addresses = (observations: readonly Observation[]) => [
      ...new Set(observations.map(({ address }) => address ?? '?')),
    ]
    const [good, bad] = [addresses(passing), addresses(failing)]
    if (isAtFirst(disagreement))
      return {
        confidence: 'likely',
        title: `The first ${form} ${one?.response == null ? 'gets no response in time' : `is answered ${one.response.status}`}, and what comes after it passes: the server was just starting, or one of several is not well`,
        evidence: [...describe(one), ...describe(other)],
        particulars: { isAtFirst: true },
      }
    if (isErrorAtFirst(disagreement)) return null
    const crowded = byAddress ? null : failsInCrowds(disagreement, byId, evidence.observations)
    return {
      confidence: crowded === null ? 'certain' : 'likely',
      title: byAddress
        ? `Addresses of one name disagree: ${good.join(', ')} ${good.length > 1 ? 'let' : 'lets'} the ${form} through, ${bad.join(', ')} ${bad.length > 1 ? 'do' : 'does'} not`
        : `The same ${form} is answered differently from one time to the next${passing.length === 0 ? ', and in no way that would pass' : `: ${passing.length} of ${passing.length + failing.length} would pass`}`,
      evidence: [...describe(one), ...describe(other)],
      against: crowded === null ? [] : [crowded],
      particulars: {},
    }
  },
  refute: (facts) => {
    if (facts.disagreement !== null) return null
    const again = answersFor(facts, 'repeat').length + answersFor(facts, 'address').length
    return again === 0
      ? unanswered(facts)
      : `Asked ${again} more times, at every address, the server said the same.`
  },
} as const satisfies Cause<'partial-rollout'>

/** Whether the page's own request alone failed, before all others, and by silence or an error that is no policy. */
function isAtFirst({ form, passing, failing }: Disagreement): boolean {
  const first = passing.length > 0 ? alone(form, failing) : null
  return first?.failure?.kind === 'timeout' || (first?.response?.status ?? 0) >= 500
}

/** Whether the page's own request alone would pass, as an image may, and by an error: nothing is rolled out there. */
function isErrorAtFirst({ form, passing, failing }: Disagreement): boolean {
  const first = failing.length > 0 ? alone(form, passing) : null
  return (first?.response?.status ?? 0) >= 500
}

/** The page's own request, where no other fared as it did. */
function alone(form: Disagreement['form'], fared: readonly Observation[]): Observation | null {
  const [first, ...more] = fared
  return more.length === 0 && first?.purpose.kind === form ? first : null
}

/**
 * Where the page's own request passes and what was asked together with many others meets an error, the number of them
 * may be why. What is answered 503 was asked again one by one, and what goes by the origin does not by numbers.
 */
function failsInCrowds(
  { form, passing, failing }: Disagreement,
  byId: ReadonlyMap<string, Answer>,
  all: readonly Observation[],
): Proof | null {
  const isOwn = passing.some(({ purpose }) => purpose.kind === form)
  const [first] = failing
  const isError = failing.every(({ id }) => {
    const answer = byId.get(id)
    return (
      answer !== undefined &&
      answer.status >= 400 &&
      answer.status !== 503 &&
      !answer.variesByOrigin &&
      refusalSentence(answer) === null
    )
  })
  if (first === undefined || !isOwn || !isError || !failing.every((one) => isAmongOthers(one, all)))
    return null
  return proof(first, 'it was asked together with others: a server that takes few at once may answer so')
}

function isAmongOthers({ id, startedMs, durationMs }: Observation, all: readonly Observation[]): boolean {
  return all.some(
    (other) =>
      other.id !== id &&
      other.startedMs < startedMs + durationMs &&
      startedMs < other.startedMs + other.durationMs,
  )
}
