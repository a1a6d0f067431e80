import { useAnimation } from 'ink'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { redactUrl } from '../../knowledge/redact.ts'
import { progressOf, type Run } from '../../session/run.ts'
import type { Session } from '../../session/session.ts'
import type { State } from '../../session/state.ts'
import type { Theme } from '../theme.ts'
import { columnsOf, line, shortened, span, spread, type Line } from './line.ts'
import { Rows } from './rows.tsx'
import { stepper } from './stepper.ts'
import { duration } from './waterfall.ts'

const spinners = { unicode: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'], ascii: ['|', '/', '-', '\\'] }

/** The step, the request in one line, and how far the probes are. */
export function Header({
  session,
  theme,
  width,
  ruled,
}: {
  readonly session: Session
  readonly theme: Theme
  readonly width: number
  readonly ruled: boolean
}) {
  const { facts, stage, practice } = useStore(
    session.store,
    useShallow(({ facts, place, practice }: State) => ({ facts, stage: place.stage, practice })),
  )
  const run =
    [facts.staging, facts.verify, facts.triage].find((candidate) => candidate?.state === 'running') ?? null
  const { frame, time } = useAnimation({ interval: 120, isActive: run !== null })
  const frames = theme.ascii ? spinners.ascii : spinners.unicode
  const spinner = frames[frame % frames.length] ?? ''
  const progress = run === null ? lastRun(facts.verify ?? facts.triage) : running(run, spinner, time)
  const second =
    stage === 'origins' && run === null ? invitation(width) : subjectLine(facts, practice, progress, width)
  const lines = [stepper(stage, width), second, ...(ruled ? [line(span('─'.repeat(width), 'dim'))] : [])]
  return <Rows lines={lines} width={width} theme={theme} />
}

function invitation(width: number): Line {
  const right = 'paste anything: curl, fetch, console error, HAR '
  return spread(
    line(' ', span('Which request fails?', 'strong')),
    width > 72 ? [span(right, 'dim')] : [],
    width,
  )
}

function running(run: Run, spinner: string, time: number): Line {
  const { settled, planned } = progressOf(run)
  return line(span(`${settled}/${planned} ${spinner} ${duration(time)}`, 'accent'), ' ')
}

function lastRun(run: Run | null): Line {
  if (run === null) return []
  const { settled } = progressOf(run)
  const took = duration((run.endedAt ?? run.startedAt) - run.startedAt)
  return line(
    span(run.state === 'cancelled' ? `cancelled after ${settled}` : `${settled} probes, ${took}`, 'dim'),
    ' ',
  )
}

function subjectLine(
  { form, triage, verify }: State['facts'],
  practice: State['practice'],
  progress: Line,
  width: number,
): Line {
  const subject = (verify ?? triage)?.subject
  const page = subject?.pageOrigin ?? form.page
  const method = subject?.method ?? form.method
  const room = width - progress.reduce((sum, { text }) => sum + columnsOf(text), 0) - columnsOf(method) - 8
  const label = practice === null ? [] : [span('practice  ', 'warn')]
  const free = room - (practice === null ? 0 : 10)
  const address = redactUrl(subject?.url ?? form.url)
  const [from, to] =
    columnsOf(page) + columnsOf(address) <= free ? [page, address] : [bare(page), bare(address)]
  const shownPage = shortened(from, Math.max(10, Math.floor(free * 0.45), free - columnsOf(to)))
  const url = shortened(to, Math.max(10, free - columnsOf(shownPage)))
  return spread(
    line(' ', ...label, span(shownPage), span(' → ', 'dim'), span(method, 'strong'), ' ', span(url)),
    progress,
    width,
  )
}

/** An address without the scheme that nearly every address has. */
function bare(address: string): string {
  return address.replace(/^https:\/\//, '')
}
