import { fieldsOf, textOf } from './fields.ts'

type Variables = ReadonlyMap<string, string>

/** The texts of an object under their names, those of objects inside it under `outer.inner`. */
export function namedTexts(value: unknown, above = '', depth = 0): Variables {
  return new Map(
    Object.entries(fieldsOf(value) ?? {}).flatMap(([name, inner]): [string, string][] => {
      const text = textOf(inner)
      if (text !== null) return [[above + name, text]]
      return depth < 5 ? [...namedTexts(inner, `${above}${name}.`, depth + 1)] : []
    }),
  )
}

/** What every environment that names a variable agrees on: which of them is switched on, a file does not say. */
export function agreed(environments: readonly Variables[]): Variables {
  const all = new Map<string, string>()
  const open = new Set<string>()
  for (const environment of environments)
    for (const [name, value] of environment) {
      if (all.has(name) && all.get(name) !== value) open.add(name)
      all.set(name, value)
    }
  return new Map([...all].filter(([name]) => !open.has(name)))
}
