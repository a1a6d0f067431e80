import type { HeaderList } from '../knowledge/model/case.ts'
import type { Observation } from '../knowledge/model/evidence.ts'

/** What a server says of the number of requests that it still takes. */
interface RequestLimit {
  readonly remaining: number
  /** The header as it came. */
  readonly says: string
}

/** Gateways write a limit of 0 or less where there is none (Tyk). */
const limitName = /^(x-)?rate-?limit-limit$/i

/** `RateLimit-Remaining` and the names before it: GitHub's, Kong's with a unit at its end. */
const remainingName = /^(x-)?rate-?limit-remaining(-(second|minute|hour|requests))?$/i

/**
 * The least that any of the observations leaves, or null where none speaks of a limit. Reads the separate headers and
 * the one field of the IETF drafts (`limit=20, remaining=18` until draft 7, `"default";r=18;t=60` since draft 8).
 */
export function limitOf(observations: readonly (Observation | null)[]): RequestLimit | null {
  const found = observations.flatMap((observation) => limitsIn(observation?.response?.headers ?? []))
  return found.toSorted((a, b) => a.remaining - b.remaining)[0] ?? null
}

/** Whether a refusal says when to come back, or what is left. */
export function speaksOfLimit(observation: Observation): boolean {
  const headers = observation.response?.headers ?? []
  return headers.some(([name]) => /^retry-after$/i.test(name)) || limitsIn(headers).length > 0
}

function limitsIn(headers: HeaderList): readonly RequestLimit[] {
  if (headers.some(([name, value]) => limitName.test(name) && /^\s*(0|-\d+)\s*$/.test(value))) return []
  return headers.flatMap(([name, value]) => {
    const given = remainingName.test(name)
      ? /^\s*(\d+)/.exec(value)
      : /^ratelimit$/i.test(name)
        ? /(?:\bremaining|;\s*r)\s*=\s*(\d+)/.exec(value)
        : null
    return given === null ? [] : [{ remaining: Number(given[1]), says: `${name}: ${value}` }]
  })
}
