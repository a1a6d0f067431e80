import type { Case } from '../model/case.ts'
import type { Evidence, Failure, Observation, RequestForm } from '../model/evidence.ts'
import { headerOf, type Answer } from './answer.ts'
import { stopsAt } from './stops-at.ts'

/** The two requests of one hop of the redirect chain, as they were observed; null where they were not sent. */
export interface Exchange {
  readonly hop: number
  readonly url: string
  readonly preflight: Observation | null
  readonly request: Observation | null
  /** The request is a GET in place of a method that was not to be sent. */
  readonly standIn: boolean
  /** What came of each without a client certificate, where that was asked; its own hop 0 alone. */
  readonly withoutCertificate?: Readonly<Record<RequestForm, Observation | null>>
}

/** The chain in order of hops. Hop 0 is always there, so that nothing observed reads as an exchange without answers. */
export function exchangesOf(subject: Case, evidence: Evidence): readonly Exchange[] {
  const chain: Exchange[] = []
  for (let hop = 0; ; hop++) {
    const preflight = find(evidence, 'preflight', hop)
    const request = find(evidence, 'request', hop)
    if (hop > 0 && preflight === null && request === null) return chain
    const standIn = request?.purpose.kind === 'request' && request.purpose.standIn
    const url = (request ?? preflight)?.request.url ?? subject.url
    chain.push({ hop, url, preflight, request, standIn, ...(hop === 0 ? bareOf(evidence) : {}) })
  }
}

function bareOf({ observations }: Evidence): Pick<Exchange, 'withoutCertificate'> {
  const of = (form: RequestForm) =>
    observations.find(({ purpose }) => purpose.kind === 'without-certificate' && purpose.form === form) ??
    null
  const withoutCertificate = { preflight: of('preflight'), request: of('request') }
  return (withoutCertificate.preflight ?? withoutCertificate.request) ? { withoutCertificate } : {}
}

function find(evidence: Evidence, kind: 'preflight' | 'request', hop: number): Observation | null {
  return evidence.observations.find(({ purpose }) => purpose.kind === kind && purpose.hop === hop) ?? null
}

/** Answers to the same request that differ in what decides. */
export interface Disagreement {
  readonly form: 'preflight' | 'request'
  /** Empty where all fail, and not all alike. */
  readonly passing: readonly Observation[]
  /** The first as the page met it. */
  readonly failing: readonly Observation[]
  readonly byAddress: boolean
}

/**
 * Whether the same request, sent again or to another address of the host, is judged differently.
 * What answers the number of probes and not the request does not count: 429, 503 with Retry-After, and a repeat to
 * the same address that merely broke off or timed out. Nor does an address that takes no connection: a browser goes
 * on to the next.
 */
export function disagreementOf(
  subject: Case,
  evidence: Evidence,
  answers: ReadonlyMap<string, Answer>,
): Disagreement | null {
  for (const form of ['preflight', 'request'] as const) {
    const own = find(evidence, form, 0)
    const same = evidence.observations.filter(
      (observation) => isSame(observation.purpose, form) || asksTheWhole(observation, own),
    )
    const counted = same.filter((observation) => countsAsAnswer(observation, answers.get(observation.id)))
    const passes = (observation: Observation) =>
      observation.response !== null && stopsAt(observation, subject).length === 0
    const passing = counted.filter(passes)
    const failing = counted.filter((observation) => !passes(observation))
    if (failing.length === 0) continue
    if (passing.length === 0) {
      const unlike = failsUnlike(failing, answers)
      if (unlike !== null) return { form, passing, failing: unlike, byAddress: false }
      continue
    }
    const byAddress = [...passing, ...failing].every(
      ({ purpose, address }) => purpose.kind === 'address' || address !== null,
    )
    return { form, passing, failing, byAddress: byAddress && partsByAddress(passing, failing) }
  }
  return null
}

/** One of each kind of refusal, where the policy refuses in more ways than one. Errors do not count: they come and go on a server whose policy stays the same. */
function failsUnlike(
  failing: readonly Observation[],
  answers: ReadonlyMap<string, Answer>,
): readonly Observation[] | null {
  const kinds = new Map<string, Observation>()
  for (const observation of failing) {
    const answer = answers.get(observation.id)
    if (answer === undefined || answer.status >= 400) continue
    const kind = JSON.stringify([answer.check, whither(answer)])
    if (!kinds.has(kind)) kinds.set(kind, observation)
  }
  return kinds.size > 1 ? [...kinds.values()] : null
}

/** Where a redirect leads on its own host. Which one of others it names, a server may choose for each call. */
function whither({ location, observation }: Answer): string | null {
  if (location === null) return null
  return location.hostname === new URL(observation.request.url).hostname ? location.origin : 'elsewhere'
}

function countsAsAnswer({ purpose, failure }: Observation, answer: Answer | undefined): boolean {
  if (failure !== null)
    return failure.kind !== 'aborted' && purpose.kind !== 'repeat' && !isPassedOver(purpose, failure)
  if (answer === undefined || answer.status === 429) return false
  return answer.status !== 503 || headerOf(answer, 'retry-after') === null
}

function isPassedOver(purpose: Observation['purpose'], { kind }: Failure): boolean {
  return purpose.kind === 'address' && (kind === 'refused' || kind === 'unreachable')
}

function isSame(purpose: Observation['purpose'], form: 'preflight' | 'request'): boolean {
  if (purpose.kind === 'address' || purpose.kind === 'repeat') return purpose.form === form
  return purpose.kind === form && purpose.hop === 0
}

/** A preflight that asks for one part alone repeats the page’s own where that asks for nothing else. */
function asksTheWhole({ purpose, request }: Observation, own: Observation | null): boolean {
  if (purpose.kind !== 'bisect' || own === null) return false
  return JSON.stringify(request) === JSON.stringify(own.request)
}

function partsByAddress(passing: readonly Observation[], failing: readonly Observation[]): boolean {
  const addressOf = ({ purpose, address }: Observation) =>
    purpose.kind === 'address' ? purpose.address : address
  const good = new Set(passing.map(addressOf))
  return failing.every((observation) => !good.has(addressOf(observation)))
}
