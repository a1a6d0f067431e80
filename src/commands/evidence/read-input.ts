import type { Imported } from '../../intake/imported.ts'
import { readStream, type ReadStreamOptions } from '../../intake/read-stream.ts'
import { streamInputFile } from '../../session/input-file.ts'
import type { Io } from '../io.ts'
import { systemCode } from '../system-code.ts'

type InputRead =
  { readonly ok: true; readonly imported: Imported } | { readonly ok: false; readonly message: string }

/**
 * Reads a file, or standard input for `-`. A file that cannot be read is one line: what was expected and found. Nobody
 * listens for signals meanwhile: a long text is understood in one go, and a program that is busy hears no handler.
 */
export async function readInput(
  path: string,
  options: ReadStreamOptions,
  io: Pick<Io, 'stdin'>,
): Promise<InputRead> {
  try {
    const input = path === '-' ? io.stdin : streamInputFile(path)
    return { ok: true, imported: await readStream(input, options) }
  } catch (error) {
    return { ok: false, message: `expected a file that can be read, found ${path} (${systemCode(error)})` }
  }
}
