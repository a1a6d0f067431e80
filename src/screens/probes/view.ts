import type { State } from '../../session/state.ts'
import { blank, clickable, line, span, type Line } from '../parts/line.ts'
import { paneWidths, type Area, type View } from '../view.ts'
import { exchangeLines } from './exchange.ts'
import { emptyRows, filteredRows, probeRow, rowHeading } from './rows.ts'
import { probeLabel } from './labels.ts'

/** The probes as they land, and the exchange under the cursor. */
export function probesView({ facts, place }: State, area: Area): View {
  const run = facts.triage
  if (run === null) {
    return {
      kind: 'one',
      pane: {
        lines: [blank, line('   Nothing has been probed yet.'), line('   Esc goes back to the form.')],
      },
    }
  }
  const panes = paneWidths(area.width)
  const listWidth = area.wide ? panes.list : area.width
  const detailWidth = area.wide ? panes.detail : area.width
  const rows = filteredRows(run, place.filter)
  const cursor = Math.min(place.cursors.probes, Math.max(0, rows.length - 1))
  const filter: readonly Line[] =
    place.filter === ''
      ? []
      : [
          line(
            '   ',
            span('filter ', 'dim'),
            span(place.filter, 'accent'),
            span(`  ${rows.length} of ${run.rows.length}`, 'dim'),
          ),
        ]
  const heading = [...filter, rowHeading(run, listWidth)]
  const listed = rows.map((row, index) =>
    clickable(probeRow(row, run, index === cursor, listWidth), { kind: 'row', index }),
  )
  const current = rows[cursor]
  const detail =
    current === undefined
      ? []
      : current.observation === null
        ? [
            line(' ', span(probeLabel(current.purpose), 'strong')),
            line(' ', span(current.why ?? 'No answer yet.', 'dim')),
          ]
        : exchangeLines(current.observation, run.subject, detailWidth)
  const list =
    rows.length === 0 ? [...heading, ...emptyRows(run, place.filter, listWidth)] : [...heading, ...listed]
  return {
    kind: 'two',
    list: { lines: list, anchor: cursor + heading.length },
    detail: { lines: detail },
    listWidth,
  }
}
