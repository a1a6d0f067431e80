import { useAnimation } from 'ink'
import { progressOf, type Run } from '../../session/run.ts'
import type { State } from '../../session/state.ts'
import { counted, duration } from './counted.ts'
import { useClock, useRoom, useSession } from './surface.ts'
import { Text } from './text.tsx'

const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
/** How often the spinner turns, in milliseconds. */
const turnMs = 200
/** What takes less is over before anybody asks what it is. */
const unnoticedMs = 300

/** The run under way, the nearest to the person first. */
export function runUnderWay({ staging, verify, triage, compared }: State['facts']): Run | null {
  return [staging, verify, triage, compared].find((run) => run?.state === 'running') ?? null
}

/** How far the probes are, or how many there were; servers that take their time to start. */
export function Progress() {
  const clock = useClock()
  const { spoken } = useRoom()
  const facts = useSession((state) => state.facts)
  const since = useSession(({ course }) => course?.startingSince ?? null)
  const run = runUnderWay(facts)
  useAnimation({ interval: turnMs, isActive: (run !== null || since !== null) && !spoken })
  const now = clock()
  if (since !== null && now - since >= unnoticedMs)
    return <Text role="accent" wrap="truncate">{`starting servers ${turning(now - since)}`}</Text>
  if (run === null) return <LastRun run={facts.verify ?? facts.triage} />
  const { settled, planned } = progressOf(run)
  const turn = turning(Math.max(0, now - run.startedAt))
  return <Text role="accent" wrap="truncate">{`${settled}/${planned} ${turn}`}</Text>
}

function turning(passed: number): string {
  return `${spinner[Math.floor(passed / turnMs) % spinner.length]} ${duration(passed)}`
}

function LastRun({ run }: Readonly<{ run: Run | null }>) {
  const { columns } = useRoom()
  if (run === null) return null
  const { asked } = progressOf(run)
  const took = `, ${duration((run.endedAt ?? run.startedAt) - run.startedAt)}`
  return (
    <Text role="dim" wrap="truncate">
      {run.state === 'cancelled'
        ? `cancelled after ${asked}`
        : `${counted(asked, 'probe')}${columns < 70 ? '' : took}`}
    </Text>
  )
}
