import { openSync } from 'node:fs'
import { text as readAll } from 'node:stream/consumers'
import { ReadStream } from 'node:tty'
import type { Session } from '../session/session.ts'
import { usualSettings } from '../session/state.ts'
import type { SavedSession } from '../session/saved-session.ts'
import { ownOptions } from './command-options.ts'
import { refuse, textStyle, warn, type Io } from './io.ts'
import type { Opening } from './opening.ts'
import { readOther } from './read-other.ts'
import { countOf, readRequest, type Presentation } from './request-options.ts'

/** The guided triage. `--paste` fills the form from standard input; keys then come from the terminal device. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readRequest(args, ownOptions.triage, 'optional')
  if (!read.ok)
    return refuse(io, isWord(args) ? `expected a command or PAGE and URL, found "${args[0]}"` : read.message)
  const beside = readOther(read.request)
  if (!beside.ok) return refuse(io, beside.message)
  const { subject, options, stack, presentation, notes, own: given } = read.request
  const isPasting = given['paste'] === true
  if (io.stdout.isTTY !== true || (io.stdin.isTTY !== true && !isPasting)) {
    return refuse(io, 'the guided triage needs a terminal; cors-triage check PAGE URL prints the same answer')
  }
  if (io.env['TERM'] === 'dumb') {
    return refuse(
      io,
      'TERM=dumb cannot show the guided triage; cors-triage check PAGE URL prints the same answer',
    )
  }
  for (const note of notes) warn(io, note)
  const { other } = beside
  const watchEveryMs = countOf(read.request, 'interval', usualSettings.watchEveryMs)
  if (watchEveryMs === null) return refuse(io, '--interval: expected a whole number of milliseconds above 0')
  const opening = {
    subject,
    options,
    stack,
    presentation,
    other,
    settings: { watchEveryMs, mouse: given['mouse'] === true },
    save: given['no-save'] !== true,
  }
  if (!isPasting) return runTriage(opening, io)
  const pasted = await readAll(io.stdin)
  const stdin = new ReadStream(openSync('/dev/tty', 'r'))
  try {
    return await runTriage({ ...opening, pasted }, { ...io, stdin })
  } finally {
    stdin.destroy()
  }
}

/** A single word without a colon or a dot was meant as a command. */
function isWord([first = '', ...more]: readonly string[]): boolean {
  return more.length === 0 && /^[a-z][\w-]*$/i.test(first)
}

/** Shows the triage until the person leaves it; the report stays on the normal screen. Resolves to the exit status. */
export async function runTriage(opening: Opening, io: Io): Promise<number> {
  const [{ openSession }, { showTriage }, { realCourse }] = await Promise.all([
    import('./open-session.ts'),
    import('./show-triage.ts'),
    import('./course-ports.ts'),
  ])
  const course = realCourse({ port: 0, save: opening.save }, io)
  const session = openSession(opening, course, io)
  const { subject, pasted, other } = opening
  if (subject !== null) void session.actions.probingAsked()
  if (subject !== null && other != null) session.actions.overlayOpened({ kind: 'comparison', cursor: 0 })
  else if (pasted !== undefined) void session.actions.pasted(pasted)
  const saving = opening.save ? await saveAsItHappens(session, opening, io) : null
  const status = await showTriage(session, opening.presentation, io)
  await Promise.all([saving?.settle(), course.close()])
  await leaveReport(session, opening.presentation, io)
  return status
}

/** Opens a saved session on the screen it was left on. Nothing is sent until the person asks for it. */
export async function openSaved(saved: SavedSession, presentation: Presentation, io: Io): Promise<number> {
  const { defaultProbeOptions } = await import('../probes/options.ts')
  return runTriage(
    { subject: null, options: defaultProbeOptions, stack: null, presentation, saved, save: true },
    io,
  )
}

/** Complaints wait until the screen is left: a line in between would tear it. */
async function saveAsItHappens(
  session: Session,
  { saved }: Opening,
  io: Io,
): Promise<{ readonly settle: () => Promise<void> }> {
  const { autosave, newSessionId } = await import('../session/autosave.ts')
  const { sessionDirectory } = await import('../session/session-files.ts')
  const id = saved?.id ?? newSessionId(Date.now(), Math.random)
  const complaints: string[] = []
  const saving = autosave(
    session.store,
    { directory: sessionDirectory(io.env), id, now: Date.now },
    (message) => complaints.push(message),
  )
  return {
    settle: async () => {
      const isSaved = await saving.settle()
      if (isSaved) warn(io, `saved; cors-triage resume ${id} opens it again`)
      for (const complaint of complaints) warn(io, complaint)
    },
  }
}

/** Leaves the report of the triage on the normal screen; a practice incident keeps its answer until it is asked for. */
export async function leaveReport(session: Session, presentation: Presentation, io: Io): Promise<void> {
  const { faultOf, sidesOf, triageOf } = await import('../session/selectors.ts')
  const { loadRules } = await import('../session/rules.ts')
  const { isStep } = await import('../session/state.ts')
  await loadRules()
  const state = session.store.getState()
  const isInCourse = !isStep(state.place.stage)
  const facts = isInCourse ? state.own?.facts : state.facts
  if (facts === undefined || (!isInCourse && !state.place.revealed)) return
  const triage = triageOf({ facts, underway: state.underway })
  if (triage === null) return
  const { textReport } = await import('../report/text.ts')
  const style = textStyle(io, presentation)
  io.stdout.write(textReport(triage, style))
  const fault = faultOf({ facts })
  if (fault !== null && fault !== triage) {
    const { redactorFor } = await import('../knowledge/redact.ts')
    const { visible } = await import('../knowledge/visible.ts')
    const { headline } = await import('../report/headline.ts')
    const before = redactorFor(fault.subject, fault.evidence)(headline(fault))
    io.stdout.write(`\nBefore the last look: ${visible(before)}\n`)
  }
  const sides = isInCourse ? null : sidesOf(state)
  if (sides === null) return
  const { comparisonText } = await import('../report/comparison-text.ts')
  io.stdout.write(`\nSide by side: ${comparisonText(sides.left, sides.right, style)}`)
}
