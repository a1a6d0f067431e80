// Prints every measure as a ratio against a floor measured in the same run. Times alone say nothing about another machine.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A measure: how many times the floor it takes, and how many times it may. */
export interface Measure {
  readonly name: string
  readonly ratio: number
  readonly limit: number
  /** Both in milliseconds, where that is what was measured: its own, and the floor's. */
  readonly ms?: readonly [own: number, floor: number]
}

const wanted = process.argv.slice(2)
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace('.ts', '')))

let over = 0
for (const file of files) {
  const { bench } = (await import(join(import.meta.dirname, file))) as {
    bench?: () => Promise<readonly Measure[]>
  }
  if (bench === undefined) continue
  for (const { name, ratio, limit, ms } of await bench()) {
    const times = ms === undefined ? '' : `  (${ms.map((one) => one.toFixed(1)).join(' against ')} ms)`
    const ok = ratio <= limit
    if (!ok) over += 1
    console.log(
      `${ok ? '✓' : '✗'} ${ratio.toFixed(2).padStart(6)} of at most ${limit.toFixed(2).padStart(5)}  ${name}${times}`,
    )
  }
}
console.log(over === 0 ? 'All measures hold.' : `${over} measures do not hold.`)
process.exitCode = over === 0 ? 0 : 1
