// What the instrumented program calls. It is set before the program is loaded.

interface Table {
  readonly name: string
  readonly build: () => void
  readonly isMemory: boolean
}

const tables: Table[] = []
/** The mutants that are run while a table is built. */
const building = new Map<number, number>()
let active = -1
let hits = 0
let limit = Infinity
let reached: Map<number, number> | null = null
let used: Set<string> | null = null

Object.assign(globalThis, {
  stryMutAct_9fa48(id: number): boolean {
    if (id !== active) return false
    if (++hits > limit) throw new Error('the mutant is run without end')
    return true
  },
  stryCov_9fa48(...ids: readonly number[]): void {
    if (reached === null) return
    for (const id of ids) reached.set(id, (reached.get(id) ?? 0) + 1)
  },
  mutants: {
    built(name: string, build: () => void, isMemory: boolean): void {
      tables.push({ name, build, isMemory })
      const before = reached
      reached = building
      build()
      reached = before
    },
    used(name: string): void {
      used?.add(name)
    },
  },
})

/** What is reached from here on, until a mutant is woken: mutants with their hits, and tables. */
export function watch(): {
  readonly reached: ReadonlyMap<number, number>
  readonly used: ReadonlySet<string>
} {
  wake(-1)
  reached = new Map()
  used = new Set()
  return { reached, used }
}

/** Wakes a mutant (-1: none). `most`: how often it may be run before that counts as without end. */
export function wake(id: number, most = Infinity): void {
  reached = null
  used = null
  hits = 0
  limit = most
  active = id
}

export function isBuilding(id: number): boolean {
  return building.has(id)
}

/** Builds tables again, in their order, and forgets what the program remembers of earlier questions. */
export function rebuild(isMeant: (name: string) => boolean): void {
  for (const { name, build, isMemory } of tables) if (isMemory || isMeant(name)) build()
}
