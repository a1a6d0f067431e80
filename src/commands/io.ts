import { redactText } from '../knowledge/privacy/redact-text.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import type { TextStyle } from '../report/text.ts'

/** The outside world as a command sees it; the program hands in the process's own, tests hand in theirs. */
export interface Io {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
  /** Aborts on SIGINT and SIGTERM. */
  readonly signal: AbortSignal
}

/** Exit status: the one place that knows the numbers (docs/for-scripts.md). */
export const exitStatus = {
  allowed: 0,
  'not-cross-origin': 0,
  blocked: 1,
  usage: 2,
  unreachable: 3,
  inconclusive: 4,
  interrupted: 130,
} as const

/** Writes a line of progress or warning to standard error: one line, whatever was entered, and no secret of it. */
export function warn(io: Pick<Io, 'stderr'>, line: string): void {
  io.stderr.write(`cors-triage: ${visible(redactText(line))}\n`)
}

/** One line that says what was expected and what was found; returns the exit status of unusable input. */
export function refuse(io: Pick<Io, 'stderr'>, message: string): number {
  warn(io, message)
  return exitStatus.usage
}

/** Whether the report may use colour on this stream: NO_COLOR, FORCE_COLOR, TERM and --no-color decide, in that order of weight. */
export function wantsColor(io: Pick<Io, 'stdout' | 'env'>, given: { readonly noColor: boolean }): boolean {
  if (given.noColor || (io.env['NO_COLOR'] ?? '') !== '') return false
  const forced = io.env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return io.stdout.isTTY === true && io.env['TERM'] !== 'dumb' && io.env['CI'] === undefined
}

/** How a report is written: in colour only where it goes to standard output, never into a file (`output`). */
export function textStyle(
  io: Pick<Io, 'stdout' | 'env'>,
  { noColor, ascii }: { readonly noColor: boolean; readonly ascii: boolean },
  output: string | null = null,
): TextStyle {
  return { color: output === null && wantsColor(io, { noColor }), ascii }
}
