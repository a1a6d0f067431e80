import { autosave, newSessionId } from '../../session/autosave.ts'
import { rules } from '../../session/rules.ts'
import type { SavedSession } from '../../session/saved-session.ts'
import type { Session } from '../../session/session.ts'
import { sessionDirectory } from '../../session/state-files.ts'
import type { ProbeOptions } from '../../probes/options.ts'
import type { Presentation } from '../arguments/request-options.ts'
import { exitStatus, warn, type Io } from '../io.ts'
import { realCourse } from './course-ports.ts'
import { openSession } from './open-session.ts'
import type { Opening } from './opening.ts'
import { ownSettings, presentedAs } from './own-settings.ts'
import { showTriage } from './show-triage.ts'

/** Shows the triage until the person leaves it; the report stays on the normal screen. Resolves to the exit status. */
export async function runTriage(opening: Opening, io: Io): Promise<number> {
  const course = realCourse({ port: 0, save: opening.save }, io)
  const own = await ownSettings(io.env)
  const session = openSession(opening, own, course, io)
  const { subject, pasted, other, watch } = opening
  if (watch !== undefined) void session.actions.browserOpened(watch.page)
  if (subject !== null) void session.actions.probingAsked()
  if (subject !== null && other != null) session.actions.overlayOpened({ kind: 'comparison', cursor: 0 })
  else if (pasted !== undefined) void session.actions.pasted(pasted)
  const showing = showTriage(session, presentedAs(opening.presentation, own), io)
  const saving = opening.save ? saveAsItHappens(session, opening, io) : null
  const status = await showing
  await Promise.all([saving?.settle(), course.close(), session.actions.browserLeft()])
  // Whoever interrupts before anything is concluded does not wait for the rules.
  if (status === exitStatus.interrupted && rules() === null) return status
  const { leaveReport } = await import('./leave-report.ts')
  await leaveReport(session, opening.presentation, io)
  return status
}

/** Opens a saved session on the screen it was left on. Nothing is sent until the person asks for it. */
export async function openSaved(
  saved: SavedSession,
  options: ProbeOptions,
  presentation: Presentation,
  reveal: boolean,
  io: Io,
): Promise<number> {
  return runTriage(
    { subject: null, options, stack: null, presentation, saved, settings: { reveal }, save: true },
    io,
  )
}

/** Complaints wait until the screen is left: a line in between would tear it. */
function saveAsItHappens(
  session: Session,
  { saved }: Opening,
  io: Io,
): { readonly settle: () => Promise<void> } {
  const id = saved?.id ?? newSessionId(Date.now(), Math.random)
  const complaints: string[] = []
  const saving = autosave(
    session.store,
    { directory: sessionDirectory(io.env), id, isNew: saved === undefined, now: Date.now },
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
