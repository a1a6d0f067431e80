import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startProgram } from '../../browsers/start-program.ts'
import type { Asked, Ground, How, Proof, Running } from '../proof.ts'
import { prepareProject, versionInProject } from '../tool-chains/node-project.ts'
import { programs } from '../tool-chains/tool-chain.ts'
import { workFolder } from '../work-folder.ts'

const folder = join(programs, 'azurite')
const run = promisify(execFile)

/** A rule of the account, in the words of its service properties. */
interface Rule {
  readonly allowedOrigins: string
  readonly allowedMethods: string
  readonly allowedHeaders: string
}

interface BucketCase extends Asked {
  /** Null where the account has no rule. */
  readonly rule: (pageOrigin: string) => Rule | null
}

const orders = { path: '/devstoreaccount1/shop/orders.json' }
const headers = [['x-ms-version', '2024-11-04']] as const
const usual = { allowedMethods: 'GET,HEAD', allowedHeaders: '*' }

const cases: readonly BucketCase[] = [
  { cause: 'cors-not-configured', request: orders, rule: () => null },
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: orders,
    rule: () => ({ ...usual, allowedOrigins: 'http://localhost:3000' }),
  },
  {
    cause: 'request-header-not-allowed',
    request: { ...orders, headers },
    rule: (page) => ({ ...usual, allowedOrigins: page, allowedHeaders: 'content-type' }),
  },
]

export const azureBlob: Ground = {
  stack: 'azure-blob',
  version: async () => `Azurite ${versionInProject({ folder: 'azurite' }, 'azurite')}`,
  emulated: 'Azurite, Microsoft’s own emulator; the SDK carries out the az command',
  prepare: async () => prepareProject({ folder: 'azurite' }),
  pageServer: null,
  errors: [
    ['/devstoreaccount1/shop/nothing-here', /^404$/],
    ['/devstoreaccount1/nowhere/orders.json', /^403$/],
  ],
  proofs: cases.map((one): Proof => ({ ...one, start: (how) => start(one.rule(how.pageOrigin), how) })),
}

async function start(rule: Rule | null, { port, snippet }: How): Promise<Running> {
  const args = [
    '--inMemoryPersistence',
    '--disableTelemetry',
    '--disableProductStyleUrl',
    '--skipApiVersionCheck',
  ]
  const running = await startProgram({
    command: process.execPath,
    args: [
      join(folder, 'node_modules/azurite/dist/src/blob/main.js'),
      ...['--blobHost', '127.0.0.1', '--blobPort', String(port), ...args],
    ],
    until: /successfully listen/i,
  })
  const today = rule === null ? '' : JSON.stringify({ exposedHeaders: '', maxAgeInSeconds: 60, ...rule })
  const env = { ...process.env, PORT: String(port), RULE: today }
  await run(process.execPath, [join(folder, 'fill.js')], { env })
  if (snippet !== null) await inShell(snippet, env)
  return running
}

/** The snippet as a person pastes it, where `az` is the program that stands in for it. */
async function inShell(snippet: string, env: NodeJS.ProcessEnv): Promise<void> {
  const bin = await workFolder({
    az: `#!/bin/sh\nexec '${process.execPath}' '${join(folder, 'az.js')}' "$@"\n`,
  })
  await run('/bin/sh', ['-c', `chmod +x ${bin}/az; PATH=${bin}:$PATH; ${snippet}`], { env })
}
