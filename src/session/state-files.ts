import { mkdir, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** XDG Base Directory Specification: `$XDG_STATE_HOME/cors-triage`, by default below `~/.local/state`. */
export function stateDirectory(env: NodeJS.ProcessEnv): string {
  const state = env['XDG_STATE_HOME']
  const base = state !== undefined && state.startsWith('/') ? state : join(homedir(), '.local/state')
  return join(base, 'cors-triage')
}

/** Writes a file whole or not at all; readable by its owner alone. Rejects with the system's error. */
export async function writeWhole(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.draft`
  await writeFile(draft, content, { mode: 0o600 })
  await rename(draft, path)
}
