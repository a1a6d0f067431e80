import type { OriginRelation, RequestForm } from '../model/evidence.ts'
import { acceptsOrigin, isNamedTwice } from './allow-origin.ts'
import type { Answer } from './answer.ts'
import { headerOf } from './answer.ts'
import { type Facts, acceptsPage } from './facts.ts'
import { answersFor } from './facts.ts'
import { originDifference } from './origin-difference.ts'
import { refusedOnOtherPaths } from './reach.ts'

/** Another origin that the server accepts. */
export interface AcceptedOrigin {
  readonly origin: string
  readonly relation: OriginRelation
  readonly form: RequestForm
  readonly answer: Answer
}

/** The origins, other than the page's, that the probes found accepted (by their own name, be it sent twice, or by `*`). */
export function acceptedOrigins(facts: Facts): readonly AcceptedOrigin[] {
  return answersFor(facts, 'from-origin').flatMap((answer) => {
    const { origin, relation, form } = answer.purpose
    const isNamed = acceptsOrigin(answer.check) || isNamedTwice(answer.check, origin)
    const accepted = isNamed && (form === 'request' || answer.isOk)
    return accepted ? [{ origin, relation, form, answer }] : []
  })
}

/**
 * Those among them that the page's own origin is worse off than. Where the request went out by another method than the
 * probes, the page's GET decides: if that is accepted, the method is refused and not the origin.
 */
export function favouredOrigins(facts: Facts): readonly AcceptedOrigin[] {
  const isAlike = answersFor(facts, 'by-get').some(({ check }) => acceptsOrigin(check))
  const isLetInToo = facts.preflight !== null && acceptsPage(facts.preflight, facts)
  return acceptedOrigins(facts).filter(
    (one) => (one.form === 'preflight' ? !isLetInToo : !isAlike) && !isLetInByChance(one),
  )
}

/** No browser sends such an origin, nor a `Referer` that goes with it: `*` to it tells of no list that names it. */
function isLetInByChance({ relation, answer }: AcceptedOrigin): boolean {
  const isNone = relation === 'trailing-slash' || relation === 'missing-scheme'
  return isNone && headerOf(answer, 'access-control-allow-origin') === '*'
}

/** Whether an origin that nobody allowed on purpose is accepted by its own name. */
export function reflection(facts: Facts): AcceptedOrigin | null {
  const found = acceptedOrigins(facts).filter(
    ({ relation, origin, answer }) =>
      relation === 'foreign' && headerOf(answer, 'access-control-allow-origin') === origin,
  )
  const request = found.find(({ form }) => form === 'request')
  if (request !== undefined) return request
  // What a preflight promises, the response to the request need not keep.
  const isKept = answersFor(facts, 'from-origin').every(
    ({ purpose }) => purpose.form !== 'request' || purpose.relation !== 'foreign',
  )
  return isKept && facts.request !== null && acceptsPage(facts.request, facts) ? (found[0] ?? null) : null
}

const relationVariants: Partial<Record<OriginRelation, string>> = {
  'other-scheme': 'scheme',
  www: 'www',
  'other-port': 'port',
  'trailing-slash': 'trailing-slash',
  'missing-scheme': 'missing-scheme',
  subdomain: 'subdomain',
  'sibling-subdomain': 'subdomain',
}
/** Nearest first: a twin of the page's origin says more about the mistake than a development origin beside it. */
const order = ['scheme', 'www', 'port', 'trailing-slash', 'missing-scheme', 'subdomain'] as const

/** How the policy leaves the page's origin out: the variant of `origin-not-allowed`, and the origin allowed instead. */
export interface Omission {
  readonly variant: string | null
  readonly allowed: string | null
  /** The probe that shows it. */
  readonly probe: string | null
}

/** Judges the near misses, the value the server names, and the development origins, in this order. */
export function omissionOf(facts: Facts): Omission {
  const { subject } = facts
  const accepted = favouredOrigins(facts)
  for (const variant of order) {
    const twin = accepted.find(({ relation }) => relationVariants[relation] === variant)
    if (twin !== undefined) return { variant, allowed: twin.origin, probe: twin.answer.id }
  }
  const named = namedOrigin(facts)
  const difference = named === null ? null : originDifference(named.value, subject.pageOrigin)
  if (named !== null && difference !== null)
    return { variant: difference, allowed: named.value, probe: named.probe }
  const local = accepted.find(({ relation }) => relation === 'localhost')
  if (local !== undefined) return { variant: 'localhost-only', allowed: local.origin, probe: local.answer.id }
  const another = named === null ? null : anotherNamed(facts, named.value)
  if (another !== null) return { variant: 'fixed-other-origin', allowed: another.value, probe: another.probe }
  const other = accepted.find(({ relation }) => relation !== 'null')
  return {
    variant: null,
    allowed: named?.value ?? other?.origin ?? null,
    probe: named?.probe ?? other?.answer.id ?? null,
  }
}

/** Whether the origin that is named is named whoever asks. */
export function sendsConstantOrigin(facts: Facts): boolean {
  const named = namedOrigin(facts)
  return named !== null && anotherNamed(facts, named.value) !== null
}

