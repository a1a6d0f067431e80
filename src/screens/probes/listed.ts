import { decidingOf } from '../../knowledge/facts/deciding.ts'
import type { Run } from '../../session/run.ts'
import type { Row } from '../../probes/gathered.ts'
import { scaleFor } from '../ui/waterfall.tsx'
import { probeLabel } from '../../report/probe-label.ts'

/** What the browser itself would send. */
function isOwn({ purpose }: Row): boolean {
  return purpose.kind === 'preflight' || purpose.kind === 'request'
}

/** The rows that a filter leaves, in the order of the plan; the browser's own requests lead. */
export function filteredRows(run: Run, filter: string): readonly Row[] {
  const wanted = filter.trim().toLowerCase()
  const rows = [...run.rows.filter(isOwn), ...run.rows.filter((row) => !isOwn(row))]
  if (wanted === '') return rows
  return rows.filter((row) => {
    const { what, answer } =
      row.observation === null ? { what: '', answer: '' } : decidingOf(row.observation, run.subject)
    return `${row.id} ${probeLabel(row.purpose)} ${answer} ${what}`.toLowerCase().includes(wanted)
  })
}

/** The end of the waterfall's scale, in milliseconds. */
export function scaleOf(run: Run): number {
  const ends = run.rows.map(({ observation }) =>
    observation === null ? 0 : observation.startedMs + observation.durationMs,
  )
  return scaleFor(Math.max(100, ...ends))
}
