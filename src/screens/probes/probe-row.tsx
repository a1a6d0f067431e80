import { Box } from 'ink'
import { memo, type ReactNode } from 'react'
import type { Case } from '../../knowledge/model/case.ts'
import { decidingOf } from '../../knowledge/facts/deciding.ts'
import type { Row as Probe } from '../../probes/gathered.ts'
import { duration } from '../ui/counted.ts'
import { Row } from '../ui/row.tsx'
import { Text } from '../ui/text.tsx'
import { WaterfallBar } from '../ui/waterfall.tsx'
import { probeLabel } from '../../report/probe-label.ts'

/** How the list is laid out in the room that it has. */
export interface Columns {
  readonly label: number
  /** Of the waterfall; 0 leaves it out. */
  readonly bars: number
}

const marks = { pass: '✓', fail: '✗', none: '·' } as const
const roles = { pass: 'pass', fail: 'fail', none: 'dim' } as const

/** The cells of a row or of the heading. To add a column: one cell here, what it holds in `ProbeRow`. */
function Cells({
  columns,
  label,
  status,
  what,
  bar,
}: Readonly<{ columns: Columns; label: ReactNode; status: ReactNode; what: ReactNode; bar: ReactNode }>) {
  return (
    <>
      <Box width={columns.label} flexShrink={0} paddingRight={1}>
        {label}
      </Box>
      <Box width={7} flexShrink={0}>
        {status}
      </Box>
      <Box flexGrow={1} flexShrink={1} flexBasis={0}>
        {what}
      </Box>
      {columns.bars > 0 && bar !== null && (
        <Box width={columns.bars} flexShrink={0} marginX={1}>
          {bar}
        </Box>
      )}
    </>
  )
}

export function ProbeHeading({ columns, scaleMs }: Readonly<{ columns: Columns; scaleMs: number }>) {
  const named = (text: string) => (
    <Text role="dim" wrap="truncate">
      {text}
    </Text>
  )
  return (
    <Box flexShrink={0} paddingLeft={5}>
      <Cells
        columns={columns}
        label={named('probe')}
        status={named('status')}
        what={named('what decides')}
        bar={
          <Box flexGrow={1} justifyContent="space-between">
            {named('0')}
            {named(duration(scaleMs))}
          </Box>
        }
      />
    </Box>
  )
}

/** One probe: what was asked, what was answered, what decides, and when. */
export const ProbeRow = memo(function ProbeRow({
  probe,
  index,
  subject,
  isCurrent,
  scaleMs,
  columns,
}: Readonly<{
  probe: Probe
  index: number
  subject: Case
  isCurrent: boolean
  scaleMs: number
  columns: Columns
}>) {
  const { observation } = probe
  const seen = observation === null ? null : decidingOf(observation, subject)
  const mark = seen === null ? (probe.state === 'sent' ? '○' : '·') : marks[seen.mark]
  return (
    <Row index={index} isCurrent={isCurrent} mark={mark} role={seen === null ? 'dim' : roles[seen.mark]}>
      <Cells
        columns={columns}
        label={
          <Text role={isCurrent ? 'focus' : seen === null ? 'dim' : null} wrap="truncate-middle">
            {probeLabel(probe.purpose)}
          </Text>
        }
        status={<Text>{seen?.answer ?? ''}</Text>}
        what={
          <Text
            role={seen?.mark === 'fail' ? null : 'dim'}
            wrap={seen?.what.includes('://') === true ? 'truncate-middle' : 'truncate'}
          >
            {seen?.what ?? stateWord(probe)}
          </Text>
        }
        bar={
          observation === null ? null : (
            <WaterfallBar
              startMs={observation.startedMs}
              durationMs={observation.durationMs}
              scaleMs={scaleMs}
            />
          )
        }
      />
    </Row>
  )
})

function stateWord({ state, why }: Probe): string {
  switch (state) {
    case 'planned':
      return 'waits'
    case 'sent':
      return 'sent'
    case 'dropped':
      return `not sent: ${why ?? ''}`
    case 'observed':
      return ''
  }
}
