import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startProgram } from '../../browsers/start-program.ts'
import { apiProofs, pageServer } from '../front-end.ts'
import { versionOf } from '../node-app.ts'
import type { Ground, Running } from '../proof.ts'
import { workFolder } from '../work-folder.ts'

export const next: Ground = {
  stack: 'next',
  version: async () => `Next.js ${versionOf('next')} (next dev, and next build with next start)`,
  emulated: null,
  // Once for what is shipped: the rewrite is there without the development server too.
  pageServer: pageServer(
    (snippet, cause) => (snippet !== null && cause === 'cors-not-configured' ? 'start' : 'dev'),
    start,
  ),
  proofs: apiProofs,
}

async function start(mode: string, snippet: string | null, port: number): Promise<Running> {
  const folder = await workFolder({
    'package.json': '{"type":"module"}',
    'pages/index.js': 'export default function Page() { return null }\n',
    'next.config.mjs': snippet ?? 'export default {}\n',
  })
  const cli = join(folder, 'node_modules/next/dist/bin/next')
  const env = { NEXT_TELEMETRY_DISABLED: '1' }
  if (mode === 'start') {
    const built = promisify(execFile)(process.execPath, [cli, 'build', '--webpack', folder], {
      env: { ...process.env, ...env },
    })
    await built.catch(async (error: unknown) => {
      await rm(folder, { recursive: true })
      throw error
    })
  }
  return startProgram({
    command: process.execPath,
    args: [cli, mode, folder, '--hostname', '127.0.0.1', '--port', String(port)],
    env,
    until: /Ready in/,
    remove: [folder],
  })
}
