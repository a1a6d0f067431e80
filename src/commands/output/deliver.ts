import { writeFile } from 'node:fs/promises'
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
    await writeFile(output, content)
    return status
  } catch (error) {
    return refuse(io, `--output: expected a file that can be written, found ${output} (${systemCode(error)})`)
  }
}
