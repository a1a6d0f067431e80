import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import { versionOf } from '../node-app.ts'
import type { Ground, Running } from '../proof.ts'
import { casesWith, todayProof, type Put } from '../today.ts'
import { buildNext, serveNext } from '../tool-chains/next.ts'
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

/** Each snippet is a build of its own: the causes that Next.js has a way of its own with. */
const causes = new Set<CauseId>([
  'cors-not-configured',
  'origin-not-allowed',
  'cors-after-routes',
  'error-response-without-cors',
  'credentials-not-allowed',
  'preflight-requires-auth',
  'preflight-not-handled',
  'cookie-not-sent',
])

/** By what they are made of: the same files are built once. */
const builds = new Map<string, Promise<string>>()
process.once('exit', () => {
  for (const folder of built) rmSync(folder, { recursive: true, force: true })
})
const built: string[] = []

async function start(put: Put, env: Readonly<Record<string, string>>): Promise<Running> {
  const files = filesOf(put)
  const key = JSON.stringify(files)
  const build = builds.get(key) ?? buildNext(files)
  builds.set(key, build)
  const folder = await build
  if (!built.includes(folder)) built.push(folder)
  return serveNext('start', folder, Number(env['PORT']), env)
}

/** An API in Next.js itself, called from a page of another origin. */
export const nextApi: Ground = {
  stack: 'next',
  on: 'route handlers',
  version: async () => `Next.js ${versionOf('next')} (next build with next start)`,
  emulated: null,
  // A build for each snippet takes its time: not in npm test.
  prepare: async () => {},
  pageServer: null,
  proofs: casesWith([])
    .filter(({ cause }) => causes.has(cause))
    .map((one) => todayProof(one, (put, env) => start(put, env))),
}
