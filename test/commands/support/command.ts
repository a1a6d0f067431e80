import { PassThrough, Readable } from 'node:stream'
import type { Io } from '../../../src/commands/io.ts'

type Run = (args: readonly string[], io: Io) => Promise<number>

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs a command without a terminal; both outputs come back as text. */
export async function runCommand(
  run: Run,
  args: readonly string[],
  given: { readonly stdin?: string; readonly env?: NodeJS.ProcessEnv; readonly signal?: AbortSignal } = {},
): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough({ highWaterMark: 1 << 26 }), new PassThrough()]
  const { stdin = '', env = {}, signal = new AbortController().signal } = given
  const io = { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env, signal }
  const status = await run(args, io as unknown as Io)
  return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') }
}
