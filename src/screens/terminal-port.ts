import type { Pointed } from './terminal-reports.ts'

/** What a terminal does besides showing text. */
export interface TerminalPort {
  /** Sends it an escape sequence that shows nothing. */
  readonly write: (sequence: string) => void
  /** Tells what the mouse did until it is told to stop. */
  readonly onPointer: (on: (pointed: Pointed) => void) => () => void
}
