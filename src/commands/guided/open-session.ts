import { defaultProbeOptions } from '../../probes/options.ts'
import { formOf, emptyForm } from '../../session/form.ts'
import { createSession, type Session } from '../../session/session.ts'
import type { RealCourse } from './course-ports.ts'
import type { Io } from '../io.ts'
import type { Opening } from './opening.ts'
import { sessionPorts } from './session-ports.ts'

/** A session on the real world, its form filled in as far as the opening tells. */
export function openSession(
  { subject, stack, options, saved, other, settings = {} }: Opening,
  { servers, ports: course }: RealCourse,
  io: Pick<Io, 'stdout' | 'env'>,
): Session {
  const practice = servers.options
  const probeOptions = () => (practice() === null ? options : { ...defaultProbeOptions, ...practice() })
  const ports = sessionPorts(probeOptions, course, io)
  if (saved !== undefined) {
    return createSession(
      { facts: saved.facts, place: { stage: saved.stage, editing: saved.stage === 'origins' }, settings },
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
      settings,
    },
    ports,
  )
}
