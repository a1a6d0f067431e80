import type { Ground } from '../proof.ts'
import { casesWith, todayCase, todayProof, type Put } from '../today.ts'
import { prepareProject, startProject, versionInProject } from '../tool-chains/node-project.ts'

const project = {
  folder: 'nitro',
  build: ['nitropack', 'build'],
  program: '.output/server/index.mjs',
} as const

/** cors: true in routeRules, as Nuxt documents it; the recipe's steps take it out. */
const rules = { RULES: 'cors' }

const own = [todayCase('wildcard-with-credentials', () => ({ policy: null }))]

function filesOf({ policy, cookie }: Put): Readonly<Record<string, string>> {
  return {
    ...(policy === null ? {} : { 'server/middleware/0.cors.js': policy }),
    ...(cookie === null
      ? {}
      : { 'server/session-cookie.js': `export function setSession(event, value) {\n  ${cookie}\n}\n` }),
  }
}

export const nitro: Ground = {
  stack: 'nitro',
  version: async () =>
    `Nitro ${versionInProject(project, 'nitropack')}, h3 ${versionInProject(project, 'h3')}`,
  emulated: null,
  prepare: async () => prepareProject(project),
  pageServer: null,
  proofs: casesWith(own).map((one) =>
    todayProof(one, (put, env) => {
      const isByRules = one.cause === 'wildcard-with-credentials' && put.policy === null
      return startProject(project, filesOf(put), env, isByRules ? rules : {})
    }),
  ),
}
