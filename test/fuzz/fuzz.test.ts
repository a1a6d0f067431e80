import { expect, test } from 'vitest'
import { fuzzInputs, fuzzResponses } from './fuzz.ts'

// The long form: npm run fuzz -- --count 100000
const seed = 20261128

test(
  'a server that answers with broken bytes gets an exit status, in time, without raw control characters',
  { timeout: 300_000 },
  async () => {
    expect(await fuzzResponses({ count: 800, seed })).toMatchObject({ count: 800 })
  },
)

test(
  'a broken input gets an exit status, in time, without raw control characters',
  { timeout: 300_000 },
  async () => {
    expect(await fuzzInputs({ count: 4200, seed })).toMatchObject({ count: 4200 })
  },
)
