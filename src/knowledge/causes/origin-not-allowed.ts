import { byAnswer } from './refute.ts'
import { opaqueOrigin } from '../model/case.ts'
import type { Proof } from '../model/diagnosis.ts'
import { isBisected } from '../facts/bisected.ts'
import { acceptsPage, type Facts, answersFor } from '../facts/facts.ts'
import type { Answer } from '../facts/answer.ts'
import { headerOf } from '../facts/answer.ts'
import { cacheWithoutWayPast, pastCache } from '../facts/past-cache.ts'
import { proxyMark } from '../marks/on-the-way.ts'
import {
  favouredOrigins,
  omissionOf,
  refusalByOrigin,
  refusalSentence,
  acceptedOrigins,
  failureByOrigin,
} from '../facts/origin-policy.ts'
import { bodySays, plainWords } from '../facts/refusal-kind.ts'
import { notAskedForLess } from './not-asked-for-less.ts'
import { misspeltAllowOrigin } from '../facts/misspelt.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { originRefused } from './handshake-refused.ts'
import { leftOut } from './left-out.ts'
import { amongSeveral, knownElsewhere, namedElsewhere, onFarSide } from './origin-known-elsewhere.ts'
import { isAskedAlone } from '../facts/reach.ts'
import { refusesOrigin } from '../facts/preflight-status.ts'
import { refusedUncovered } from '../facts/refused-uncovered.ts'
import { byReferer } from './by-referer.ts'
import { byOrigin, emptied } from './with-an-origin.ts'
import { firstFailing, isFromElsewhere, seen, sure } from '../facts/faults.ts'

