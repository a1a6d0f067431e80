import type { Observation } from '../../knowledge/model/evidence.ts'
import { headerValues } from '../../knowledge/model/header-values.ts'
import type { Recording } from '../imported.ts'

/** Other paths of one server that are kept: a few tell what many would. */
const most = 4

/**
 * Adds to a recording what the same server answered the same page on other paths, those with a permission first: it
 * tells whether CORS is set up there at all.
 */
export function besideIn(recordings: readonly Recording[]): (recording: Recording) => Recording {
  const byServer = new Map<string, Map<string, Observation>>()
  for (const isPermitted of [true, false])
    for (const recording of recordings) {
      const answered = firstAnswer(recording)
      if (answered === null || isPermitted !== hasPermission(answered)) continue
      const paths = byServer.get(serverOf(recording)) ?? new Map<string, Observation>()
      byServer.set(serverOf(recording), paths)
      const { pathname } = new URL(answered.request.url)
      // One more than is used: its own path is none of the others.
      if (paths.size <= most && !paths.has(pathname)) paths.set(pathname, answered)
    }
  return (recording) => {
    const own = new URL(recording.subject.url).pathname
    const others = [...(byServer.get(serverOf(recording)) ?? [])].filter(([path]) => path !== own)
    if (others.length === 0) return recording
    const beside = others.slice(0, most).map(([, observation], index) => asSibling(observation, index + 1))
    const { evidence } = recording
    return { ...recording, evidence: { ...evidence, observations: [...evidence.observations, ...beside] } }
  }
}

function serverOf({ subject }: Recording): string {
  return `${subject.pageOrigin ?? ''} ${new URL(subject.url).origin}`
}

/** The response to the request itself; null where none was recorded, or it was kept without its headers. */
function firstAnswer({ evidence }: Recording): Observation | null {
  const found = evidence.observations.find(({ purpose }) => purpose.kind === 'request' && purpose.hop === 0)
  return found === undefined || found.response === null || found.request.headers.length === 0 ? null : found
}

function hasPermission({ response }: Observation): boolean {
  return headerValues(response?.headers ?? [], 'access-control-allow-origin').length > 0
}

function asSibling(observation: Observation, turn: number): Observation {
  return { ...observation, id: `sibling:recorded-${turn}`, purpose: { kind: 'sibling', what: 'recorded' } }
}
