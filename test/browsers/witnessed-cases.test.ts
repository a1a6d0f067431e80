import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import type { Engine } from '../../src/knowledge/model/cors-error.ts'
import { compare } from './compare.ts'
import type { WitnessCase, Witnessed } from './witness-case.ts'

/** A case on which the model was once wrong, and what the browser did. */
interface WitnessedCase {
  readonly engine: Engine
  readonly case: WitnessCase
  readonly witnessed: Witnessed
}

const folder = join(import.meta.dirname, '../fixtures/browser-witness')

describe.each(readdirSync(folder).filter((name) => name.endsWith('.jsonl')))(
  'cases once found by the witness: %s',
  (name) => {
    const rows = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as WitnessedCase)

    it.each(rows.map((row) => [`${row.engine} ${row.case.id}`, row] as const))(
      '%s is judged as it was witnessed',
      (_, { engine, case: subject, witnessed }) => {
        expect(compare(engine, subject, witnessed)).toBeNull()
      },
    )
  },
)
