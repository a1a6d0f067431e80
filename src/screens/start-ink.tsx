import chalk from 'chalk'
import { render, type Instance, type RenderOptions } from 'ink'
import { App, type AppProps } from './app.tsx'
import { inAsciiOnly } from './ascii-output.ts'

/** How often the screen is drawn at most, a second. */
const framesPerSecond = 60

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
  return render(<App {...props} />, options)
}
