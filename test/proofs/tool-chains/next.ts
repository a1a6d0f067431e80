import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import type { Running } from '../proof.ts'
import { workFolder } from '../work-folder.ts'
import { runAside } from './tool-chain.ts'

/** What Next.js is run on. */
export type Files = Readonly<Record<string, string>>

/** Starts Next.js on these files, by `next dev`, or by `next start` on what `next build` makes of them. */
export async function startNext(mode: string, port: number, files: Files): Promise<Running> {
  const folder = mode === 'start' ? await buildNext(files) : await nextFolder(files)
  return serveNext(mode, folder, port, {}, [folder])
}

/** A folder that `next build` has made ready for `serveNext`. Whoever asks for it removes it. */
export async function buildNext(files: Files): Promise<string> {
  const folder = await nextFolder(files)
  try {
    // Turbopack reads no packages behind a symbolic link.
    await runAside(process.execPath, [cliIn(folder), 'build', '--webpack', folder], quiet)
  } catch (error) {
    await rm(folder, { recursive: true })
    throw error
  }
  return folder
}

export function serveNext(
  mode: string,
  folder: string,
  port: number,
  env: Readonly<Record<string, string>>,
  remove: readonly string[] = [],
): Promise<Running> {
  return startProgram({
    command: process.execPath,
    args: [cliIn(folder), mode, folder, '--hostname', '127.0.0.1', '--port', String(port)],
    env: { ...env, ...quiet },
    until: /Ready in/,
    remove,
  })
}

const quiet = { NEXT_TELEMETRY_DISABLED: '1' }

function nextFolder(files: Files): Promise<string> {
  return workFolder({ 'package.json': '{"type":"module"}', ...files })
}

function cliIn(folder: string): string {
  return join(folder, 'node_modules/next/dist/bin/next')
}
