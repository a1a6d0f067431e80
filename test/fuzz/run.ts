// npm run fuzz -- --count N [--seed S] [--only responses|inputs]: a sixth of N as responses over the wire, the rest as inputs.
import { parseArgs } from 'node:util'
import { fuzzInputs, fuzzResponses } from './fuzz.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '5000' }, seed: { type: 'string' }, only: { type: 'string' } },
})
const count = Number(values.count)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
console.log(`seed ${seed}`)
const responses = values.only === 'inputs' ? 0 : values.only === 'responses' ? count : Math.ceil(count / 6)
const runs = [
  ...(responses > 0 ? [() => fuzzResponses({ count: responses, seed })] : []),
  ...(count > responses ? [() => fuzzInputs({ count: count - responses, seed })] : []),
]
for (const run of runs) {
  try {
    const { what, count: done, slowestMs, peakMegabytes } = await run()
    console.log(
      `✓ ${done} ${what}: 0 crashes, 0 hangs, 0 raw control characters; slowest ${slowestMs} ms, memory ${peakMegabytes} MB`,
    )
  } catch (error) {
    console.log(`✗ ${(error as Error).message}`)
    process.exitCode = 1
  }
}
