import { Box } from 'ink'
import { Labelled } from '../ui/layout.tsx'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { decidingOf } from '../../knowledge/facts/deciding.ts'
import { timeOfDay } from '../../report/time-of-day.ts'
import type { Run } from '../../session/run.ts'
import { useSession } from '../ui/surface.ts'
import { Cell, Span, Text } from '../ui/text.tsx'
import { labelColumns } from './how.tsx'

/** The browser's own requests before the fix and now, one line each. */
export function BeforeNow() {
  const triage = useSession(({ facts }) => facts.triage)
  const verify = useSession(({ facts }) => facts.verify)
  if (triage === null) return null
  return (
    <>
      <Own label="before" run={triage} />
      {verify !== null && <Own label="now" run={verify} />}
    </>
  )
}

function Own({ label, run }: Readonly<{ label: string; run: Run }>) {
  const own = run.rows.flatMap(({ observation }) =>
    observation !== null && isOwn(observation) ? [observation] : [],
  )
  const time = timeOfDay(run.endedAt ?? run.startedAt)
  return (
    <Labelled label={label} columns={labelColumns}>
      {own.length === 0 && (
        <Text role="dim">
          {run.state === 'running'
            ? 'probing…'
            : run.state === 'cancelled'
              ? 'cancelled'
              : 'nothing was sent'}
        </Text>
      )}
      {own.map((observation, index) => (
        <Answer key={observation.id} observation={observation} run={run} time={index === 0 ? time : null} />
      ))}
    </Labelled>
  )
}

function Answer({
  observation,
  run,
  time,
}: Readonly<{ observation: Observation; run: Run; time: string | null }>) {
  const { mark, answer, what } = decidingOf(observation, run.subject)
  return (
    <Box flexShrink={0}>
      <Box width={2} flexShrink={0}>
        <Text role={mark === 'none' ? 'dim' : mark}>
          {mark === 'pass' ? '✓' : mark === 'fail' ? '✗' : '·'}
        </Text>
      </Box>
      <Cell columns={8}>{observation.request.method}</Cell>
      <Cell columns={5}>{answer}</Cell>
      <Box flexShrink={1}>
        <Text>
          {what}
          {time !== null && <Span role="dim">{`  ${time}`}</Span>}
        </Text>
      </Box>
    </Box>
  )
}

/** What the browser itself would send, not what was asked beside it. */
function isOwn({ purpose }: Observation): boolean {
  return (purpose.kind === 'preflight' || purpose.kind === 'request') && purpose.hop === 0
}
