import { headerValues } from '../knowledge/header-values.ts'
import type { Observation } from '../knowledge/evidence.ts'
import type { Exchange } from '../knowledge/facts/exchanges.ts'
import { factsOf } from '../knowledge/facts/facts.ts'
import { routeOf, type Lane } from './sequence-lanes.ts'
import type { Triage } from './triage.ts'

/** One arrow of the sequence diagram, from lane to lane. `stops` marks the message after which a browser goes no further. */
export interface Message {
  readonly from: number
  readonly to: number
  readonly label: string
  readonly stops: boolean
}

/** Who takes part, from left to right, and what they tell one another. */
export interface Sequence {
  readonly lanes: readonly Lane[]
  readonly messages: readonly Message[]
}

const [page, browser] = [0, 1]

/** The exchange as page, browser, proxy and servers see it, up to the place where the browser stops. Unredacted. */
export function sequenceOf(triage: Triage): Sequence {
  const { subject, evidence, diagnosis } = triage
  const { verdict } = diagnosis
  const stop = Object.values(verdict.browsers).find(({ outcome }) => outcome === 'network-error')?.at ?? null
  const chain = stop === 'page' ? [] : wireOf(factsOf(subject, evidence).chain, stop === 'preflight')
  const route = routeOf(chain, triage)
  const exchanges = chain.flatMap((observation, index) =>
    exchange(observation, route.to(observation), stop !== null && index === chain.length - 1),
  )
  const isGood = verdict.outcome === 'allowed' || verdict.outcome === 'not-cross-origin'
  return {
    lanes: route.lanes,
    messages: [
      {
        from: page,
        to: browser,
        label: `fetch ${subject.method} ${new URL(subject.url).pathname}`,
        stops: false,
      },
      ...exchanges,
      {
        from: browser,
        to: page,
        label: isGood ? 'response' : verdict.outcome === 'inconclusive' ? 'not known yet' : 'TypeError',
        stops: !isGood,
      },
    ],
  }
}

/** What a browser sends, in its order. A GET in place of the request is none of it. */
function wireOf(chain: readonly Exchange[], endsAtPreflight: boolean): readonly Observation[] {
  const sent = chain.flatMap(({ preflight, request, standIn }) => [preflight, standIn ? null : request])
  const observed = sent.filter((observation) => observation !== null)
  return endsAtPreflight ? observed.slice(0, 1) : observed
}

function exchange(
  { request, response, failure }: Observation,
  { answering, unanswered }: { readonly answering: number; readonly unanswered: number | null },
  stops: boolean,
): readonly Message[] {
  const origin = headerValues(request.headers, 'origin')[0] ?? 'none'
  const allowed = headerValues(response?.headers ?? [], 'access-control-allow-origin')
  const came =
    response === null
      ? `no answer (${failure?.kind ?? 'unknown'})`
      : `${response.status}, ${allowed.length === 0 ? 'no Allow-Origin' : `Allow-Origin ${allowed.join(' | ')}`}`
  return [
    { from: browser, to: answering, label: `${request.method}, Origin ${origin}`, stops: false },
    ...(unanswered === null ? [] : [{ from: answering, to: unanswered, label: 'no answer', stops: false }]),
    { from: answering, to: browser, label: came, stops },
  ]
}
