import { formOf, emptyForm } from '../session/form.ts'
import { noneKnown } from '../session/run.ts'
import { createSession, type Session } from '../session/session.ts'
import type { Io } from './io.ts'
import { sessionPorts } from './session-ports.ts'
import type { Opening } from './opening.ts'

/** A session on the real world, its form filled in as far as the opening tells. */
export function openSession(opening: Opening, io: Pick<Io, 'stdout' | 'env'>): Session {
  const { subject, stack, options, practice, saved, other, settings = {} } = opening
  const ports = sessionPorts(() => options, practice?.applyFix ?? null, io)
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
        known: { ...noneKnown, reported: practice?.reported ?? [] },
      },
      place: { revealed: practice === undefined },
      settings,
      practice:
        practice === undefined ? null : { title: practice.title, story: practice.story, fixed: false },
    },
    ports,
  )
}
