import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import type { Asked, Ground, Proof } from '../proof.ts'
import { prepareProject, versionInProject } from '../tool-chains/node-project.ts'
import { programs } from '../tool-chains/tool-chain.ts'

const project = { folder: 's3' }

/** A rule of the bucket, as `aws s3api put-bucket-cors` takes it. */
interface Rule {
  readonly AllowedOrigins: readonly string[]
  readonly AllowedMethods: readonly string[]
  readonly AllowedHeaders: readonly string[]
  readonly MaxAgeSeconds: number
}

interface BucketCase extends Asked {
  /** Empty where the bucket has none. */
  readonly rules: (pageOrigin: string) => readonly Rule[]
}

const orders = { path: '/shop/orders.json' }
const headers = [['x-amz-meta-shop', '7']] as const
const usual = { AllowedMethods: ['GET', 'HEAD'], AllowedHeaders: ['content-type'], MaxAgeSeconds: 60 }

const cases: readonly BucketCase[] = [
  { cause: 'cors-not-configured', request: { ...orders, headers }, rules: () => [] },
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: orders,
    rules: () => [{ ...usual, AllowedOrigins: ['http://localhost:3000'] }],
  },
  {
    cause: 'method-not-allowed',
    request: { ...orders, method: 'PUT', body: '{}' },
    rules: (page) => [{ ...usual, AllowedOrigins: [page] }],
  },
  {
    cause: 'request-header-not-allowed',
    request: { ...orders, headers },
    rules: (page) => [{ ...usual, AllowedOrigins: [page] }],
  },
]

export const s3: Ground = {
  stack: 's3',
  version: async () => `s3rver ${versionInProject(project, 's3rver')}`,
  emulated: 's3rver, an S3 server from npm; it takes the printed list as XML',
  prepare: async () => prepareProject(project),
  pageServer: null,
  // A token that is no signature is wrong whatever is asked.
  errors: [['/shop/orders.json', /^400$/]],
  proofs: cases.map((one): Proof => ({
    ...one,
    start: ({ pageOrigin, port, snippet }) =>
      startProgram({
        command: process.execPath,
        args: [join(programs, project.folder, 'serve.js')],
        env: { PORT: String(port), RULES: snippet ?? JSON.stringify(one.rules(pageOrigin)) },
        until: /listening/,
      }),
  })),
}