/** The origin that the page's own two requests are answered with, or, where these are bare, other paths. */
function namedOrigin(facts: Facts): { readonly value: string; readonly probe: string } | null {
  for (const answer of [facts.preflight, facts.request])
    if (answer?.check.kind === 'mismatch') return { value: answer.check.value, probe: answer.id }
  const [elsewhere] = refusedOnOtherPaths(facts)
  return elsewhere === undefined ? null : { value: elsewhere.named, probe: elsewhere.answer.id }
}

/** Another origin that gets this one named as well, where no response names any other: it is sent whoever asks. */
function anotherNamed(
  facts: Facts,
  value: string,
): { readonly value: string; readonly probe: string } | null {
  const naming = answersFor(facts, 'from-origin').filter(
    (answer) => headerOf(answer, 'access-control-allow-origin') !== null,
  )
  const [first] = naming
  const isConstant = naming.every((answer) => headerOf(answer, 'access-control-allow-origin') === value)
  return first === undefined || !isConstant ? null : { value, probe: first.id }
}

const refusalText =
  /invalid cors request|(not allowed|rejected) by cors|cors[\w\s'",:.-]{0,40}(not allowed|denied|rejected|forbidden|blocked|disallowed)|disallowed cors origin|cross-?origin (request|call|access)s?[\w\s'":-]{0,40}(not allowed|denied|rejected|forbidden|blocked|refused)|(invalid|unknown|untrusted) (http )?origin\b|\borigin (is )?(invalid|unknown|untrusted|not trusted)\b|unauthorized request from https?:\/\/[\w.:-]+|not an accepted origin|access denied for origin|rejected an incoming websocket connection from the \S+ origin|"?origin"? header value[^<>{}]{0,200}(not match|not allowed)[^<>{}\n]{0,200}|\b(this|your) (web ?)?(site|domain) is not (allowed|permitted|authori[sz]ed|whitelisted|allow-?listed)\b|"no cors"|(?<!mail )\bdomain(_| is | )not(_| )(allowed|permitted|authori[sz]ed|(allow|white)-?listed)\b|origin[\w\s'"\\:/.-]{0,80}(not allowed|not permitted|forbidden|denied|disallowed|rejected|not (found )?(in|on) (the )?(allow|white)|not (allow|white)-?listed)/gi

/**
 * A sentence by which a server says that it refuses the origin, as far as it stands in the body, or null. hapi says it to
 * a preflight with 200, and Jolokia to a request: then it has to name the very origin, for a text may speak of any.
 */
export function refusalSentence(answer: Answer): string | null {
  const isPreflight = answer.observation.request.method === 'OPTIONS'
  if (answer.response.body === null) return null
  const all = [...answer.response.body.matchAll(refusalText)].map(([words]) => words)
  // "CORS Rejected - Invalid origin" of Vert.x says twice that it refuses, and once whom.
  const said = all.find((words) => /origin/i.test(words)) ?? all[0] ?? null
  if (
    answer.status < 400 &&
    !isPreflight &&
    (answer.origin === null || said?.includes(answer.origin) !== true)
  )
    return null
  // Some refuse a method or a header in nearly the same words.
  const isOfAnother =
    said !== null && /\b(method|header)s?\b(?!:)/i.test(said) && !/^"?origin"? header/i.test(said)
  return isOfAnother ? null : said
}

/**
 * Whether the server answers an error because there is an `Origin`: the same request without one is answered below 400,
 * or refused otherwise (401 for its token, where an Origin gets 403), and no other difference was made. Null where it
 * does not, or was not asked.
 */
export function refusalByOrigin(facts: Facts): { readonly answer: Answer; readonly without: Answer } | null {
  const { request } = facts
  if (request === null || request.status < 400 || request.status === 429 || request.check.kind !== 'missing')
    return null
  const { method } = request.observation.request
  const without = answersFor(facts, 'without-origin').find(
    ({ purpose, observation }) => purpose.form === 'request' && observation.request.method === method,
  )
  if (without === undefined) return null
  return without.status < 400 || changedByOrigin(facts) === without ? { answer: request, without } : null
}

/**
 * The same request without `Origin`, where that is answered with another status, or with data where the one with an
 * Origin gets none: something there looks at Origin. API Management answers every origin that it does not know 200 and
 * empty. Null where it makes no difference.
 */
export function changedByOrigin(facts: Facts): Answer | null {
  const { request } = facts
  if (request === null || facts.disagreement !== null) return null
  const { method } = request.observation.request
  const without = answersFor(facts, 'without-origin').find(
    ({ purpose, observation }) => purpose.form === 'request' && observation.request.method === method,
  )
  if (without === undefined) return null
  if (without.status === request.status)
    return request.isOk && isEmpty(request) && !isEmpty(without) ? without : null
  return [without, request].every(({ status }) => status < 500 && status !== 429) ? without : null
}

function isEmpty(answer: Answer): boolean {
  return headerOf(answer, 'content-length') === '0' || answer.response.body === ''
}

/** An error of 500 or above that the Origin itself sets off, and that says nothing of a refusal. Null where it is none. */
export function failureByOrigin(facts: Facts): ReturnType<typeof refusalByOrigin> {
  const refusal = refusalByOrigin(facts)
  if (refusal === null || refusal.answer.status < 500) return null
  return refusalSentence(refusal.answer) === null && favouredOrigins(facts).length === 0 ? refusal : null
}
