import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { anew } from './tables.ts'

export interface Mutant {
  readonly id: number
  readonly fileName: string
  readonly mutatorName: string
  readonly replacement: string
  readonly location: { readonly start: Place; readonly end: Place }
}
/** Both from 0. */
interface Place {
  readonly line: number
  readonly column: number
}

const quiet = {
  debug() {},
  trace() {},
  info() {},
  warn() {},
  error() {},
  fatal() {},
  isDebugEnabled: () => false,
}

/** What can be broken, and the modules of the program as they are and as they are broken, path → source. */
export interface Instrumented {
  readonly found: readonly Mutant[]
  readonly sources: ReadonlyMap<string, string>
  readonly broken: ReadonlyMap<string, string>
}

/** Every mutant of `files`, of the program whose `modules` stand in `folder`. */
export async function instrument(
  folder: string,
  files: readonly string[],
  modules: readonly string[],
): Promise<Instrumented> {
  // Words are checked by reading: a test of each would only repeat them.
  const options = { excludedMutations: ['StringLiteral'], plugins: null, ignorers: [], noHeader: true }
  const given = files.map((name) => ({
    name,
    mutate: true,
    content: readFileSync(join(folder, name), 'utf8'),
  }))
  const { files: made, mutants } = await new Instrumenter(quiet as never).instrument(given, options as never)
  const sources = new Map(modules.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  const broken = new Map(sources)
  for (const { name, content } of made)
    broken.set(name, content.replaceAll(/(stry\w+_9fa48\()([^)]*)/g, bare))
  const found = mutants.flatMap(({ id, status, ...mutant }) =>
    status === 'Ignored' ? [] : [{ ...mutant, id: Number(id) }],
  )
  return { found, sources, broken }
}

/**
 * Writes the mutants that were drawn into the copy of the program in `folder`, each asleep until `trial.ts` wakes it,
 * and makes the tables of all modules ones that can be built again (`tables.json`).
 */
export function writeInto(
  folder: string,
  broken: ReadonlyMap<string, string>,
  drawn: readonly Mutant[],
): void {
  const { modules, tables } = anew(broken, new Set(drawn.map(({ id }) => id)))
  for (const [name, content] of modules) writeFileSync(join(folder, name), content)
  writeFileSync(join(folder, 'tables.json'), JSON.stringify(tables))
}

/** Numbers are compared faster than their names. */
function bare(_: string, start: string, ids: string): string {
  return start + ids.replaceAll('"', '')
}
