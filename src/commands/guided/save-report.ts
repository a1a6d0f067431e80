import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemCode } from '../system-code.ts'

/** A report on disk: the host that it is about, and the name it went by. */
export interface SavedReport {
  readonly host: string
  readonly name: string
}

/**
 * Writes a report into the working directory under a name that is still free, or among the temporary files where
 * that directory cannot be written; `again` is the name of one that it takes the place of.
 */
export async function saveReport(
  markdown: string,
  host: string,
  now: Date,
  again: string | null,
): Promise<SavedReport> {
  if (again !== null) {
    await writeFile(again, markdown)
    return { host, name: again }
  }
  const stamp = now.toISOString().slice(0, 16).replace('T', '-').replace(':', '')
  const stem = `cors-triage-${host.replace(/[^\w.-]+/g, '-')}-${stamp}`
  for (let copy = 1; ; copy += 1) {
    const name = `${stem}${copy === 1 ? '' : `-${copy}`}.md`
    const written = await tryWriting(name, markdown)
    if (written === 'taken') continue
    if (written === 'done') return { host, name }
    const elsewhere = join(tmpdir(), name)
    await writeFile(elsewhere, markdown)
    return { host, name: elsewhere }
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
