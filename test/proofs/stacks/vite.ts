import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { startApplication } from '../application.ts'
import { apiCases, type ApiCase } from '../front-end.ts'
import { versionOf } from '../node-app.ts'
import type { Ground, How, Running } from '../proof.ts'
import { workFolder } from '../work-folder.ts'

const page =
  '<!doctype html><title>The page of the proofs</title><script type="module" src="/main.js"></script>'
const today = `import { defineConfig } from 'vite'
export default defineConfig({})
`

export const vite: Ground = {
  stack: 'vite',
  version: async () => `Vite ${versionOf('vite')}`,
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
    'index.html': page,
    'main.js': '',
    'vite.config.ts': snippet ?? today,
  })
  const program = await startProgram({
    command: process.execPath,
    args: [
      join(folder, 'node_modules/vite/bin/vite.js'),
      folder,
      ...['--host', '127.0.0.1', '--strictPort', '--port', new URL(pageOrigin).port],
    ],
    env: { NO_COLOR: '1' },
    until: /ready in/,
    remove: [folder],
  })
  return {
    stop: async () => {
      await program.stop()
      await application.stop()
    },
  }
}
