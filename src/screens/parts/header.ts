import { redactUrl } from '../../knowledge/privacy/redact.ts'
import { methodOf } from '../../session/form.ts'
import { progressOf, type Run } from '../../session/run.ts'
import { isStep, type State } from '../../session/state.ts'
import { counted } from './counted.ts'
import { columnsOf, shortened } from './columns.ts'
import { line, span, spread, type Line } from './line.ts'
import { roomHeader } from './room-header.ts'
import { stepper } from './stepper.ts'
import { duration } from './waterfall.ts'

const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** How often the spinner turns, in milliseconds. */
export const turnMs = 120

/** What takes less is over before anybody asks what it is. */
const unnoticedMs = 300

/** The run under way, the nearest to the person first. */
function runUnderWay({ facts }: Pick<State, 'facts'>): Run | null {
  return (
    [facts.staging, facts.verify, facts.triage, facts.compared].find((run) => run?.state === 'running') ??
    null
  )
}

/** The step; the request in one line, and how far the probes are. */
export function headerLines(state: State, width: number, now: number): readonly Line[] {
  const { facts, place, practice } = state
  const run = runUnderWay(state)
  const waited = startingFor(state, now)
  const progress =
    waited !== null
      ? starting(waited)
      : run === null
        ? lastRun(facts.verify ?? facts.triage)
        : running(run, now)
  if (!isStep(place.stage)) {
    const second = place.stage === 'incident' ? subjectLine(facts, practice, progress, width) : null
    return roomHeader(state, width, waited === null ? [] : progress, second)
  }
  const second =
    place.stage === 'origins' && run === null
      ? invitation(width)
      : subjectLine(facts, practice, progress, width)
  return [stepper(place.stage, width), second]
}

function invitation(width: number): Line {
  const right = 'paste anything: curl, fetch, console error, HAR '
  return spread(
    line(' ', span('Which request fails?', 'strong')),
    width > 72 ? [span(right, 'dim')] : [],
    width,
  )
}

function running(run: Run, now: number): Line {
  const { settled, planned } = progressOf(run)
  const passed = Math.max(0, now - run.startedAt)
  const turn = spinner[Math.floor(passed / turnMs) % spinner.length] ?? ''
  return line(span(`${settled}/${planned} ${turn} ${duration(passed)}`, 'accent'), ' ')
}

/** Whether something turns: the screen is then drawn again and again. */
export function isTurning(state: Pick<State, 'facts' | 'course'>): boolean {
  return runUnderWay(state) !== null || (state.course?.startingSince ?? null) !== null
}

/** Milliseconds that practice servers have been starting; null for as long as nobody notices. */
function startingFor({ course }: Pick<State, 'course'>, now: number): number | null {
  const since = course?.startingSince ?? null
  return since === null || now - since < unnoticedMs ? null : now - since
}

function starting(waited: number): Line {
  const turn = spinner[Math.floor(waited / turnMs) % spinner.length] ?? ''
  return line(span(`starting servers ${turn} ${duration(waited)}`, 'accent'), ' ')
}

function lastRun(run: Run | null): Line {
  if (run === null) return []
  const { asked } = progressOf(run)
  const took = duration((run.endedAt ?? run.startedAt) - run.startedAt)
  return line(
    span(
      run.state === 'cancelled' ? `cancelled after ${asked}` : `${counted(asked, 'probe')}, ${took}`,
      'dim',
    ),
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
  const method = subject?.method ?? methodOf(form)
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
