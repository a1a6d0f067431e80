import type { Case } from '../../../src/knowledge/model/case.ts'
import type { Evidence, Observation } from '../../../src/knowledge/model/evidence.ts'
import { defaultProbeOptions, type ProbeEvent, type ProbeOptions } from '../../../src/probes/options.ts'
import { runProbes } from '../../../src/probes/run-probes.ts'

export const page = 'https://app.example.com'

export function caseOf(url: string, given: Partial<Case> = {}): Case {
  return {
    pageOrigin: page,
    pageUrl: null,
    url,
    method: 'GET',
    headers: [],
    credentials: 'same-origin',
    body: null,
    errorUrl: null,
    ...given,
  }
}

export interface Probed extends Evidence {
  readonly events: readonly ProbeEvent[]
  readonly find: (id: string) => Observation
  readonly has: (id: string) => boolean
}

/** Runs the probes with every host of `example.com` on loopback, so that no test asks a resolver. */
export async function probe(
  subject: Case,
  given: Partial<ProbeOptions> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Probed> {
  const events: ProbeEvent[] = []
  const resolve = [{ host: 'app.example.com', port: 443, address: '127.0.0.1' }, ...(given.resolve ?? [])]
  const options = { ...defaultProbeOptions, timeoutMs: 5000, ...given, resolve }
  const evidence = await runProbes(subject, options, (event) => events.push(event), signal)
  const has = (id: string): boolean => evidence.observations.some((observation) => observation.id === id)
  const find = (id: string): Observation => {
    const found = evidence.observations.find((observation) => observation.id === id)
    if (found === undefined)
      throw new Error(`no observation ${id}: ${evidence.observations.map((o) => o.id).join()}`)
    return found
  }
  return { ...evidence, events, find, has }
}

/** The one value of a header of what was sent or received; undefined where it is absent. */
export function valueOf(headers: readonly (readonly [string, string])[], wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
}
