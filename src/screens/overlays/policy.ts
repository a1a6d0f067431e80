import type { Case } from '../../knowledge/case.ts'
import type { Evidence, Observation } from '../../knowledge/evidence.ts'
import { acceptsOrigin } from '../../knowledge/facts/allow-origin.ts'
import { answerOf } from '../../knowledge/facts/answer.ts'
import { headerValues } from '../../knowledge/header-values.ts'
import { decidingOf, isPreflight } from '../probes/deciding.ts'
import { blank, line, padded, shortened, span, type Line, type Span } from '../parts/line.ts'

type Cell = 'yes' | 'no' | 'unasked'

/** One origin that was asked for, and what the server said to its preflight and its request. */
export interface OriginRow {
  readonly origin: string
  readonly preflight: Cell
  readonly request: Cell
}

/** Who is allowed where: every origin that was asked with, this page's own first. */
export function originMatrix(subject: Case, { observations }: Evidence): readonly OriginRow[] {
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

const words = { yes: '✓ allowed', no: '✗ refused', unasked: '· not asked' } as const
const roles = { yes: 'pass', no: 'fail', unasked: 'dim' } as const

/** What the server's policy allows, as far as it was asked. */
export function policyLines(subject: Case, evidence: Evidence, width: number): readonly Line[] {
  const nameWidth = Math.min(46, width - 32)
  const cell = (value: Cell): Span => span(padded(words[value], 14), roles[value])
  return [
    line(' ', span('What the server allows', 'strong')),
    blank,
    line('   ', span(padded('origin', nameWidth) + padded('preflight', 14) + 'request', 'dim')),
    ...originMatrix(subject, evidence).map(({ origin, preflight, request }) =>
      line(
        '   ',
        span(
          padded(shortened(origin, nameWidth - 1), nameWidth),
          origin === subject.pageOrigin ? 'focus' : null,
        ),
        cell(preflight),
        cell(request),
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
    return purpose.kind === 'allow-map'
      ? [{ method: purpose.method, ...decidingOf(observation, subject) }]
      : []
  })
  if (asked.length === 0) return []
  return [
    line('   ', span('method', 'dim')),
    ...asked.map(({ method, mark, what }) =>
      line(
        '   ',
        span(padded(method === 'CORSTRIAGE' ? 'any method at all' : method, 20)),
        span(padded(mark === 'pass' ? words.yes : words.no, 14), mark === 'pass' ? 'pass' : 'fail'),
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
