import { rm, writeFile } from 'node:fs/promises'
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
 * that directory cannot be written; `again` is the name of one that it takes the place of. Null
 * where neither takes it.
 */
export async function saveReport(
  markdown: string,
  host: string,
  now: Date,
  again: string | null,
): Promise<SavedReport | null> {
  if (again !== null) return (await isWritten(again, markdown)) ? { host, name: again } : null
  const stamp = now.toISOString().slice(0, 16).replace('T', '-').replace(':', '')
  const stem = `cors-triage-${host.replace(/[^\w.-]+/g, '-')}-${stamp}`
  for (let copy = 1; ; copy += 1) {
    const name = `${stem}${copy === 1 ? '' : `-${copy}`}.md`
    const written = await tryWriting(name, markdown)
    if (written === 'taken') continue
    if (written === 'done') return { host, name }
    const elsewhere = join(tmpdir(), name)
    return (await isWritten(elsewhere, markdown)) ? { host, name: elsewhere } : null
  }
}

async function tryWriting(name: string, text: string): Promise<'done' | 'taken' | 'refused'> {
  try {
    await writeFile(name, text, { flag: 'wx' })
    return 'done'
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return 'taken'
    // On a full disk the file is there, and empty.
    await rm(name, { force: true }).catch(() => undefined)
    return 'refused'
  }
}

async function isWritten(name: string, text: string): Promise<boolean> {
  return writeFile(name, text).then(
    () => true,
    () => false,
  )
}
