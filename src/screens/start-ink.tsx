import chalk from 'chalk'
import { render, type Instance, type RenderOptions } from 'ink'
import type { ReactNode } from 'react'
import type { OwnKeys } from '../session/state.ts'
import { App, type AppProps } from './app.tsx'
import { inAsciiOnly } from './ascii-output.ts'
import { SavedList, type SavedRow } from './resume/saved-list.tsx'
import { loadLater } from './screens.ts'
import type { TerminalPort } from './terminal-port.ts'
import { askBackground, withoutReports, type Pointed, type Report } from './terminal-reports.ts'
import { themeFor, type Theme, type ThemeName } from './theme.ts'

/** How often the screen is drawn at most, a second. */
const framesPerSecond = 60
/** A terminal that has kept its size for so long, in milliseconds, is not being dragged any more. */
const stillMs = 60
/** After so long, in milliseconds, the first frame is seen and the keys that were typed ahead are answered. */
const seenMs = 80
const emptyScreen = '\u001b[2J\u001b[H'

/** What the terminal can show. */
export interface Ability {
  /** The background that colours are chosen for; null asks the terminal. */
  readonly background: ThemeName | null
  readonly trueColor: boolean
  readonly ascii: boolean
  /** Read aloud by a screen reader. */
  readonly spoken: boolean
}

interface Streams {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

/** Draws an app in a theme; another number draws all of it anew. */
type Draw = (theme: Theme, drawing: number) => ReactNode

/** Puts the app on the alternate screen of the terminal, and loads behind its first frame what that does not need. */
export function startInk(
  props: Omit<AppProps, 'theme' | 'terminal' | 'drawing'>,
  streams: Streams,
  ability: Ability,
): Instance {
  const pointing = new Set<(pointed: Pointed) => void>()
  const terminal: TerminalPort = {
    write: (sequence) => void streams.stdout.write(sequence),
    onPointer: (on) => {
      pointing.add(on)
      return () => void pointing.delete(on)
    },
  }
  const draw: Draw = (theme, drawing) => <App {...props} {...{ theme, terminal, drawing }} />
  const ink = onTerminal(draw, streams, ability, (pointed) => pointing.forEach((on) => on(pointed)))
  setTimeout(() => void loadLater().catch(props.onBug), seenMs).unref()
  return ink
}

/** Lets a saved session be picked; resolves to its id, or null for none. */
export async function pickSaved(
  sessions: readonly SavedRow[],
  streams: Streams,
  ability: Ability,
  keys: OwnKeys,
  stop: () => Promise<void>,
): Promise<string | null> {
  let chosen: string | null = null
  const onChosen = (id: string | null): void => {
    chosen = id
    ink.unmount()
  }
  const draw: Draw = (theme, drawing) => (
    <SavedList key={drawing} {...{ sessions, theme, keys, stop, onChosen }} />
  )
  const ink = onTerminal(draw, streams, ability, () => {})
  await ink.waitUntilExit()
  return chosen
}

function onTerminal(
  draw: Draw,
  { stdin, stdout, stderr }: Streams,
  { background, trueColor, ascii, spoken }: Ability,
  onPointed: (pointed: Pointed) => void,
): Instance {
  // Ink paints with chalk, which would decide from the process; whether there is colour is the theme's to say.
  chalk.level = trueColor ? 3 : 1
  let theme = themeFor(background ?? 'dark', trueColor)
  let drawing = 0
  const redraw = (): void => ink.rerender(draw(theme, drawing))
  const reported = (report: Report): void => {
    if (report.kind !== 'background') return onPointed(report)
    if (background === null) theme = themeFor(report.is, trueColor)
    redraw()
  }
  const options: RenderOptions = {
    stdin: withoutReports(stdin, reported),
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
  const ink = render(draw(theme, drawing), options)
  if (background === null && trueColor) stdout.write(askBackground)
  onceStill(ink, () => {
    drawing += 1
    stdout.write(emptyScreen)
    ink.clear()
    redraw()
  })
  return ink
}

/** Terminals move or cut their lines when resized, and a size that is the old one again is not told to Ink. */
function onceStill(ink: Instance, redraw: () => void): void {
  let timer: NodeJS.Timeout | undefined
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
