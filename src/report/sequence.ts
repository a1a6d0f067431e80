import { headerValues } from '../knowledge/header-values.ts'
import type { Observation } from '../knowledge/evidence.ts'
import type { Triage } from './triage.ts'

export type Party = 'page' | 'browser' | 'server'

/** One arrow of the sequence diagram. `stops` marks the message after which a browser goes no further. */
export interface Message {
  readonly from: Party
  readonly to: Party
  readonly label: string
  readonly stops: boolean
}

/** The exchange as page, browser and server see it, up to the place where the browser stops. Unredacted. */
export function sequenceOf({ subject, evidence, diagnosis }: Triage): readonly Message[] {
  const { verdict, causes } = diagnosis
  const call: Message = {
    from: 'page',
    to: 'browser',
    label: `fetch ${subject.method} ${new URL(subject.url).pathname}`,
    stops: false,
  }
  const stop = Object.values(verdict.browsers).find(({ outcome }) => outcome === 'network-error')?.at ?? null
  const stopsBeforeTheWire = stop === 'page'
  const chain = stopsBeforeTheWire ? [] : wireOf(evidence.observations, stop === 'preflight')
  const exchanges = chain.flatMap((observation, index) =>
    exchange(observation, stop !== null && index === chain.length - 1),
  )
  const ending: Message =
    verdict.outcome === 'allowed' || verdict.outcome === 'not-cross-origin'
      ? { from: 'browser', to: 'page', label: 'response', stops: false }
      : { from: 'browser', to: 'page', label: causes[0]?.title ?? 'network error', stops: true }
  return [call, ...exchanges, ending]
}

function wireOf(observations: readonly Observation[], endsAtPreflight: boolean): readonly Observation[] {
  const chain = observations.filter(
    ({ purpose }) => purpose.kind === 'preflight' || (purpose.kind === 'request' && !purpose.standIn),
  )
  const ordered = chain.toSorted((a, b) => rank(a) - rank(b))
  return endsAtPreflight ? ordered.slice(0, 1) : ordered
}

function rank({ purpose }: Observation): number {
  if (purpose.kind === 'preflight') return purpose.hop * 2
  return purpose.kind === 'request' ? purpose.hop * 2 + 1 : 0
}

function exchange({ request, response, failure }: Observation, stops: boolean): readonly Message[] {
  const origin = headerValues(request.headers, 'origin')[0] ?? 'none'
  const allowed = headerValues(response?.headers ?? [], 'access-control-allow-origin')
  const came =
    response === null
      ? `no answer (${failure?.kind ?? 'unknown'})`
      : `${response.status}, ${allowed.length === 0 ? 'no Allow-Origin' : `Allow-Origin ${allowed.join(' | ')}`}`
  return [
    { from: 'browser', to: 'server', label: `${request.method}, Origin ${origin}`, stops: false },
    { from: 'server', to: 'browser', label: came, stops },
  ]
}
