// By default, not by name: a Node without it is still to say that it is too old.
import module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Lets Node keep what it compiles, so that the next start is quicker: in `$XDG_CACHE_HOME/cors-triage`, by default
 * below `~/.cache`. A folder that is missing is made; one that cannot be written is passed over.
 */
export function keepCompiled(env: NodeJS.ProcessEnv): void {
  const cache = env['XDG_CACHE_HOME']
  const base = cache !== undefined && cache.startsWith('/') ? cache : join(homedir(), '.cache')
  module.enableCompileCache(join(base, 'cors-triage', 'compiled'))
}
