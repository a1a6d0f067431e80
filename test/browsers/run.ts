import { appendFileSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { engines } from '../../src/knowledge/model/cors-error.ts'
import type { Engine } from '../../src/knowledge/model/cors-error.ts'
import { compare } from './compare.ts'
import { canMakeNamespace, inside, runInNamespace } from './namespace.ts'
import { caseOf } from '../wpt/case-of.ts'
import { wptRows } from '../wpt/rows/all.ts'
import { generateCase } from './generate-case.ts'
import type { Places } from './ground.ts'
import { witnessCases } from './witness.ts'
import type { WitnessCase } from './witness-case.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    engine: { type: 'string' },
    loopback: { type: 'boolean', default: false },
    /** The rows of web-platform-tests in place of generated cases. */
    wpt: { type: 'boolean', default: false },
    /** A file of cases in place of generated ones, a line each: what `--out` wrote is one. */
    cases: { type: 'string' },
    /** A file to which each disagreement is added as a line of JSON. */
    out: { type: 'string' },
  },
})
const read = values.cases === undefined ? [] : readFileSync(values.cases, 'utf8').trim().split('\n')
const given = read.map((line) => JSON.parse(line)).map((line) => (line.case ?? line) as WitnessCase)
const count = values.wpt ? wptRows.length : given.length || Number(values.count)
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed)
const chosen = values.engine === undefined ? engines : engines.filter((engine) => engine === values.engine)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed) || chosen.length === 0) {
  console.error(`expected --count N [--seed N] [--engine ${engines.join('|')}]`)
  process.exit(2)
}

// Without this the browsers would outlive the program.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(130))

// Beyond loopback, where this machine lets a namespace be made; `--loopback` stays on it.
if ((await inside()) === null && !values.loopback) {
  if (canMakeNamespace()) process.exit(await runInNamespace(import.meta.filename, process.argv.slice(2)))
  console.error('no network namespace can be made here: the witness stays on loopback')
}

/** More than this many would only be scrolled past. */
const shown = 10

async function run(engine: Engine): Promise<number> {
  let disagreements = 0
  let answered = 0
  const make = (index: number, places: Places): WitnessCase => {
    const row = values.wpt ? wptRows[index] : undefined
    return row ? caseOf(row, index) : (given[index] ?? generateCase(seed, index, places))
  }
  const { version } = await witnessCases(engine, count, make, (subject, witnessed) => {
    if (witnessed.wire.length > 0) answered += 1
    const disagreement = compare(engine, subject, witnessed)
    if (!disagreement) return
    disagreements += 1
    const line = JSON.stringify(disagreement)
    if (values.out) appendFileSync(values.out, `${line}\n`)
    if (disagreements <= shown) console.error(line)
  })
  const which = values.wpt ? 'web-platform-tests' : (values.cases ?? `seed ${seed}`)
  console.log(`${engine}: ${count} cases, ${disagreements} disagreements (${which}, ${version})`)
  // Were the servers out of reach, every prediction of a network error would seem to hold.
  if (answered < count / 2) throw new Error(`only ${answered} of ${count} cases reached a server`)
  return disagreements
}

let disagreements = 0
for (const engine of chosen) disagreements += await run(engine)
process.exitCode = disagreements === 0 ? 0 : 1
