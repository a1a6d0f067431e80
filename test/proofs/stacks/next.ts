import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startProgram } from '../../browsers/start-program.ts'
import { startApplication } from '../application.ts'
import { apiCases, type ApiCase } from '../front-end.ts'
import { versionOf } from '../node-app.ts'
import type { Ground, How, Running } from '../proof.ts'
import { workFolder } from '../work-folder.ts'

export const next: Ground = {
  stack: 'next',
  version: async () => `Next.js ${versionOf('next')} (next dev, and next build with next start)`,
  emulated: null,
  servesPage: true,
  proofs: apiCases.map((one) => ({
    variant: one.variant ?? null,
    exposes: null,
    cause: one.cause,
    request: one.request,
    start: (how) => start(one, how),
  })),
}

async function start(one: ApiCase, { snippet, pageOrigin, port }: How): Promise<Running> {
  const folder = await workFolder({
    'package.json': '{"type":"module"}',
    'pages/index.js': 'export default function Page() { return null }\n',
    'next.config.mjs': snippet ?? 'export default {}\n',
  })
  const cli = join(folder, 'node_modules/next/dist/bin/next')
  const env = { NEXT_TELEMETRY_DISABLED: '1' }
  // Once for what is shipped: the rewrite is there without the development server too.
  const isBuilt = snippet !== null && one.cause === 'cors-not-configured'
  if (isBuilt) {
    const built = promisify(execFile)(process.execPath, [cli, 'build', '--webpack', folder], {
      env: { ...process.env, ...env },
    })
    await built.catch(async (error: unknown) => {
      await rm(folder, { recursive: true })
      throw error
    })
  }
  const application = await startApplication(one.cors(pageOrigin), port)
  const program = await startProgram({
    command: process.execPath,
    args: [
      cli,
      ...[isBuilt ? 'start' : 'dev', folder],
      ...['--hostname', '127.0.0.1', '--port', new URL(pageOrigin).port],
    ],
    env,
    until: /Ready in/,
    remove: [folder],
  })
  return {
    stop: async () => {
      await program.stop()
      await application.stop()
    },
  }
}
