import { flushCompileCache } from 'node:module'
import { render } from 'ink'
import { App, Keys } from '../screens/app.tsx'
import { startPainter } from '../screens/painter.ts'
import { withoutPointer } from '../screens/pointer-input.ts'
import { pointed } from '../screens/pointer.ts'
import { areaFor, type Size } from '../screens/screen-lines.ts'
import { loadLater } from '../screens/screens.ts'
import { themeFor } from '../screens/theme.ts'
import type { Session } from '../session/session.ts'
import { exitStatus, wantsColor, type Io } from './io.ts'
import type { Presentation } from './request-options.ts'

/** How often the screen is drawn at most, a second. */
const framesPerSecond = 60

/**
 * Puts the session on the alternate screen until the person leaves, a signal comes or a bug is met.
 * Whatever happens, the terminal is put back first; a bug is then thrown on.
 */
export async function showTriage(session: Session, presentation: Presentation, io: Io): Promise<number> {
  let status: number = exitStatus.allowed
  const bugs: unknown[] = []
  const leave = (wanted: number): void => {
    status = wanted
    session.actions.watchStopped()
    session.actions.probingCancelled()
    instance.unmount()
    painter?.stop()
  }
  const onBug = (bug: unknown): void => {
    bugs.push(bug)
    leave(status)
  }
  // Ink asks for raw mode only after the first frame; a key typed in between would be echoed across it.
  io.stdin.setRawMode?.(true)
  const theme = themeFor({ color: wantsColor(io, presentation), ascii: presentation.ascii, env: io.env })
  const spoken = io.env['INK_SCREEN_READER'] === 'true'
  const app = spoken ? (
    <App session={session} theme={theme} onLeave={leave} onBug={onBug} />
  ) : (
    <Keys session={session} onLeave={leave} onBug={onBug} />
  )
  const sizeNow = (): Size => ({ columns: io.stdout.columns, rows: io.stdout.rows, spoken })
  const around = { session, area: () => areaFor(sizeNow()), leave, fail: onBug }
  const instance = render(app, {
    stdin: withoutPointer(io.stdin, (at) => pointed(at, sizeNow(), around)),
    stdout: io.stdout,
    stderr: io.stderr,
    exitOnCtrlC: false,
    patchConsole: false,
    alternateScreen: spoken,
    incrementalRendering: true,
    interactive: spoken,
    maxFps: framesPerSecond,
  })
  const painter = spoken ? null : startPainter(session, theme, io.stdout)
  const putBack = (): void => painter?.stop()
  // What is on the screen may wait for it.
  loadLater().then(() => {
    session.store.setState({})
    flushCompileCache()
  }, onBug)
  const onSignal = (): void => leave(exitStatus.interrupted)
  io.signal.addEventListener('abort', onSignal)
  process.on('uncaughtException', onBug)
  process.on('exit', putBack)
  try {
    await instance.waitUntilExit()
  } finally {
    io.signal.removeEventListener('abort', onSignal)
    process.off('uncaughtException', onBug)
    process.off('exit', putBack)
    io.stdin.setRawMode?.(false)
  }
  if (bugs.length > 0) throw bugs[0]
  return status
}
