import { Box } from 'ink'
import { useMemo } from 'react'
import type { Shown } from '../shown.ts'
import { Nothing } from '../ui/layout.tsx'
import type { Run } from '../../session/run.ts'
import type { Row } from '../../probes/gathered.ts'
import { Exchange } from '../ui/exchange.tsx'
import { List } from '../ui/list.tsx'
import { Filtered } from '../ui/filtered.tsx'
import { Panes } from '../ui/panes.tsx'
import { useRoom, useSession, useShown } from '../ui/surface.ts'
import { Text } from '../ui/text.tsx'
import { probeLabel } from '../../report/probe-label.ts'
import { filteredRows, scaleOf } from './listed.ts'
import { ProbeHeading, ProbeRow, type Columns } from './probe-row.tsx'

/** The probes as they land, and the exchange under the cursor. */
export function ProbesScreen() {
  const run = useSession(({ facts }) => facts.triage)
  if (run === null) return <Nothing>Nothing has been probed yet. Esc goes back to the form.</Nothing>
  return <Probes run={run} />
}

function Probes({ run }: Readonly<{ run: Run }>) {
  const filter = useSession(({ place }) => place.filter)
  const chosen = useSession(({ place }) => place.cursors.probes)
  const columns = useColumns()
  const shown = useShown()
  const rows = useMemo(() => filteredRows(run, filter), [run, filter])
  const scaleMs = useMemo(() => scaleOf(run), [run])
  const cursor = Math.min(chosen, Math.max(0, rows.length - 1))
  const current = rows[cursor]
  const list = (
    <Box flexDirection="column" flexGrow={1} flexShrink={1} flexBasis={0}>
      <Filtered left={rows.length} all={run.rows.length} />
      {rows.length > 0 && <ProbeHeading columns={columns} scaleMs={scaleMs} />}
      {rows.length === 0 ? (
        <Nothing>{whyEmpty(run, filter, shown)}</Nothing>
      ) : (
        <List items={rows} cursor={cursor}>
          {(row, index) => (
            <ProbeRow
              key={row.id}
              probe={row}
              index={index}
              subject={run.subject}
              isCurrent={index === cursor}
              scaleMs={scaleMs}
              columns={columns}
            />
          )}
        </List>
      )}
    </Box>
  )
  const listRows = rows.length === 0 ? 6 : rows.length + (filter === '' ? 1 : 2)
  return (
    <Panes
      list={list}
      listRows={listRows}
      share={listShare}
      detail={current === undefined ? null : <Detail row={current} run={run} />}
    />
  )
}

/** What decides is read down the list; the response beside it wraps. */
const listShare = 0.55

/** The waterfall goes first where it gets narrow. */
function useColumns(): Columns {
  const { columns, wide } = useRoom()
  const label = wide && columns < 150 ? 25 : columns < 96 ? 29 : 36
  const bars = wide ? (columns < 150 ? 0 : 20) : columns < 76 ? 0 : 10
  return useMemo(() => ({ label, bars }), [label, bars])
}

function Detail({ row, run }: Readonly<{ row: Row; run: Run }>) {
  if (row.observation !== null) return <Exchange observation={row.observation} subject={run.subject} />
  return (
    <>
      <Text role="strong">{probeLabel(row.purpose)}</Text>
      <Text role="dim">{row.why ?? 'No response yet.'}</Text>
    </>
  )
}

function whyEmpty(run: Run, filter: string, shown: Shown): string {
  if (filter !== '') return `No probe contains "${filter}".`
  if (run.state === 'running') return 'Planning the probes…'
  if (run.state === 'cancelled') return 'Cancelled before anything was sent; r probes again.'
  const { origin } = new URL(run.subject.url)
  return origin === run.subject.pageOrigin
    ? `Nothing was sent: page and request have the same origin, ${origin}. The browser asks nobody for permission, and CORS does not apply.`
    : `Nothing was sent: a browser would send nothing either for ${run.subject.method} ${shown.url(run.subject.url)}.`
}
