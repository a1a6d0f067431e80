import chalk from 'chalk'
import { render, type Instance, type RenderOptions } from 'ink'
import type { ReactNode } from 'react'
import { App, type AppProps } from './app.tsx'
import { inAsciiOnly } from './ascii-output.ts'

/** How often the screen is drawn at most, a second. */
const framesPerSecond = 60
/** A terminal that has kept its size for so long, in milliseconds, is not being dragged any more. */
const stillMs = 60
const emptyScreen = '\u001b[2J\u001b[H'

/** What the terminal can show. */
export interface Ability {
  readonly trueColor: boolean
  readonly ascii: boolean
  /** Read aloud by a screen reader. */
  readonly spoken: boolean
}

/** Puts the app on the alternate screen of the terminal. */
export function startInk(
  props: AppProps,
  {
    stdin,
    stdout,
    stderr,
  }: {
    readonly stdin: NodeJS.ReadStream
    readonly stdout: NodeJS.WriteStream
    readonly stderr: NodeJS.WriteStream
  },
  { trueColor, ascii, spoken }: Ability,
): Instance {
  // Ink paints with chalk, which would decide from the process; whether there is colour is the theme's to say.
  chalk.level = trueColor ? 3 : 1
  const options: RenderOptions = {
    stdin,
    stdout: ascii ? inAsciiOnly(stdout) : stdout,
    stderr,
    isScreenReaderEnabled: spoken,
    exitOnCtrlC: false,
    patchConsole: false,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    maxFps: framesPerSecond,
  }
  const ink = render(<App {...props} drawing={0} />, options)
  redrawWhenResized(ink, stdout, (drawing) => <App {...props} drawing={drawing} />)
  return ink
}

/** Terminals move or cut their lines when resized, and a size that is the old one again is not told to Ink. */
function redrawWhenResized(
  ink: Instance,
  stdout: Pick<NodeJS.WriteStream, 'write'>,
  app: (drawing: number) => ReactNode,
): void {
  let drawing = 0
  let timer: NodeJS.Timeout | undefined
  const redraw = (): void => {
    drawing += 1
    stdout.write(emptyScreen)
    ink.clear()
    ink.rerender(app(drawing))
  }
  const resized = (): void => {
    clearTimeout(timer)
    timer = setTimeout(redraw, stillMs)
  }
  const stop = (): void => {
    clearTimeout(timer)
    process.off('SIGWINCH', resized)
  }
  process.on('SIGWINCH', resized)
  ink.waitUntilExit().then(stop, stop)
}
