import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { engines } from '../../src/knowledge/model/cors-error.ts'
import { canMakeNamespace, runInNamespace } from './namespace.ts'

const count = 150
/** The same cases on every run, so that a change alone can turn it red; `npm run browsers` takes fresh ones. */
const seed = Number(process.env['CORS_TRIAGE_SEED'] ?? 20_261_128)
const program = join(import.meta.dirname, 'run.ts')
const ground = canMakeNamespace() ? 'a namespace' : 'loopback, since no namespace can be made here'

describe(`the judge beside real browsers (seed ${seed}), in ${ground}`, () => {
  it.each(engines)(
    '%s does what the judge says it does',
    async (engine) => {
      const args = ['--engine', engine, '--count', String(count), '--seed', String(seed)]
      const status = canMakeNamespace()
        ? await runInNamespace(program, args)
        : spawnSync(process.execPath, [program, ...args, '--loopback'], { stdio: 'inherit' }).status
      // The program writes each disagreement, and ends with 1 where there is one.
      expect(status, `seed ${seed}`).toBe(0)
    },
    480_000,
  )
})
