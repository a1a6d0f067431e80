import { access, chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** XDG Base Directory Specification: `$XDG_STATE_HOME/cors-triage`, by default below `~/.local/state`. */
export function stateDirectory(env: NodeJS.ProcessEnv): string {
  const state = env['XDG_STATE_HOME']
  const base = state !== undefined && state.startsWith('/') ? state : join(homedir(), '.local/state')
  return join(base, 'cors-triage')
}

/** Where sessions are saved. */
export function sessionDirectory(env: NodeJS.ProcessEnv): string {
  return join(stateDirectory(env), 'sessions')
}

/**
 * Writes a file whole or not at all; it and its folder are its owner's alone, even where the folder stood open before.
 * What a killed program left half written goes. Rejects with the system's error.
 */
export async function writeWhole(path: string, content: string): Promise<void> {
  const folder = dirname(path)
  await makeFolder(folder)
  await Promise.all(ownFolders(folder).map((one) => chmod(one, 0o700)))
  await sweepDrafts(folder)
  const draft = `${path}.${process.pid}.draft`
  try {
    await writeFile(draft, content, { mode: 0o600 })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** With `recursive`, mkdir() never comes back from a file system that takes no folder (procfs). */
async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
    // Another program may have made it meanwhile.
    if (!(await isThere(folder))) throw error
  })
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** The folder and those above it up to this program's own; no other is touched. */
function ownFolders(folder: string): readonly string[] {
  if (basename(folder) === 'cors-triage') return [folder]
  const above = dirname(folder)
  return basename(above) === 'cors-triage' ? [above, folder] : []
}

/** Takes away the drafts of programs that are no more. */
export async function sweepDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const id = /\.(\d+)\.draft$/.exec(name)?.[1]
    if (id !== undefined && !isRunning(Number(id))) await rm(join(folder, name), { force: true })
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    // It runs, for somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
