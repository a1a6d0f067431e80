import { defaultProbeOptions } from '../../probes/options.ts'
import { realCourse } from './course-ports.ts'
import type { Io } from '../io.ts'
import type { LabOptions } from '../arguments/lab-options.ts'
import { openSession } from './open-session.ts'
import { ownSettings, presentedAs } from './own-settings.ts'
import { showTriage } from './show-triage.ts'

/** Opens the course, on an incident where one is named, until the person leaves. Resolves to the exit status. */
export async function openCourse(
  { scenario, port, presentation, save, mouse, reveal }: LabOptions,
  io: Io,
): Promise<number> {
  const course = realCourse({ port, save }, io)
  const opening = {
    subject: null,
    options: defaultProbeOptions,
    stack: null,
    presentation,
    settings: { mouse, reveal },
    save: false,
  }
  const own = await ownSettings(io.env)
  const session = openSession(opening, own, course, io)
  const { courseBegun, incidentOpened } = session.actions
  void courseBegun()
  if (scenario !== null) void incidentOpened(scenario, 'incident')
  const status = await showTriage(session, presentedAs(presentation, own), io)
  await course.close()
  const { leaveReport } = await import('./leave-report.ts')
  await leaveReport(session, presentation, io)
  return status
}
