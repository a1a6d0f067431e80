import { describe, expect, it } from 'vitest'

import { engines } from '../../src/knowledge/model/cors-error.ts'
import { compare } from './compare.ts'
import type { Disagreement } from './compare.ts'
import { witnessGenerated } from './witness.ts'

const count = 150
/** A fresh one on every run; CORS_TRIAGE_SEED repeats a failed one. */
const seed = Number(process.env['CORS_TRIAGE_SEED'] ?? Date.now() % 1_000_000)

describe(`the judge beside real browsers (seed ${seed})`, () => {
  it.each(engines)(
    '%s does what the judge says it does',
    async (engine) => {
      const disagreements: Disagreement[] = []
      let answered = 0
      await witnessGenerated(engine, seed, count, (subject, witnessed) => {
        if (witnessed.wire.length > 0) answered += 1
        const disagreement = compare(engine, subject, witnessed)
        if (disagreement) disagreements.push(disagreement)
      })
      // Were the servers out of reach, every prediction of a network error would seem to hold.
      expect(answered).toBeGreaterThan(count / 2)
      const lines = disagreements.map((disagreement) => JSON.stringify(disagreement))
      expect(lines, `seed ${seed}`).toEqual([])
    },
    480_000,
  )
})
