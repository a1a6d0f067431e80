import type { Case, HeaderList } from '../model/case.ts'
import { engineNames } from '../model/cors-error.ts'
import type { Observation } from '../model/evidence.ts'
import { headerRefused, isPreflight, stopsAt } from './stops-at.ts'
import { isSafelistedMethod } from '../browsers/standard/safelisted-method.ts'
import { headerValues } from '../model/header-values.ts'

/** One response header that a browser looks at: what came, what it needs, whether that holds. */
export interface Need {
  readonly name: string
  /** The value that would do, or words for it. */
  readonly value: string
  /** Null where the header did not come. */
  readonly came: string | null
  /** Whether every engine takes what came, with the other headers as they should be. */
  readonly holds: boolean
  /** Whether the browser compares it as it stands, byte for byte; else it looks for names in a list. */
  readonly isOneValue: boolean
}

/** What a browser would need of this response, header by header. Empty where the exchange carries no `Origin`. */
export function needed(observation: Observation, subject: Case): readonly Need[] {
  const { request, response } = observation
  const origin = headerValues(request.headers, 'origin')[0]
  if (response === null || origin === undefined) return []
  const asked = isPreflight(observation) ? askedOf(request.headers) : []
  const wanted: HeaderList = [
    ['Access-Control-Allow-Origin', origin],
    ...(subject.credentials === 'include' ? [['Access-Control-Allow-Credentials', 'true'] as const] : []),
    ...asked,
  ]
  return [
    ...wanted.map(([name, value]) => ({
      name,
      value,
      came: headerValues(response.headers, name).join(', ') || null,
      holds: stopsAt(besides(name, wanted, observation), subject).length === 0,
      isOneValue: !asked.some(([list]) => list === name),
    })),
    ...refused(observation, subject),
  ]
}

/** The names that a preflight asks for, by the header that would grant them. */
function askedOf(sent: HeaderList): HeaderList {
  const method = headerValues(sent, 'access-control-request-method')[0] ?? 'GET'
  const names = headerValues(sent, 'access-control-request-headers')[0]
  return [
    ...(isSafelistedMethod(method) ? [] : [['Access-Control-Allow-Methods', method] as const]),
    ...(names === undefined ? [] : [['Access-Control-Allow-Headers', names] as const]),
  ]
}

/** The exchange with this one header as it came, and all else as a browser needs it. */
function besides(name: string, wanted: HeaderList, observation: Observation): Observation {
  const own = headerValues(observation.response?.headers ?? [], name).map((value) => [name, value] as const)
  const others = wanted.filter(([other]) => other !== name)
  const response = { status: 200, headers: [...own, ...others], body: null }
  return { ...observation, response, failure: null }
}

/** A header for which an engine refuses the response itself. */
function refused(observation: Observation, subject: Case): readonly Need[] {
  for (const stop of stopsAt(observation, subject)) {
    const name = headerRefused(stop, observation, subject)
    if (name === null) continue
    const came = headerValues(observation.response?.headers ?? [], name).join(', ')
    const who = engineNames[stop.engine]
    const value =
      name === 'content-disposition'
        ? `quotes around a filename with a comma, for ${who}`
        : `a value that ${who} takes`
    return [{ name, value, came, holds: false, isOneValue: false }]
  }
  return []
}
