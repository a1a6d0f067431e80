import { expect, test } from 'vitest'
import { fuzzInputs, fuzzResponses } from './fuzz.ts'

// The long form: npm run fuzz -- --count 100000
const seed = 20261128

test(
  'a server that answers with broken bytes gets an exit status, in time, without raw control characters',
  { timeout: 600_000 },
  async () => {
    expect(await fuzzResponses({ count: 300, seed })).toMatchObject({ count: 300 })
  },
)

test(
  'a broken input gets an exit status, in time, without raw control characters',
  { timeout: 600_000 },
  async () => {
    expect(await fuzzInputs({ count: 4700, seed })).toMatchObject({ count: 4700 })
  },
)
