import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startProgram } from '../../browsers/start-program.ts'
import type { Running } from '../proof.ts'
import { workFolder } from '../work-folder.ts'

/** Starts Next.js on these files, by `next dev`, or by `next start` on what `next build` makes of them. */
export async function startNext(
  mode: string,
  port: number,
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const folder = await workFolder({ 'package.json': '{"type":"module"}', ...files })
  const cli = join(folder, 'node_modules/next/dist/bin/next')
  const all = { ...env, NEXT_TELEMETRY_DISABLED: '1' }
  if (mode === 'start') {
    const built = promisify(execFile)(process.execPath, [cli, 'build', '--webpack', folder], {
      env: { ...process.env, ...all },
    })
    await built.catch(async (error: unknown) => {
      await rm(folder, { recursive: true })
      throw error
    })
  }
  return startProgram({
    command: process.execPath,
    // Turbopack reads no packages behind a symbolic link.
    args: [
      cli,
      mode,
      ...(mode === 'dev' ? ['--webpack'] : []),
      folder,
      '--hostname',
      '127.0.0.1',
      '--port',
      String(port),
    ],
    env: all,
    until: /Ready in/,
    remove: [folder],
  })
}
