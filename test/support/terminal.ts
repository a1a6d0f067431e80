import { spawn, type IPty } from '@lydell/node-pty'
import xterm from '@xterm/headless'

/** A program in a real pseudo-terminal, its screen read as a terminal emulator reads it. */
export interface RunningTerminal {
  readonly screen: xterm.Terminal
  /** The screen as text, a line each, blanks at the end cut off. */
  readonly lines: () => readonly string[]
  readonly type: (keys: string) => void
  readonly resize: (columns: number, rows: number) => void
  /** Resolves once the screen holds the text; fails with what is on it instead. */
  readonly until: (text: string | RegExp | ((shown: string) => boolean), timeoutMs?: number) => Promise<void>
  readonly pid: number
  readonly exited: Promise<number>
  readonly kill: (signal?: string) => void
}

/** All probes have landed: before, the header counts them (`5/36`), and a story says how many there are so far. */
export const landed = /^(?![^]*\d+\/\d+ [⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏])[^]*[1-9]\d* probes\b/

/** Starts `command` with these arguments in a terminal of this size. */
export function startTerminal(
  command: string,
  args: readonly string[],
  size: { readonly columns: number; readonly rows: number },
  env: Readonly<Record<string, string>> = {},
): RunningTerminal {
  const screen = new xterm.Terminal({
    cols: size.columns,
    rows: size.rows,
    allowProposedApi: true,
    windowOptions: { pushTitle: true, popTitle: true },
  })
  const {
    CI: _ci,
    NO_COLOR: _noColor,
    FORCE_COLOR: _force,
    ...inherited
  } = process.env as Record<string, string>
  const pty: IPty = spawn(command, [...args], {
    cols: size.columns,
    rows: size.rows,
    name: 'xterm-256color',
    env: { ...inherited, COLORTERM: 'truecolor', TERM: 'xterm-256color', ...env },
  })
  const watchers = new Set<() => void>()
  pty.onData((data) => screen.write(data, () => watchers.forEach((watch) => watch())))
  const exited = new Promise<number>((resolve) => pty.onExit(({ exitCode }) => resolve(exitCode)))
  const lines = (): readonly string[] => {
    const buffer = screen.buffer.active
    return Array.from(
      { length: screen.rows },
      (_, row) => buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '',
    )
  }
  const until: RunningTerminal['until'] = (text, timeoutMs = 30_000) =>
    new Promise((resolve, reject) => {
      const holds = (): boolean => {
        const shown = lines().join('\n')
        if (typeof text === 'function') return text(shown)
        return typeof text === 'string' ? shown.includes(text) : text.test(shown)
      }
      const finish = (settle: () => void): void => {
        watchers.delete(look)
        clearTimeout(timer)
        settle()
      }
      const look = (): void => {
        if (holds()) finish(resolve)
      }
      const timer = setTimeout(
        () =>
          finish(() =>
            reject(new Error(`waited for ${String(text)}; the screen shows:\n${lines().join('\n')}`)),
          ),
        timeoutMs,
      )
      watchers.add(look)
      look()
    })
  return {
    screen,
    lines,
    type: (keys) => pty.write(keys),
    resize: (columns, rows) => {
      pty.resize(columns, rows)
      screen.resize(columns, rows)
    },
    until,
    pid: pty.pid,
    exited,
    kill: (signal) => pty.kill(signal),
  }
}
