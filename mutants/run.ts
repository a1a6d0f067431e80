// npm run mutants -- --count N [--seed S] [--only PATH]: breaks the code on purpose, one small change at a time, and sees whether a test fails.
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** What Stryker's JSON report (mutation-testing-report-schema) says of a mutant, as far as it is read here. */
interface Mutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status:
    'Killed' | 'Survived' | 'NoCoverage' | 'Timeout' | 'CompileError' | 'RuntimeError' | 'Ignored'
  readonly location: { readonly start: { readonly line: number; readonly column: number } }
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const count = Number(values.count)
const seed = Number(values.seed)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('expected --count N [--seed S] [--only PATH]')
  process.exit(2)
}

const files =
  values.only === undefined ? drawn(globSync('src/{knowledge,probes,intake}/**/*.ts').sort()) : [values.only]
const folder = mkdtempSync(join(tmpdir(), 'cors-triage-mutants-'))
const report = join(folder, 'report.json')
const config = join(folder, 'stryker.json')
writeFileSync(
  config,
  JSON.stringify({
    testRunner: 'vitest',
    vitest: { configFile: 'mutants/vitest.config.ts', related: true },
    plugins: ['@stryker-mutator/vitest-runner'],
    mutate: files,
    // Words are checked by reading: a test of each would only repeat them.
    mutator: { excludedMutations: ['StringLiteral'] },
    reporters: ['json'],
    jsonReporter: { fileName: report },
    // The tests may be written to while they run: a copy is mutated, never the tree.
    tempDirName: join(folder, 'copy'),
    ignorePatterns: ['dist', 'lint', 'mutants/node_modules', 'test/proofs/node_modules'],
    // Stryker would rewrite it with a compiler of before 7.
    tsconfigFile: 'none',
    // Its comment would move the lines of what the tests read.
    disableTypeChecks: false,
    concurrency: 2,
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 30,
    thresholds: { break: null },
  }),
)
console.log(`seed ${seed}: ${files.length} files`)
// From real servers, once: what `mutants/replay.test.ts` then concludes from, for every mutant.
const evidence = join(folder, 'evidence')
const isDone =
  run('node_modules/vitest/vitest.mjs', 'run', '--project', 'real', 'test/field/conclusions') &&
  run('mutants/node_modules/@stryker-mutator/core/bin/stryker.js', 'run', config)
if (isDone) tell(JSON.parse(readFileSync(report, 'utf8')).files)
else process.exitCode = 1
rmSync(folder, { recursive: true, force: true })

function run(...args: readonly string[]): boolean {
  const env = { ...process.env, RECORD_INTO: evidence }
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}

/** Whole files, drawn until they have about as many lines as mutants are wanted: Stryker finds about one a line. */
function drawn(all: readonly string[]): readonly string[] {
  const random = mulberry(seed)
  const rest = [...all]
  const taken: string[] = []
  for (let lines = 0; lines < count && rest.length > 0;) {
    const [file] = rest.splice(Math.floor(random() * rest.length), 1) as [string]
    lines += readFileSync(file, 'utf8').split('\n').length
    taken.push(file)
  }
  return taken
}

function tell(found: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>): void {
  let killed = 0
  let total = 0
  for (const [file, { mutants }] of Object.entries(found)) {
    for (const { status: fate, mutatorName, replacement = '', location } of mutants) {
      if (fate === 'Ignored' || fate === 'CompileError') continue
      total += 1
      if (fate === 'Killed' || fate === 'Timeout' || fate === 'RuntimeError') killed += 1
      else
        console.log(
          `${file}:${location.start.line}:${location.start.column} ${fate === 'NoCoverage' ? 'not reached' : 'survived'} ${mutatorName}: ${replacement.replaceAll(/\s+/g, ' ').slice(0, 80)}`,
        )
    }
  }
  console.log(`${killed} of ${total} mutants caught: ${((killed / total) * 100).toFixed(1)} %`)
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
