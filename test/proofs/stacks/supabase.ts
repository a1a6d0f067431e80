import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import type { Ground, Running } from '../proof.ts'
import { casesWith, todayProof, type Put } from '../today.ts'
import { prepareProject, versionInProject } from '../tool-chains/node-project.ts'
import { programs } from '../tool-chains/tool-chain.ts'
import { workFolder } from '../work-folder.ts'

const deno = { folder: 'deno' }
const program = join(programs, deno.folder)

export const supabase: Ground = {
  stack: 'supabase',
  version: async () => `Deno ${versionInProject(deno, 'deno')}`,
  emulated: 'Deno, in which Edge Functions run; the platform and its gateway did not',
  prepare: async () => prepareProject(deno),
  pageServer: null,
  proofs: casesWith([], ['cookie-not-sent']).map((one) => todayProof(one, start)),
}

async function start({ policy }: Put, env: Readonly<Record<string, string>>): Promise<Running> {
  const source = readFileSync(join(program, 'function.js'), 'utf8')
  const cors = policy === null ? '' : `import { withCors } from './cors.js'\n`
  const folder = await workFolder({
    'function.js': cors + source,
    ...(policy === null ? {} : { 'cors.js': policy }),
  })
  return startProgram({
    command: join(program, 'node_modules/.bin/deno'),
    args: ['run', '--no-config', '--allow-env', '--allow-net', join(folder, 'function.js')],
    env: { ...env, DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' },
    until: /Listening on/,
    remove: [folder],
  })
}
