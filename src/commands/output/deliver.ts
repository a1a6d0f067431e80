import { stat, writeFile } from 'node:fs/promises'
import { refuse, type Io } from '../io.ts'
import { systemCode } from '../system-code.ts'

/** Puts a report where it was asked for. */
export async function deliver(
  content: string,
  output: string | null,
  status: number,
  io: Io,
): Promise<number> {
  if (output === null) {
    io.stdout.write(content)
    return status
  }
  try {
    if (await isPipe(output)) throw Object.assign(new Error(), { code: 'a pipe' })
    await writeFile(output, content)
    return status
  } catch (error) {
    return refuse(io, `--output: expected a file that can be written, found ${output} (${systemCode(error)})`)
  }
}

/** Nobody may ever read from it, and then the program could not end. */
async function isPipe(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && found.isFIFO() && !/^\/(?:dev|proc)\//.test(path)
}
