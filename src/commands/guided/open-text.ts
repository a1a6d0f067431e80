import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemCode } from '../system-code.ts'

/**
 * Shows a text in `$PAGER`, else `$EDITOR`, else `less`, until the person leaves it. The file is their own alone and
 * gone afterwards. Null, or a sentence that says what was expected and found.
 */
export async function openText(name: string, text: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  const program = [env['PAGER'], env['EDITOR'], 'less'].find((one) => one !== undefined && one.trim() !== '')
  const directory = await mkdtemp(join(tmpdir(), 'cors-triage-'))
  const file = join(directory, name)
  try {
    await writeFile(file, text, { mode: 0o600 })
    // As git does: the variables hold a command line, which a shell reads, and the file is handed over as a word.
    const child = spawn('/bin/sh', ['-c', `${program} "$1"`, 'sh', file], {
      stdio: 'inherit',
      env: { LESS: 'R', ...env },
    })
    const [code] = (await once(child, 'exit')) as [number | null]
    return code === 127
      ? `expected a program that $PAGER or $EDITOR names, found none called ${program}`
      : null
  } catch (error) {
    return `expected a program to show it in, found ${systemCode(error) ?? 'none'} for ${program}`
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
