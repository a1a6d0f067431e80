import type { Observation } from '../knowledge/model/evidence.ts'
import { answerOf } from '../knowledge/facts/answer.ts'
import { marksOf } from '../knowledge/marks/catalogue.ts'
import { layerName, layerOf, makerOf, onTheWay } from '../knowledge/marks/layer-of.ts'
import type { Triage } from '../knowledge/triage.ts'
import type { SoftwareId } from '../knowledge/model/software.ts'

/** A life line of the sequence diagram. */
export interface Lane {
  readonly kind: 'page' | 'browser' | 'proxy' | 'server'
  readonly name: string
}

interface Route {
  readonly lanes: readonly Lane[]
  /** Which lane answers an exchange, and which one it asked in vain. */
  readonly to: (observation: Observation) => {
    readonly answering: number
    readonly unanswered: number | null
  }
}

/** One host on the way: what stands in front of it, where that is known, and what answers behind. */
interface Stop {
  readonly host: string
  readonly proxy: SoftwareId | 'unknown' | null
  readonly server: SoftwareId | null
}

/** The lanes of a chain of exchanges: every host that was asked, with the proxy before it where one left its mark. */
export function routeOf(chain: readonly Observation[], triage: Triage): Route {
  const asked = chain.map(({ request }) => new URL(request.url).host)
  const hosts = [...new Set(asked.length === 0 ? [new URL(triage.subject.url).host] : asked)]
  const stops = hosts.map((host) => stopAt(host, triage))
  const lanes: Lane[] = [
    { kind: 'page', name: 'page' },
    { kind: 'browser', name: 'browser' },
  ]
  const at = new Map<string, { readonly proxy: number | null; readonly server: number }>()
  for (const { host, proxy, server } of stops) {
    const known = server === null ? '' : ` (${server})`
    if (proxy !== null) lanes.push({ kind: 'proxy', name: proxy === 'unknown' ? 'proxy' : layerName(proxy) })
    lanes.push({ kind: 'server', name: `${host}${known}` })
    at.set(host, { proxy: proxy === null ? null : lanes.length - 2, server: lanes.length - 1 })
  }
  const cause = triage.diagnosis.causes[0]?.id
  const to: Route['to'] = (observation) => {
    const { host } = new URL(observation.request.url)
    const stop = stops.find((one) => one.host === host)
    const { proxy = null, server = 2 } = at.get(host) ?? {}
    const byProxy = proxy !== null && (isEdge(cause) || layerAt(observation, triage) === stop?.proxy)
    return byProxy
      ? { answering: proxy, unanswered: cause === 'gateway-error' ? server : null }
      : { answering: server, unanswered: null }
  }
  return { lanes, to }
}

/** Causes in which the application behind the one that answers was never reached. */
function isEdge(cause: string | undefined): boolean {
  return cause === 'gateway-error' || cause === 'blocked-at-edge'
}

function stopAt(host: string, triage: Triage): Stop {
  // What the browser never gets to ask was asked all the same, and tells who stands where.
  const here = triage.evidence.observations.filter(
    ({ purpose, request }) =>
      (purpose.kind === 'preflight' || purpose.kind === 'request') && new URL(request.url).host === host,
  )
  const layers = here.map((observation) => layerAt(observation, triage)).filter((id) => id !== null)
  if (isEdge(triage.diagnosis.causes[0]?.id)) return { host, proxy: layers[0] ?? 'unknown', server: null }
  const inFront = here.flatMap((observation) => marksInFront(observation, triage))
  // A mark is a proxy's only where something else answered as well.
  const proxy = inFront.find((id) => layers.some((layer) => layer !== id)) ?? null
  return { host, proxy, server: layers.find((layer) => layer !== proxy) ?? null }
}

function layerAt(observation: Observation, { subject }: Triage): SoftwareId | null {
  return layerOf(answerOf(observation, subject)).id
}

function marksInFront(observation: Observation, { subject }: Triage): readonly SoftwareId[] {
  const answer = answerOf(observation, subject)
  if (answer === null) return []
  const shown = [makerOf(answer), ...onTheWay(answer)].flatMap((one) => (one === null ? [] : [one.id]))
  return shown.filter((id) => id !== 'node' && isInFront(id))
}

/** Whether it stands before an application: a mark of a framework is none of a proxy. */
function isInFront(id: SoftwareId): boolean {
  const role = marksOf(id)?.role
  return role === 'proxy' || role === 'gateway'
}
