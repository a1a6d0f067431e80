import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemCode } from '../system-code.ts'

/**
 * Writes a report into the working directory under a name that is still free, or among the temporary files where
 * that directory cannot be written. Returns the name it went by.
 */
export async function saveReport(markdown: string, host: string, now: Date): Promise<string> {
  const stamp = now.toISOString().slice(0, 16).replace('T', '-').replace(':', '')
  const stem = `cors-triage-${host.replace(/[^\w.-]+/g, '-')}-${stamp}`
  for (let copy = 1; ; copy += 1) {
    const name = `${stem}${copy === 1 ? '' : `-${copy}`}.md`
    const written = await tryWriting(name, markdown)
    if (written === 'taken') continue
    if (written === 'done') return name
    const elsewhere = join(tmpdir(), name)
    await writeFile(elsewhere, markdown)
    return elsewhere
  }
}

async function tryWriting(name: string, text: string): Promise<'done' | 'taken' | 'refused'> {
  try {
    await writeFile(name, text, { flag: 'wx' })
    return 'done'
  } catch (error) {
    return systemCode(error) === 'EEXIST' ? 'taken' : 'refused'
  }
}
