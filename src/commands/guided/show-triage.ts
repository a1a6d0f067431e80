import { startPainter } from '../../screens/painter.ts'
import { withoutPointer } from '../../screens/pointer-input.ts'
import { pointed } from '../../screens/pointer.ts'
import { areaFor, type Size } from '../../screens/screen-lines.ts'
import { loadLater } from '../../screens/screens.ts'
import { themeFor } from '../../screens/theme.ts'
import type { Session } from '../../session/session.ts'
import { exitStatus, wantsColor, type Io } from '../io.ts'
import type { Presentation } from '../arguments/request-options.ts'

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
    unmount()
    painter?.stop()
  }
  const onBug = (bug: unknown): void => {
    bugs.push(bug)
    leave(status ?? exitStatus.allowed)
  }
  const onSignal = (): void => leave(exitStatus.interrupted)
  const putBack = (): void => painter?.stop()
  io.signal.addEventListener('abort', onSignal)
  process.on('uncaughtException', onBug)
  process.on('exit', putBack)
  // Ink asks for raw mode only once it is loaded; a key typed until then would be echoed across the frame.
  io.stdin.setRawMode?.(true)
  const theme = themeFor({ color: wantsColor(io, presentation), ascii: presentation.ascii, env: io.env })
  const spoken = io.env['INK_SCREEN_READER'] === 'true'
  const painter = spoken ? null : startPainter(session, theme, io.stdout)
  try {
    // The first frame needs no Ink. What is typed until Ink reads waits in the terminal.
    const { startInk } = await import('../../screens/start-ink.tsx')
    if (status === null) {
      const sizeNow = (): Size => ({ columns: io.stdout.columns, rows: io.stdout.rows, spoken })
      const around = { session, area: () => areaFor(sizeNow()), leave, fail: onBug }
      const stdin = withoutPointer(io.stdin, (at) => pointed(at, sizeNow(), around))
      const app = { session, theme, onLeave: leave, onBug }
      const ink = startInk(app, { stdin, stdout: io.stdout, stderr: io.stderr }, spoken)
      unmount = ink.unmount
      // What is on the screen may wait for it.
      loadLater().then(() => session.store.setState({}), onBug)
      await ink.waitUntilExit()
    }
  } finally {
    painter?.stop()
    io.signal.removeEventListener('abort', onSignal)
    process.off('uncaughtException', onBug)
    process.off('exit', putBack)
    io.stdin.setRawMode?.(false)
  }
  if (bugs.length > 0) throw bugs[0]
  return status ?? exitStatus.allowed
}
