import type { Observation } from '../../knowledge/model/evidence.ts'
import { decidingOf } from '../../report/deciding.ts'
import { timeOfDay } from '../../report/time-of-day.ts'
import type { Run } from '../../session/run.ts'
import type { State } from '../../session/state.ts'
import { columnsOf, padded, shortened } from '../parts/columns.ts'
import { line, span, widthOf, type Line } from '../parts/line.ts'
import { broken } from '../parts/wrap.ts'

/** The browser's own requests before the fix and now, one line each. */
export function beforeNowLines({ facts }: State, width: number): readonly Line[] {
  const { triage, verify } = facts
  if (triage === null) return []
  return [...runLines('before', triage, width), ...(verify === null ? [] : runLines('now', verify, width))]
}

function runLines(label: string, run: Run, width: number): readonly Line[] {
  const own = run.rows.flatMap(({ observation }) =>
    observation !== null && isOwn(observation) ? [observation] : [],
  )
  if (own.length === 0)
    return [
      line(
        ' ',
        span(padded(label, 8), 'dim'),
        span(
          run.state === 'running' ? 'probing…' : run.state === 'cancelled' ? 'cancelled' : 'nothing was sent',
          'dim',
        ),
      ),
    ]
  const time = timeOfDay(run.endedAt ?? run.startedAt)
  return own.flatMap((observation, index) => {
    const { mark, answer, what } = decidingOf(observation, run.subject)
    const start = line(
      ' ',
      span(padded(index === 0 ? label : '', 8), 'dim'),
      span(mark === 'pass' ? '✓ ' : mark === 'fail' ? '✗ ' : '· ', mark === 'none' ? 'dim' : mark),
      `${padded(observation.request.method, 8)}${padded(answer, 5)}`,
    )
    const indent = widthOf(start)
    const room = Math.max(8, width - indent - 1)
    const [first = '', ...more] = broken(shortened(what, room * 3), room)
    const beside = index === 0 && more.length === 0 && columnsOf(first) + time.length + 2 <= room
    return [
      line(...start, first, beside && span(`  ${time}`, 'dim')),
      ...more.map((part) => line(' '.repeat(indent), part)),
    ]
  })
}

/** What the browser itself would send, not what was asked beside it. */
function isOwn({ purpose }: Observation): boolean {
  return (purpose.kind === 'preflight' || purpose.kind === 'request') && purpose.hop === 0
}
