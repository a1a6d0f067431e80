import { readInputFile } from '../../session/input-file.ts'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Presentation } from '../arguments/request-options.ts'
import type { OwnSettings } from './read-settings.ts'
import { systemCode } from '../system-code.ts'

/** Those, and why the file was left aside; null where there is nothing to say. */
export interface Found extends OwnSettings {
  readonly problem: string | null
}

export const noSettings: Found = { keys: {}, theme: null, ascii: false, mouse: false, problem: null }

/** XDG Base Directory Specification: `$XDG_CONFIG_HOME/cors-triage/settings.json`, by default below `~/.config`. */
function settingsFile(env: NodeJS.ProcessEnv): string {
  const config = env['XDG_CONFIG_HOME']
  const base = config !== undefined && config.startsWith('/') ? config : join(homedir(), '.config')
  return join(base, 'cors-triage', 'settings.json')
}

/** Reads the person's own settings. A file that is not right is left aside, and said: it keeps nobody from an incident. */
export async function ownSettings(env: NodeJS.ProcessEnv): Promise<Found> {
  const file = settingsFile(env)
  try {
    const content = readInputFile(file)
    const { readSettings } = await import('./read-settings.ts')
    const read = readSettings(content)
    return typeof read === 'string' ? aside(`${file}: ${read}`) : { ...noSettings, ...read }
  } catch (error) {
    const code = systemCode(error)
    return code === 'ENOENT' ? noSettings : aside(`${file}: expected a file that can be read, found ${code}`)
  }
}

function aside(problem: string): Found {
  return { ...noSettings, problem: `${problem}; the usual settings are used` }
}

/** What stands on the command line goes before what stands in the file. */
export function presentedAs(presentation: Presentation, own: OwnSettings): Presentation {
  return { ...presentation, ascii: presentation.ascii || own.ascii, theme: presentation.theme ?? own.theme }
}
