import { isDeepStrictEqual } from 'node:util'

interface Table {
  readonly name: string
  readonly build: () => void
  readonly isMemory: boolean
}

/** What is reached: mutants with how often they would be run; those of them with which something would differ; tables. */
export interface Watched {
  readonly reached: Map<number, number>
  readonly differing: Set<number>
  readonly used: Set<string>
}

const tables: Table[] = []
const building = nothing()
let watched: Watched | null = null
let active = -1
let hits = 0
let limit = Infinity

/** What the instrumented program calls. It is set before the program is loaded. */
const mutants = {
  on: false,
  built(name: string, build: () => void, isMemory: boolean): void {
    tables.push({ name, build, isMemory })
    const before = watched
    look(building)
    build()
    look(before)
  },
  used(name: string): void {
    watched?.used.add(name)
  },
  /** `others`: each mutant and what it gives instead, if that can be asked. */
  compared(value: unknown, others: readonly (number | (() => unknown) | null)[] | false): unknown {
    if (others === false || watched === null) return value
    const seen = watched
    look(null)
    for (let index = 0; index < others.length; index += 2) {
      const id = others[index] as number
      seen.reached.set(id, (seen.reached.get(id) ?? 0) + 1)
      if (!seen.differing.has(id) && differs(value, others[index + 1] as (() => unknown) | null))
        seen.differing.add(id)
    }
    look(seen)
    return value
  },
}
Object.assign(globalThis, {
  mutants,
  stryMutAct_9fa48(id: number): boolean {
    if (id !== active) return false
    if (++hits > limit) throw new Error('the mutant is run without end')
    return true
  },
  stryCov_9fa48(...ids: readonly number[]): void {
    if (watched === null) return
    for (const id of ids) {
      watched.reached.set(id, (watched.reached.get(id) ?? 0) + 1)
      watched.differing.add(id)
    }
  },
})

function differs(value: unknown, other: (() => unknown) | null): boolean {
  if (other === null) return true
  try {
    const given = other()
    return typeof given === 'function' || !isDeepStrictEqual(value, given)
  } catch {
    return true
  }
}

function nothing(): Watched {
  return { reached: new Map(), differing: new Set(), used: new Set() }
}

function look(at: Watched | null): void {
  watched = at
  mutants.on = at !== null
}

/** Watches what is reached from here on, until a mutant is woken. */
export function watch(): Watched {
  wake(-1)
  const seen = nothing()
  look(seen)
  return seen
}

/** Wakes a mutant (-1: none). `most`: how often it may be run before that counts as without end. */
export function wake(id: number, most = Infinity): void {
  look(null)
  hits = 0
  limit = most
  active = id
}

/** Whether the mutant is run while a table is built. */
export function isBuilding(id: number): boolean {
  return building.reached.has(id)
}

/** Builds tables again, in their order, and forgets what the program remembers of earlier questions. */
export function rebuild(isMeant: (name: string) => boolean): void {
  for (const { name, build, isMemory } of tables) if (isMemory || isMeant(name)) build()
}
