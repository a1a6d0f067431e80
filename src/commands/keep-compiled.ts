// By default, not by name: a Node without it is still to say that it is too old.
import { existsSync, mkdirSync } from 'node:fs'
import module from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * Lets Node keep what it compiles, so that the next start is quicker: in `$XDG_CACHE_HOME/cors-triage`, by default
 * below `~/.cache`. A folder that is missing is made; one that cannot be written is passed over.
 */
export function keepCompiled(env: NodeJS.ProcessEnv): void {
  const cache = env['XDG_CACHE_HOME']
  const base = cache !== undefined && cache.startsWith('/') ? cache : join(homedir(), '.cache')
  const folder = join(base, 'cors-triage', 'compiled')
  if (isThere(folder)) module.enableCompileCache(folder)
}

/** Makes a folder and those above it one by one: where none can be made (procfs), Node itself would try for ever. */
function isThere(folder: string): boolean {
  if (existsSync(folder)) return true
  if (dirname(folder) === folder || !isThere(dirname(folder))) return false
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch {
    return existsSync(folder)
  }
}
