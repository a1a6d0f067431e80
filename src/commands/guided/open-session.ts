import { defaultProbeOptions } from '../../probes/options.ts'
import { formOf, emptyForm } from '../../session/form.ts'
import { dayAndMinute } from '../../report/time-of-day.ts'
import type { SavedSession } from '../../session/saved-session.ts'
import type { Message } from '../../session/state.ts'
import { createSession, type Session } from '../../session/session.ts'
import type { RealCourse } from './course-ports.ts'
import type { Io } from '../io.ts'
import type { Opening } from './opening.ts'
import type { Found } from './own-settings.ts'
import { sessionPorts } from './session-ports.ts'

/** A session on the real world, its form filled in as far as the opening tells. */
export function openSession(
  { subject, stack, options, saved, other, watching, settings = {} }: Opening,
  own: Found,
  { servers, ports: course }: RealCourse,
  io: Pick<Io, 'stdout' | 'stderr' | 'env'>,
): Session {
  const inFile = {
    settings: { ...settings, keys: own.keys, mouse: settings.mouse === true || own.mouse },
    isUnverified: options.insecure,
    message: own.problem === null ? null : ({ tone: 'warn', text: own.problem } as const),
  }
  const practice = servers.options
  // Sending is a yes of its own each time, and the session keeps it.
  const held = { ...options, sendUnsafe: false }
  const probeOptions = () => (practice() === null ? held : { ...defaultProbeOptions, ...practice() })
  const ports = sessionPorts(probeOptions, course, io, watching)
  if (saved !== undefined) {
    return createSession(
      {
        facts: saved.facts,
        place: { stage: saved.stage, editing: saved.stage === 'origins' },
        ...inFile,
        message: inFile.message ?? asSeen(saved),
      },
      ports,
    )
  }
  return createSession(
    {
      facts: {
        form: subject === null ? { ...emptyForm, stack } : formOf(subject, stack),
        sendUnsafe: options.sendUnsafe,
        other: other ?? null,
      },
      ...inFile,
    },
    ports,
  )
}

/** That nothing here is of now, and how to look again; nothing where nothing was probed. */
function asSeen({ facts, stage }: SavedSession): Message | null {
  const run = facts.verify ?? facts.triage
  if (run === null) return null
  const again = stage === 'origins' ? 'Enter' : stage === 'verify' ? 'v' : 'r'
  const when = dayAndMinute(run.endedAt ?? run.startedAt)
  return { tone: 'info', text: `As it was on ${when}; ${again} probes again` }
}
