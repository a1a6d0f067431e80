import { openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { TestRunner, type RunnerTestCase } from 'vitest'
import { tell, told, type Stage } from './log.ts'
import { isBuilding, rebuild, wake, watch } from './switch.ts'

/** What a process of the run is given, in `mine.json`. */
export interface Mine {
  readonly mutants: readonly number[]
  /** Those of them in `probes`: the only ones for which tests with real servers are run. */
  readonly sending: readonly number[]
  /** For each of them, where the tests of its own file stand. */
  readonly own: Readonly<Record<number, string>>
  /** How many are written into the copy. */
  readonly written: number
}

const folder = process.env['MUTANTS'] ?? ''
const log = join(folder, 'log.jsonl')
const now = openSync(join(folder, 'now.json'), 'w')
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const mine = read('mine.json') as Mine
const alive = new Set(mine.mutants)
const sending = new Set(mine.sending)
const tables = read('../tables.json') as Readonly<Record<string, readonly number[]>>
/** For each mutant, the tables that may hold something else because of it. */
const changed = new Map<number, Set<string>>()
for (const [name, ids] of Object.entries(tables))
  for (const id of ids) changed.set(id, (changed.get(id) ?? new Set()).add(name))
const through = new Set<string>()
const starts = new Map<string, number>()
const came = new Map<Stage, Set<number>>()
for (const { caught, came: [stage, ids] = [], test, through: isThrough } of told(log)) {
  if (stage !== undefined) {
    came.set(stage, new Set([...(came.get(stage) ?? []), ...(ids ?? [])]))
    continue
  }
  if (isThrough === true) through.add(test)
  else if (caught === undefined) starts.set(test, (starts.get(test) ?? 0) + 1)
  else for (const id of caught) alive.delete(id)
}

/** A test that takes longer (ms) is run for no mutant: it would be run for thousands. */
const dear = 2000
/** A test that reaches more of the mutants than this is wide, and one with a server counts as such. */
const wide = mine.written / 7
/** How long (ms, of the processor where no server is waited for) wide tests of each kind are tried for one mutant. */
const seconds = Number(process.env['MUTANT_SECONDS'])
const longest = { tables: 1200 * seconds, combined: 300 * seconds, replays: 900 * seconds }
type Kind = keyof typeof longest
const spent: Readonly<Record<Kind, Map<number, number>>> = {
  tables: new Map(),
  combined: new Map(),
  replays: new Map(),
}
/** After so many mutants that failed one after the other, the test has to pass without one. */
const unchecked = 20

type Run = () => Promise<void>

/** Runs each test once as it is and then, in the same process, once for each mutant that it reaches and that is still alive. */
export default class Trial extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const name = `${test.file.name} > ${test.name}`
    const run = (TestRunner as unknown as { getTestFn: (test: RunnerTestCase) => Run }).getTestFn(test)
    const once = (): Promise<void> => {
      this.onBeforeTryTask(test, { retry: 0, repeats: 0 })
      return run()
    }
    if (through.has(test.id)) return
    rebuild(() => false)
    const { reached, differing, used: usedTables } = watch()
    await once()
    wake(-1)
    const isSending = /^test\/(?:probes|commands\/check)/.test(test.file.name)
    const isWide = isSending || reached.size > wide
    const ids = new Set([...differing, ...[...usedTables].flatMap((one) => tables[one] ?? [])])
    note('reached', reached.keys(), name)
    const meant = [...ids].filter((id) => alive.has(id) && (!isSending || sending.has(id)))
    const kind = kindOf(test.file.name)
    const used = (id: number): number => spent[kind].get(id) ?? 0
    const tried = meant.filter((id) => !isWide || mine.own[id] === test.file.name || used(id) < longest[kind])
    note('tried', tried, name)
    note(
      'cut',
      meant.filter((id) => !tried.includes(id)),
      name,
    )
    if (tried.length === 0) return
    const isSteady = (): Promise<boolean> => {
      rebuild(() => true)
      return passes(once)
    }
    const start = performance.now()
    const isUsed = await isSteady()
    const took = performance.now() - start
    if (!isUsed || took > dear) return tell(log, { test: test.id, through: true })
    let failed: number[] = []
    for (const id of tried) {
      begin(id, name)
      wake(id, 1000 + 100 * (reached.get(id) ?? 1000))
      const held = isBuilding(id) ? changed.get(id) : undefined
      const begun = time(isSending)
      const fate = await fateOf(once, held, 2000 + 10 * took)
      wake(-1)
      if (held !== undefined) rebuild((one) => held.has(one))
      if (isWide) spent[kind].set(id, used(id) + time(isSending) - begun)
      if (fate === 'failed') failed.push(id)
      if (fate === 'late') tell(log, { caught: [id], how: 'late', test: name })
      if (fate === 'failed' && failed.length < unchecked) continue
      if (fate !== 'passed' && !(await isSteady())) await startAgain(test)
      accept(failed, name)
      failed = []
    }
    if (failed.length > 0 && !(await isSteady())) await startAgain(test)
    accept(failed, name)
    tell(log, { test: test.id, through: true })
    begin(null, name)
  }
}

/** Milliseconds: what others do on the machine takes none of the processor's. */
function time(isWaiting: boolean): number {
  const { user, system } = process.threadCpuUsage()
  return isWaiting ? performance.now() : (user + system) / 1000
}

/** The first time that a mutant comes to a stage. */
function note(stage: Stage, ids: Iterable<number>, test: string): void {
  const before = came.get(stage) ?? new Set()
  came.set(stage, before)
  const fresh = [...ids].filter((id) => alive.has(id) && !before.has(id))
  for (const id of fresh) before.add(id)
  if (fresh.length > 0) tell(log, { came: [stage, fresh], test })
}

function kindOf(test: string): Kind {
  if (test.startsWith('mutants/combined')) return 'combined'
  return test.startsWith('mutants/') ? 'replays' : 'tables'
}

async function fateOf(
  run: Run,
  held: ReadonlySet<string> | undefined,
  longest: number,
): Promise<'passed' | 'failed' | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, longest, 'late' as const)
  })
  try {
    rebuild((one) => held?.has(one) === true)
    return await Promise.race([passes(run).then((isPassed) => (isPassed ? 'passed' : 'failed')), late])
  } catch {
    return 'failed'
  } finally {
    clearTimeout(timer)
  }
}

async function passes(run: Run): Promise<boolean> {
  try {
    await run()
    return true
  } catch {
    return false
  }
}

function accept(ids: readonly number[], test: string): void {
  for (const id of ids) alive.delete(id)
  if (ids.length > 0) tell(log, { caught: ids, how: 'failed', test })
}

/** A mutant has left something behind, so that the test fails without one as well: the process is ended, and another goes on. */
async function startAgain(test: RunnerTestCase): Promise<void> {
  const isHopeless = (starts.get(test.id) ?? 0) >= 3
  tell(log, isHopeless ? { test: test.id, through: true } : { test: test.id })
  begin(-1, test.id)
  await new Promise(() => {})
}

/** Says what is tried now: a mutant, none, or -1 where the process asks to be ended. One short write, for it is done before each try. */
function begin(id: number | null, test: string): void {
  writeSync(now, JSON.stringify({ id, test: test.slice(0, 100) }).padEnd(1000), 0)
}
