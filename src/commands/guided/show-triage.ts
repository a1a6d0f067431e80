import type { Session } from '../../session/session.ts'
import { exitStatus, type Io } from '../io.ts'
import type { Presentation } from '../arguments/request-options.ts'
import { abilityOf } from './terminal-ability.ts'

/**
 * Puts the session on the alternate screen until the person leaves, a signal comes or a bug is met.
 * Whatever happens, the terminal is put back first; a bug is then thrown on.
 */
export async function showTriage(session: Session, presentation: Presentation, io: Io): Promise<number> {
  let status: number | null = null
  let unmount = (): void => {}
  const bugs: unknown[] = []
  const leave = (wanted: number): void => {
    status = wanted
    session.actions.watchStopped()
    session.actions.probingCancelled()
    session.actions.confirmingStopped()
    unmount()
  }
  const onBug = (bug: unknown): void => {
    bugs.push(bug)
    leave(status ?? exitStatus.allowed)
  }
  const onSignal = (): void => leave(exitStatus.interrupted)
  process.on('uncaughtException', onBug)
  // While this loads, Ctrl-C is the terminal's own.
  const { startInk } = await import('../../screens/start-ink.tsx')
  io.signal.addEventListener('abort', onSignal)
  // Ink asks for raw mode only once it has drawn; a key typed until then would be echoed across the frame.
  io.stdin.setRawMode?.(true)
  try {
    if (status === null) {
      const ink = startInk({ session, onLeave: leave, onBug }, io, abilityOf(presentation, io))
      unmount = ink.unmount
      await ink.waitUntilExit()
    }
  } finally {
    io.signal.removeEventListener('abort', onSignal)
    process.off('uncaughtException', onBug)
    io.stdin.setRawMode?.(false)
  }
  if (bugs.length > 0) throw bugs[0]
  return status ?? exitStatus.allowed
}
