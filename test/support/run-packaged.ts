import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Io } from '../../src/commands/io.ts'

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const { PATH, HOME, NODE_OPTIONS } = process.env

/** Runs a command of the built program with the test's own inputs and outputs; the exit status comes back. */
export async function runPackaged(command: string, args: readonly string[], io: Io): Promise<number> {
  const env = { PATH, HOME, NODE_OPTIONS, ...io.env }
  const child = spawn(process.execPath, [program, command, ...args], { env })
  child.stdout.on('data', (chunk) => io.stdout.write(chunk))
  child.stderr.on('data', (chunk) => io.stderr.write(chunk))
  // A program that refuses its input has closed it.
  child.stdin.on('error', () => {})
  io.stdin.pipe(child.stdin)
  io.signal.addEventListener('abort', () => child.kill('SIGINT'))
  const [status] = (await once(child, 'close')) as [number | null]
  return status ?? 130
}
