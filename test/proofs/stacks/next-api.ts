import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { versionOf } from '../node-app.ts'
import type { Ground } from '../proof.ts'
import { casesWith, todayProof, type Put } from '../today.ts'
import { startNext } from '../tool-chains/next.ts'
import { programs } from '../tool-chains/tool-chain.ts'

const source = join(programs, 'next')
const shop: Readonly<Record<string, string>> = Object.fromEntries(
  globSync('**/*.js', { cwd: source }).map((name) => [name, readFileSync(join(source, name), 'utf8')]),
)

function filesOf({ policy, cookie }: Put): Readonly<Record<string, string>> {
  return {
    ...shop,
    ...(policy === null ? {} : { 'proxy.js': policy }),
    ...(cookie === null
      ? {}
      : { 'session-cookie.js': `export function setSession(response, value) {\n  ${cookie}\n}\n` }),
  }
}

/** An API in Next.js itself, called from a page of another origin. */
export const nextApi: Ground = {
  stack: 'next',
  on: 'route handlers',
  version: async () => `Next.js ${versionOf('next')} (next dev; once next build with next start)`,
  emulated: null,
  pageServer: null,
  proofs: casesWith([]).map((one) =>
    todayProof(one, (put, env) => {
      const mode = one.cause === 'cors-not-configured' ? 'start' : 'dev'
      return startNext(mode, Number(env['PORT']), filesOf(put), env)
    }),
  ),
}
