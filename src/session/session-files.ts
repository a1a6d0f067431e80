import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readInputFile } from './input-file.ts'
import { fromSaved, type SavedSession } from './saved-session.ts'
import { sweepDrafts, writeWhole } from './state-files.ts'

const idPattern = /^[\w-]{1,64}$/

/** Writes a session whole or not at all; readable by its owner alone. Rejects with the system's error. */
export async function writeSession(directory: string, saved: SavedSession): Promise<void> {
  await writeWhole(fileOf(directory, saved.id), JSON.stringify(saved))
}

type ReadSession =
  { readonly ok: true; readonly saved: SavedSession } | { readonly ok: false; readonly message: string }

/** A session by its id, or by the path of a file that somebody shared. */
export async function readSession(directory: string, idOrPath: string): Promise<ReadSession> {
  const isId = idPattern.test(idOrPath)
  const path = isId ? fileOf(directory, idOrPath) : idOrPath
  let content: string
  try {
    content = readInputFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const expected = isId
      ? 'the id of a saved session (resume lists them)'
      : 'a session file that can be read'
    return { ok: false, message: `resume: expected ${expected}, found "${idOrPath}" (${code})` }
  }
  const saved = fromSaved(parsed(content))
  return saved === null
    ? { ok: false, message: `resume: expected a session of cors-triage, found something else in ${path}` }
    : { ok: true, saved }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}

/** Every saved session, newest first; a file that cannot be read as one is passed over. */
export async function listSessions(directory: string): Promise<readonly SavedSession[]> {
  const read = await Promise.all((await savedIds(directory)).map((id) => readSession(directory, id)))
  return read.flatMap((one) => (one.ok ? [one.saved] : [])).toSorted((a, b) => b.savedAt - a.savedAt)
}

/**
 * Keeps the newest `keep` sessions, by when their files were written: this runs beside the first frame, and reads only
 * what may go. What is no session stays.
 */
export async function pruneSessions(directory: string, keep: number): Promise<void> {
  const ids = await savedIds(directory)
  if (ids.length <= keep) return
  const files = await Promise.all(ids.map(async (id) => ({ id, writtenAt: await writtenAt(directory, id) })))
  for (const { id } of files.toSorted((a, b) => b.writtenAt - a.writtenAt).slice(keep))
    if ((await readSession(directory, id)).ok) await rm(fileOf(directory, id), { force: true })
}

async function savedIds(directory: string): Promise<readonly string[]> {
  await sweepDrafts(directory)
  const names = await readdir(directory).catch(() => [])
  return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
}

/** Zero where another program has taken it away meanwhile. */
function writtenAt(directory: string, id: string): Promise<number> {
  return stat(fileOf(directory, id)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}

function fileOf(directory: string, id: string): string {
  return join(directory, `${id}.json`)
}
