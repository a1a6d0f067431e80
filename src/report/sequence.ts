import type { Case } from '../knowledge/model/case.ts'
import { headerValues } from '../knowledge/model/header-values.ts'
import type { Observation } from '../knowledge/model/evidence.ts'
import type { Exchange } from '../knowledge/facts/exchanges.ts'
import { factsOf } from '../knowledge/facts/facts.ts'
import type { EngineStop } from '../knowledge/facts/engine-stop.ts'
import { whyStopped } from '../knowledge/facts/why-stopped.ts'
import { routeOf, type Lane } from './sequence-lanes.ts'
import type { Triage } from '../knowledge/triage.ts'

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
  const { chain, judged } = factsOf(subject, evidence)
  const stop = judged.stops[0] ?? null
  const wire = wireOf(chain, stop)
  const route = routeOf(wire, triage)
  // Where a GET stood in for the request, the stop is none of what was sent.
  const isSeen = stop !== null && !(stop.during === 'request' && chain[stop.hop]?.standIn === true)
  const here = judged.stops.filter(({ hop, during }) => hop === stop?.hop && during === stop.during)
  const exchanges = wire.flatMap((observation, index) => {
    const stops = isSeen && index === wire.length - 1 ? here : []
    return exchange(observation, subject, route.to(observation), stops)
  })
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
        label: isGood ? 'response' : verdict.outcome === 'inconclusive' ? 'not known' : 'TypeError',
        stops: !isGood && verdict.outcome !== 'inconclusive',
      },
    ],
  }
}

/** What a browser sends, in its order, up to its stop. A GET in place of the request is none of it. */
function wireOf(chain: readonly Exchange[], stop: EngineStop | null): readonly Observation[] {
  const sent = chain
    .slice(0, (stop?.hop ?? chain.length) + 1)
    .flatMap(({ hop, preflight, request, standIn }) => {
      const during = hop === stop?.hop ? stop.during : null
      if (during === 'before') return []
      return [preflight, standIn || during === 'preflight' ? null : request]
    })
  return sent.filter((observation) => observation !== null)
}

function exchange(
  observation: Observation,
  subject: Case,
  { answering, unanswered }: { readonly answering: number; readonly unanswered: number | null },
  stops: readonly EngineStop[],
): readonly Message[] {
  const { request } = observation
  const origin = headerValues(request.headers, 'origin')[0] ?? 'none'
  return [
    { from: browser, to: answering, label: `${request.method}, Origin ${origin}`, stops: false },
    ...(unanswered === null ? [] : [{ from: answering, to: unanswered, label: 'no response', stops: false }]),
    {
      from: answering,
      to: browser,
      label: stops.length > 0 ? whyItStops(stops, observation, subject) : cameBack(observation),
      stops: stops.length > 0,
    },
  ]
}

function cameBack({ response, failure }: Observation): string {
  if (response === null) return `no response (${failure?.kind ?? 'unknown'})`
  const allowed = headerValues(response.headers, 'access-control-allow-origin')
  return `${response.status}, ${allowed.length === 0 ? 'no Allow-Origin' : `Allow-Origin: ${allowed.join(', ')}`}`
}

/** The status, and why the engines stop there. */
function whyItStops(stops: readonly EngineStop[], observation: Observation, subject: Case): string {
  if (observation.response === null) return cameBack(observation)
  return `${observation.response.status}, ${whyStopped(stops, observation, subject) ?? ''}`
}
