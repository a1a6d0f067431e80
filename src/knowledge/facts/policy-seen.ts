import type { Case } from '../model/case.ts'
import type { Evidence, Observation } from '../model/evidence.ts'
import { headerValues } from '../model/header-values.ts'
import { decidingOf } from './deciding.ts'
import { isPreflight, refusesOrigin, stopsAt } from './stops-at.ts'

export type Allowed = 'yes' | 'no' | 'unasked' | 'untold'

/** One origin that was asked for, and what the server said to its preflight and its request. */
interface OriginRow {
  readonly origin: string
  readonly preflight: Allowed
  readonly request: Allowed
}

/** Who is allowed where: every origin that was asked with, this page's own first. */
export function originMatrix(subject: Case, { observations }: Evidence): readonly OriginRow[] {
  const rows = new Map<string, OriginRow>()
  for (const observation of observations.filter(isMain)) {
    const origin = headerValues(observation.request.headers, 'origin')[0]
    if (origin === undefined || observation.response === null) continue
    const row = rows.get(origin) ?? { origin, preflight: 'unasked', request: 'unasked' }
    const cell: Allowed = stopsAt(observation, subject).some(refusesOrigin) ? 'no' : 'yes'
    rows.set(origin, isPreflight(observation) ? { ...row, preflight: cell } : { ...row, request: cell })
  }
  return [...rows.values()]
}

function isMain({ purpose }: Observation): boolean {
  return (
    purpose.kind === 'from-origin' ||
    ((purpose.kind === 'preflight' || purpose.kind === 'request') && purpose.hop === 0)
  )
}

/** Each method that was asked for, and whether the server's list has it. */
export function methodsAsked(
  subject: Case,
  { observations }: Evidence,
): readonly { readonly method: string; readonly cell: Allowed; readonly what: string }[] {
  return observations.flatMap((observation) => {
    const { purpose } = observation
    if (purpose.kind !== 'allow-map' || observation.response === null) return []
    const { mark, what } = decidingOf(observation, subject)
    const told = !stopsAt(observation, subject).some(refusesOrigin)
    const cell: Allowed = mark === 'pass' ? 'yes' : told ? 'no' : 'untold'
    return [{ method: purpose.method, cell, what: told ? what : 'the page’s origin is refused before it' }]
  })
}

const listed = [
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
  'access-control-allow-credentials',
  'access-control-max-age',
  'vary',
] as const

/** The lists as the server sends them, from whichever answer carries them. */
export function headersSent({
  observations,
}: Evidence): readonly { readonly label: string; readonly value: string }[] {
  const all = observations.flatMap(({ response }) => response?.headers ?? [])
  return listed.flatMap((name) => {
    const values = [...new Set(headerValues(all, name))].filter((value) => value.length < 400)
    const label = name.replace('access-control-', '').replaceAll('-', ' ')
    return values.slice(0, 2).map((value, index) => ({ label: index === 0 ? label : '', value }))
  })
}
