import { Box } from 'ink'
import { memo } from 'react'
import { caseOf } from '../../browser/attach/case-of.ts'
import { observationsOf } from '../../browser/attach/evidence-of.ts'
import { decidingStatement, isTrouble, type SeenRequest } from '../../browser/attach/seen-request.ts'
import { describeStatement } from '../../knowledge/facts/describe-statement.ts'
import { isPreflight, stopsAt } from '../../knowledge/facts/stops-at.ts'
import { decidingOf } from '../../knowledge/facts/deciding.ts'
import { timeOfDay } from '../../report/time-of-day.ts'
import { Row } from '../ui/row.tsx'
import { useShown } from '../ui/surface.ts'
import { Cell, Text } from '../ui/text.tsx'

/** How a row is laid out in the room that it has. */
export interface Columns {
  readonly time: boolean
  readonly said: number
}

/** One request: when, what, and what the browser said of it. */
export const SeenRow = memo(function SeenRow({
  seen,
  index,
  isCurrent,
  columns,
}: Readonly<{ seen: SeenRequest; index: number; isCurrent: boolean; columns: Columns }>) {
  const shown = useShown()
  const fails = isTrouble(seen)
  return (
    <Box flexShrink={0}>
      <Row index={index} isCurrent={isCurrent} mark={fails ? '✗' : '✓'} role={fails ? 'fail' : 'pass'}>
        {columns.time && (
          <Cell columns={10} role="dim">
            {timeOfDay(seen.settledAt ?? 0)}
          </Cell>
        )}
        <Cell columns={8}>{seen.method}</Cell>
        <Box flexGrow={1} flexShrink={1} flexBasis={0} paddingRight={1}>
          <Text role={isCurrent ? 'focus' : null} wrap="truncate-middle">
            {shown.url(seen.url).replace(/^https:\/\//, '')}
          </Text>
        </Box>
        <Box width={columns.said} flexShrink={0}>
          <Text role={fails ? null : 'dim'} wrap="truncate">
            {shown.text(saidOf(seen))}
          </Text>
        </Box>
      </Row>
    </Box>
  )
})

/** What stopped it in as few words as there are: of CORS, the header that decides, where ours is the browser's reason. */
function saidOf(seen: SeenRequest): string {
  const deciding = decidingStatement(seen)
  if (deciding?.kind === 'cors') {
    const subject = caseOf(seen)
    const stop = observationsOf(seen).find((observation) =>
      stopsAt(observation, subject).some(({ corsError }) => corsError === deciding.corsError),
    )
    if (stop !== undefined)
      return `${isPreflight(stop) ? 'preflight: ' : ''}${decidingOf(stop, subject).what}`
  }
  if (deciding !== null) return describeStatement(deciding)
  return String(seen.hops.at(-1)?.request.response?.status ?? '')
}
