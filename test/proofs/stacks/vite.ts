import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { apiProofs, pageServer } from '../front-end.ts'
import { versionOf } from '../node-app.ts'
import type { Ground, Running } from '../proof.ts'
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
  pageServer: pageServer(() => 'dev', start),
  proofs: apiProofs,
}

async function start(_mode: string, snippet: string | null, port: number): Promise<Running> {
  const folder = await workFolder({
    'index.html': page,
    'main.js': '',
    'vite.config.ts': snippet ?? today,
  })
  return startProgram({
    command: process.execPath,
    args: [
      join(folder, 'node_modules/vite/bin/vite.js'),
      folder,
      ...['--host', '127.0.0.1', '--strictPort', '--port', String(port)],
    ],
    env: { NO_COLOR: '1' },
    until: /ready in/,
    remove: [folder],
  })
}
