// npm run mutants -- [--count N] [--seed S] [--only PATH] [--evidence FOLDER] [--seconds T] [--keep]: breaks the code on purpose, one small change at a time, and sees whether a test fails.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { instrument, writeInto, type Mutant } from './instrument.ts'
import type { Line, Stage } from './log.ts'
import { tried } from './share.ts'
import { refusedByTypes } from './types.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    evidence: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    keep: { type: 'boolean', default: false },
  },
})
const count = Number(values.count ?? Number.MAX_SAFE_INTEGER)
const seed = Number(values.seed)
const seconds = Number(values.seconds)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed) || !(seconds >= 0)) {
  console.error('expected [--count N] [--seed S] [--only PATH] [--evidence FOLDER] [--seconds T] [--keep]')
  process.exit(2)
}

const root = join(import.meta.dirname, '..')
const rooms = globSync('src/{knowledge,probes,intake}/**/*.ts', { cwd: root }).sort()
const files = rooms.filter((file) => file.startsWith(values.only ?? ''))
const folder = mkdtempSync(join(tmpdir(), 'cors-triage-mutants-'))
if (!values.keep) process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
// The tests may be written to while they run: a copy is broken, never the tree.
for (const name of [
  'src',
  'test',
  'mutants',
  'dist',
  'docs',
  'package.json',
  'tsconfig.json',
  'README.md',
  'CHANGELOG.md',
])
  cpSync(join(root, name), join(folder, name), {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  })
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
// From real servers, once: what `replay.test.ts` then concludes from, for every mutant.
const evidence = resolve(values.evidence ?? join(folder, 'evidence'))
if (!existsSync(evidence)) {
  const record = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'real', 'test/field/conclusions']
  const env = { ...process.env, RECORD_INTO: evidence }
  const { status } = spawnSync(process.execPath, record, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  })
  if (status !== 0) process.exit(1)
}
if (values.keep) console.log(folder)
const modules = globSync('src/**/*.ts', { cwd: folder })
const { found, sources, broken } = await instrument(folder, files, modules)
const all = values.count === undefined ? found : drawn(found)
const refused = refusedByTypes(root, sources, all)
const mutants = all.filter(({ id }) => !refused.has(id))
writeInto(folder, broken, mutants)
console.log(
  `seed ${seed}: ${all.length} of ${found.length} mutants in ${files.length} files, ${refused.size} of them refused by types`,
)
const shares = availableParallelism()
const done = await Promise.all(
  Array.from({ length: shares }, (_, index) => {
    const mine = mutants.filter(({ id }) => id % shares === index)
    return tried(mine, folder, join(folder, `share-${index}`), { evidence, seconds, written: mutants.length })
  }),
)
print(done.flat())

/** Mutants drawn by the seed from all that there are. */
function drawn(all: readonly Mutant[]): readonly Mutant[] {
  const random = mulberry(seed)
  const rest = [...all]
  const some = Math.min(count, all.length)
  return Array.from({ length: some }, () => rest.splice(Math.floor(random() * rest.length), 1)[0] as Mutant)
}

/** Each mutant that is alive and how far it came, and how many were caught, in all and in each part of a room. */
function print(lines: readonly Line[]): void {
  const caught = new Map(lines.flatMap((line) => (line.caught ?? []).map((id): [number, Line] => [id, line])))
  const stages = new Map<Stage, Set<number>>()
  for (const { came: [stage, ids] = [] } of lines)
    if (stage !== undefined) stages.set(stage, new Set([...(stages.get(stage) ?? []), ...(ids ?? [])]))
  const fates: [Stage, string][] = [
    ['cut', 'not with all its tests'],
    ['tried', 'no test fails'],
    ['reached', 'gives what it gave'],
  ]
  const fateOf = (id: number): string =>
    fates.find(([stage]) => stages.get(stage)?.has(id))?.[1] ?? 'in no test'
  const parts = new Map<string, { caught: number; all: number }>()
  for (const { id, fileName, mutatorName, replacement, location } of mutants) {
    const name = fileName.split('/').slice(1, 3).join('/')
    const part = parts.get(name) ?? { caught: 0, all: 0 }
    parts.set(name, { caught: part.caught + (caught.has(id) ? 1 : 0), all: part.all + 1 })
    if (caught.has(id)) continue
    const { line, column } = location.start
    console.log(
      `${fileName}:${line + 1}:${column + 1} (${fateOf(id)}) ${mutatorName}: ${replacement.replaceAll(/\s+/g, ' ').slice(0, 80)}`,
    )
  }
  for (const [name, part] of parts) console.log(`${name}: ${part.caught} of ${part.all}`)
  const alive = mutants.filter(({ id }) => !caught.has(id))
  for (const [fate, all] of Object.entries(Object.groupBy(alive, ({ id }) => fateOf(id))))
    console.log(`alive, ${fate}: ${all?.length}`)
  const late = [...caught.values()].filter(({ how }) => how === 'late').length
  console.log(
    `${caught.size} of ${mutants.length} mutants caught, ${late} of them by time: ${((caught.size / mutants.length) * 100).toFixed(1)} %`,
  )
}

/** A small seeded generator (mulberry32): the same seed draws the same files. */
function mulberry(start: number): () => number {
  let state = start | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
