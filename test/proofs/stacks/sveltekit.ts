import type { Ground } from '../proof.ts'
import { casesWith, todayProof, type Put } from '../today.ts'
import { prepareProject, startProject, versionInProject } from '../tool-chains/node-project.ts'

const project = {
  folder: 'sveltekit',
  build: ['vite', 'build', '--logLevel', 'error'],
  program: 'build/index.js',
} as const

/** The snippet's handle before the one that is there, as its steps say. */
function withSequence(snippet: string): string {
  return `import { sequence } from '@sveltejs/kit/hooks'
import { outside } from './outside.js'

${snippet.replace('export async function handle', 'async function cors')}
export const handle = sequence(cors, outside)
`
}

function filesOf({ policy, cookie }: Put): Readonly<Record<string, string>> {
  return {
    ...(policy === null ? {} : { 'src/hooks.server.js': withSequence(policy) }),
    ...(cookie === null
      ? {}
      : { 'src/session-cookie.js': `export function setSession(event, value) {\n  ${cookie}\n}\n` }),
  }
}

export const sveltekit: Ground = {
  stack: 'sveltekit',
  version: async () =>
    `SvelteKit ${versionInProject(project, '@sveltejs/kit')} with adapter-node ${versionInProject(project, '@sveltejs/adapter-node')}`,
  emulated: null,
  prepare: async () => prepareProject(project),
  pageServer: null,
  proofs: casesWith([]).map((one) => todayProof(one, (put, env) => startProject(project, filesOf(put), env))),
}