export const originNotAllowed = {
  id: 'origin-not-allowed',
  name: 'the origin is not allowed',
  means: 'The server has a CORS policy, and the page’s origin is not in it.',
  why: 'The browser compares its own origin with Access-Control-Allow-Origin byte for byte: scheme, host and port.',
  evidence:
    'Another origin is answered with permission, or the server names another origin, while this one gets none.',
  variants: {
    'localhost-only': 'Only development origins are allowed; the deployed one was never added.',
    scheme: 'The same host is allowed under the other scheme.',
    www: 'Allowed with www and called without, or the other way round.',
    port: 'The same host is allowed with another port.',
    'trailing-slash': 'The entry ends in a slash; an origin never does.',
    case: 'The entry has capitals; browsers write an origin in small letters.',
    'missing-scheme': 'The entry is a bare host; an origin begins with its scheme.',
    subdomain: 'Another name of the same domain is allowed.',
    'fixed-other-origin': 'The server sends one constant origin, whoever asks.',
  },
  lookAlikes: [
    { cause: 'cors-not-configured', tell: 'There no origin at all is answered with a CORS header.' },
    {
      cause: 'proxy-strips-headers',
      tell: 'There the application itself sends the header, and it is lost on the way.',
    },
    { cause: 'cached-for-another-origin', tell: 'There the origin named changes once the cache is passed.' },
    { cause: 'request-header-not-allowed', tell: 'There the same origin is welcome when it asks for less.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway', 'deployment-platform'],
  fix: 'allow-the-origin',
  verification: [
    {
      id: 'origin-answered',
      title: 'The server answers this origin by name',
      how: ({ subject }) =>
        subject.as === 'websocket'
          ? `the handshake from ${subject.pageOrigin} is answered 101`
          : `Allow-Origin must read ${subject.pageOrigin}, on the preflight and on the request`,
    },
  ],
  pitfalls: ['forgotten-scheme', 'reflect-everything'],
  saidAs: { errors: ['AllowOriginMismatch', 'PreflightAllowOriginMismatch'] },
  restsOn: 'a response',
  isMetTwice: true,
  examine: (facts) =>
    facts.subject.pageOrigin === opaqueOrigin || isMisspelt(facts)
      ? null
      : refusedUncovered(facts) !== null && favouredOrigins(facts).length === 0
        ? namedElsewhere(facts)
        : (named(facts) ??
          byReferer(facts) ??
          refused(facts) ??
          byOrigin(facts) ??
          emptied(facts) ??
          namedElsewhere(facts) ??
          knownElsewhere(facts) ??
          amongSeveral(facts) ??
          onFarSide(facts)),
  examineHandshake: originRefused,
  refute: byAnswer((answer, facts) => {
    const own = facts.answers.find((one) => acceptsPage(one, facts))
    if (own !== undefined) return `This very origin is let in. ${seen(own).says}.`
    if (headerOf(answer, 'access-control-allow-origin') === '*')
      return 'Access-Control-Allow-Origin: * leaves no origin out.'
    const others = answersFor(facts, 'from-origin').length
    if (others === 0) return null
    return acceptedOrigins(facts).length > 0
      ? `Every origin fares alike here, this one too. ${seen(answer).says}.`
      : `No origin fares better: of ${others} others that were asked, none is let in. ${seen(answer).says}.`
  }),
} as const satisfies Cause<'origin-not-allowed'>

/** Whom the policy would let in is not known while the name of the header is wrong. */
function isMisspelt({ preflight, request }: Facts): boolean {
  return [preflight, request].some((answer) => answer !== null && misspeltAllowOrigin(answer) !== null)
}

/** The server names an origin, and it is not the page's. */
function named(facts: Facts): Draft<'origin-not-allowed'> | null {
  const answer = firstFailing(facts, 'mismatch')
  if (answer === null || pastCache(facts, answer) !== null) return null
  const made = saidToo(facts, leftOut(facts, answer, omissionOf(facts)))
  const doubt =
    answer === facts.request ? (cacheWithoutWayPast(facts) ?? letInByQuery(facts) ?? nobodyElse(facts)) : null
  const against =
    doubt === null ? errorOfAnother(facts, answer) : `${doubt}: it may be a copy for another page`
  return against === null ? made : { ...made, confidence: 'likely', against: [proof(answer, against)] }
}

/** The preflight lets the page in, and the error behind it names another: whatever writes errors may have a policy of its own. */
function errorOfAnother(facts: Facts, answer: Answer): string | null {
  const { preflight, request } = facts
  if (answer !== request || answer.status < 400 || preflight === null || !acceptsPage(preflight, facts))
    return null
  return `the preflight of the same address lets this page in: what writes the ${answer.status} may have a policy of its own, and a good response another`
}

/** The request is refused besides, in words that say what to do about the origin. */
function saidToo({ request }: Facts, made: Draft<'origin-not-allowed'>): Draft<'origin-not-allowed'> {
  const says = request === null || refusalSentence(request) === null ? null : bodySays(request)
  return request === null || says === null
    ? made
    : {
        ...made,
        evidence: [...made.evidence, proof(request, `${request.status}, and the body says “${says}”`)],
      }
}

/** The response is bare, and the policy shows elsewhere. */
function refused(facts: Facts): Draft<'origin-not-allowed'> | null {
  const answer = bareAnswer(facts)
  if (answer === null || isBisected(facts) || pastCache(facts, answer) !== null) return null
  // Code that throws for an Origin refuses nobody: Vary shows a policy there, and not what it says.
  if (failureByOrigin(facts) !== null) return null
  const form = answer === facts.preflight ? 'preflight' : 'request'
  const accepted = favouredOrigins(facts).filter((one) => one.relation !== 'null' && one.form === form)
  const [words] = [facts.preflight, facts.request].flatMap((by) => {
    const says = by === null ? null : refusalSentence(by)
    return by === null || says === null ? [] : [{ by, says }]
  })
  const sentence = words?.says
  const made = leftOut(facts, answer, omissionOf(facts))
  const said =
    words === undefined
      ? spoken(answer)
      : [proof(words.by, `${words.by.status}, and the body says “${around(words.says, words.by)}”`)]
  if (accepted.length > 0) return { ...made, evidence: [...made.evidence, ...said] }
  // "This CORS request is not allowed" may be said of the method or a header as well.
  if (sentence !== undefined) {
    const against = namesOrigin(sentence) || answer !== facts.preflight ? [] : notAskedForLess(facts)
    const isSure = saysWho(sentence) && against.length === 0
    return { ...made, ...(isSure ? {} : { confidence: 'likely' as const, against }), evidence: said }
  }
  if (facts.answers.some((one) => acceptsPage(one, facts))) return null
  return shapedByPolicy(facts, answer)
}

/** What a refusal says in plain words, which may name another reason than the origin: a plan, a place, a key. */
function spoken(answer: Answer): readonly Proof[] {
  const says = answer.status < 400 ? null : plainWords(answer)
  return says === null ? [] : [proof(answer, `the body says “${says}”`)]
}

/** No origin that was tried is allowed, but the response has the shape that a policy gives to those it refuses. */
function shapedByPolicy(facts: Facts, answer: Answer): Draft<'origin-not-allowed'> | null {
  const { variesByOrigin, corsNames } = answer
  if (!variesByOrigin && corsNames.length === 0) return null
  const refusal = refusalByOrigin(facts)
  return {
    ...leftOut(facts, answer, omissionOf(facts)),
    // Behind a proxy the header may have been there and been taken off.
    confidence:
      variesByOrigin && answer.status < 500 && proxyMark(answer) === null && nobodyElse(facts) === null
        ? sure(answer, facts)
        : 'likely',
    evidence: [
      seen(answer),
      proof(
        answer,
        variesByOrigin
          ? `Vary: ${headerOf(answer, 'vary') ?? ''} shows a policy that looks at Origin, and ${answersFor(facts, 'from-origin').length === 0 ? 'this one is not' : 'none of the probed origins is'} in it`
          : `it carries ${corsNames.join(', ')}: a policy answered, and named no origin`,
      ),
      ...(refusal === null ? [] : [seen(refusal.answer), seen(refusal.without)]),
    ],
  }
}

/** The page is let in at the same path by a query that nobody sent before; null where it is not, or was not asked. */
function letInByQuery(facts: Facts): string | null {
  const fresh = answersFor(facts, 'cache').find(({ purpose }) => purpose.step === 'busted')
  return fresh !== undefined && acceptsPage(fresh, facts)
    ? 'with a query that no cache has seen, the same address lets this page in'
    : null
}

/** Why one response of a recording is not the server's last word on origins; null where more was asked. */
function nobodyElse(facts: Facts): string | null {
  return isAskedAlone(facts) ? 'no other origin was asked, and no cache passed' : null
}

function namesOrigin(sentence: string): boolean {
  return /origin|by cors/i.test(sentence)
}

/** Spring’s words speak of the whole request, and stand for the origin where nothing that asks for less passes. */
function saysWho(sentence: string): boolean {
  return namesOrigin(sentence) || /invalid cors request/i.test(sentence)
}

/** The words with what stands around them, where that is short. */
function around(words: string, answer: Answer): string {
  const whole = bodySays(answer)
  return whole?.includes(words) === true ? whole : words
}

/** The first response without permission whose status does not already tell the whole story. */
function bareAnswer(facts: Facts): Answer | null {
  const candidates = [facts.preflight, facts.request].filter((answer) => answer !== null)
  return (
    candidates.find(
      (answer) => answer.check.kind === 'missing' && !isFromElsewhere(answer) && isPolicy(answer, facts),
    ) ?? null
  )
}

/** An error status is policy only where another origin gets a better one, or the body says so. */
function isPolicy(answer: Answer, facts: Facts): boolean {
  const form = answer === facts.preflight ? 'preflight' : 'request'
  if (form === 'preflight' ? answer.isOk : answer.status < 400) return true
  if (refusalSentence(answer) !== null || (form === 'preflight' && refusesOrigin(answer))) return true
  if (form === 'request' && (answer.variesByOrigin || answer.corsNames.length > 0)) return true
  // Where errors come and go, that another origin was answered well shows nothing.
  return facts.disagreement === null && favouredOrigins(facts).some((other) => other.form === form)
}
