import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { startTerminal, type RunningTerminal } from '../support/terminal.ts'

/** The sizes the screens are made for. */
export const sizes = [
  { columns: 60, rows: 16 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
] as const

export const cli = join(import.meta.dirname, '../../dist/cli.js')
const open: RunningTerminal[] = []

afterEach(() => {
  for (const terminal of open.splice(0)) terminal.kill('SIGKILL')
})

/** A place for what the program keeps, empty. */
export function newState(): string {
  return mkdtempSync(join(tmpdir(), 'cors-triage-state-'))
}

/** The built program in a terminal of its own, which ends with the test at the latest. */
export function startProgram(
  args: readonly string[],
  size: { readonly columns: number; readonly rows: number } = sizes[1],
  env: Readonly<Record<string, string>> = {},
): RunningTerminal {
  return closedAfterwards(
    startTerminal(process.execPath, [cli, ...args], size, { XDG_STATE_HOME: newState(), ...env }),
  )
}

export function closedAfterwards(terminal: RunningTerminal): RunningTerminal {
  open.push(terminal)
  return terminal
}

/** No line is longer than the screen: whatever wrapped would stand where something else belongs. */
export function isWhole(terminal: RunningTerminal): boolean {
  const { active } = terminal.screen.buffer
  return Array.from({ length: terminal.screen.rows }, (_, row) => active.getLine(row)).every(
    (line) => line?.isWrapped !== true,
  )
}
