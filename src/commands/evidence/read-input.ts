import { addAbortSignal } from 'node:stream'
import type { Imported } from '../../intake/imported.ts'
import { readStream, type ReadStreamOptions } from '../../intake/read-stream.ts'
import { streamInputFile } from '../../session/input-file.ts'
import type { Io } from '../io.ts'
import { systemCode } from '../system-code.ts'

type InputRead =
  { readonly ok: true; readonly imported: Imported } | { readonly ok: false; readonly message: string }

/** Reads a file, or standard input for `-`. A file that cannot be read is one line: what was expected and found.
 * Stops where the program is interrupted. */
export async function readInput(
  path: string,
  options: ReadStreamOptions,
  io: Pick<Io, 'stdin' | 'signal'>,
): Promise<InputRead> {
  try {
    const input = path === '-' ? io.stdin : streamInputFile(path)
    addAbortSignal(io.signal, input)
    return { ok: true, imported: await readStream(input, options) }
  } catch (error) {
    if (io.signal.aborted) return { ok: false, message: 'interrupted' }
    return { ok: false, message: `expected a file that can be read, found ${path} (${systemCode(error)})` }
  }
}
