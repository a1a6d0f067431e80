import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { startApplication } from '../application.ts'
import { apiCases, type ApiCase } from '../front-end.ts'
import { versionOf } from '../node-app.ts'
import type { Ground, How, Running } from '../proof.ts'
import { workFolder } from '../work-folder.ts'

export const next: Ground = {
  stack: 'next',
  version: async () => `Next.js ${versionOf('next')}`,
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
  const application = await startApplication(one.cors(pageOrigin), port)
  const folder = await workFolder({
    'package.json': '{"type":"module"}',
    'pages/index.js': 'export default function Page() { return null }\n',
    'next.config.mjs': snippet ?? 'export default {}\n',
  })
  const program = await startProgram({
    command: process.execPath,
    args: [
      join(folder, 'node_modules/next/dist/bin/next'),
      ...['dev', folder, '--hostname', '127.0.0.1', '--port', new URL(pageOrigin).port],
    ],
    env: { NEXT_TELEMETRY_DISABLED: '1' },
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
