import type { Case } from '../../knowledge/model/case.ts'
import type { Evidence, Observation } from '../../knowledge/model/evidence.ts'
import { acceptsOrigin } from '../../knowledge/facts/allow-origin.ts'
import { answerOf } from '../../knowledge/facts/answer.ts'
import { headerValues } from '../../knowledge/model/header-values.ts'
import { decidingOf, isPreflight } from '../../report/deciding.ts'
import { columnsOf, padded, shortened } from '../parts/columns.ts'
import { blank, line, span, type Line, type Span } from '../parts/line.ts'

type Cell = 'yes' | 'no' | 'unasked' | 'untold'

/** One origin that was asked for, and what the server said to its preflight and its request. */
export interface OriginRow {
  readonly origin: string
  readonly preflight: Cell
  readonly request: Cell
}

/** Who is allowed where: every origin that was asked with, this page's own first. */
function originMatrix(subject: Case, { observations }: Evidence): readonly OriginRow[] {
  const rows = new Map<string, OriginRow>()
  for (const observation of observations.filter(isMain)) {
    const origin = headerValues(observation.request.headers, 'origin')[0]
    const answer = answerOf(observation, subject)
    if (origin === undefined || answer === null) continue
    const row = rows.get(origin) ?? { origin, preflight: 'unasked', request: 'unasked' }
    const cell: Cell = acceptsOrigin(answer.check) ? 'yes' : 'no'
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

const words = { yes: '✓ allowed', no: '✗ refused', unasked: '· not asked', untold: '· not told' } as const
const roles = { yes: 'pass', no: 'fail', unasked: 'dim', untold: 'dim' } as const

function cellSpan(cell: Cell): Span {
  return span(padded(words[cell], 14), roles[cell])
}

/** What the server's policy allows, as far as it was asked. */
export function policyLines(subject: Case, evidence: Evidence, width: number): readonly Line[] {
  const matrix = originMatrix(subject, evidence)
  const longest = Math.max(...matrix.map(({ origin }) => columnsOf(origin)), 0)
  const nameWidth = Math.min(Math.max(20, longest + 2), width - 32)
  return [
    line(' ', span('What the server allows', 'strong')),
    blank,
    line('   ', span(padded('origin', nameWidth) + padded('preflight', 14) + 'request', 'dim')),
    ...matrix.map(({ origin, preflight, request }) =>
      line(
        '   ',
        span(
          padded(shortened(origin, nameWidth - 1), nameWidth),
          origin === subject.pageOrigin ? 'focus' : null,
        ),
        cellSpan(preflight),
        cellSpan(request),
      ),
    ),
    blank,
    ...methodLines(subject, evidence, width),
    ...listLines(evidence, width),
  ]
}

function methodLines(subject: Case, { observations }: Evidence, width: number): readonly Line[] {
  const asked = observations.flatMap((observation) => {
    const { purpose } = observation
    const answer = answerOf(observation, subject)
    if (purpose.kind !== 'allow-map' || answer === null) return []
    const { mark, what } = decidingOf(observation, subject)
    const told = acceptsOrigin(answer.check)
    const cell: Cell = mark === 'pass' ? 'yes' : told ? 'no' : 'untold'
    return [{ method: purpose.method, cell, what: told ? what : 'the page’s origin is refused before it' }]
  })
  if (asked.length === 0) return []
  return [
    line('   ', span('method', 'dim')),
    ...asked.map(({ method, cell, what }) =>
      line(
        '   ',
        span(padded(method === 'CORSTRIAGE' ? 'any method at all' : method, 20)),
        cellSpan(cell),
        span(shortened(what, Math.max(8, width - 40)), 'dim'),
      ),
    ),
    blank,
  ]
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
function listLines({ observations }: Evidence, width: number): readonly Line[] {
  const all = observations.flatMap(({ response }) => response?.headers ?? [])
  return listed.flatMap((name) => {
    const values = [...new Set(headerValues(all, name))].filter((value) => value.length < 400)
    const label = name.replace('access-control-', '').replaceAll('-', ' ')
    return values
      .slice(0, 2)
      .map((value, index) =>
        line('   ', span(padded(index === 0 ? label : '', 20), 'dim'), span(shortened(value, width - 26))),
      )
  })
}
