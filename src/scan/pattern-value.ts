import type { StaticValue } from '../source/ecmascript/value.ts'
import { environmentOf } from './environment.ts'
import type { SourceTree } from './scan.ts'

/** The option as patterns; one that is read from the environment is what is set there, or what the file falls back to. */
export function patternValue(
  value: StaticValue | undefined,
  place: { readonly path: string; readonly tree: SourceTree },
): StaticValue | undefined {
  if (value?.kind === 'list')
    return { ...value, items: value.items.map((item) => patternValue(item, place) ?? item) }
  if (value?.kind === 'known')
    return typeof value.value === 'string' ? { kind: 'regexp', source: value.value } : undefined
  if (value?.kind !== 'environment') return value
  const { assigned } = environmentOf(value.name, place.path, place.tree)
  const [only, ...others] = new Set(assigned.map((one) => one.value))
  const unknown = { kind: 'unknown', source: value.name } as const
  if (others.length > 0) return unknown
  if (only !== undefined) return { kind: 'regexp', source: only }
  // Without a pattern to fall back to there may be none: the list alone decides then.
  return value.fallback === null ? unknown : patternValue(value.fallback, place)
}

/** A pattern that is asked whether it fits all of the origin (`fullmatch` of Python). */
export function ofWhole(value: StaticValue | undefined): StaticValue | undefined {
  if (value?.kind !== 'regexp' || /^\^.*\$$/.test(value.source)) return value
  const bare = value.source.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')
  return { ...value, source: bare.includes('|') ? `^(?:${bare})$` : `^${bare}$` }
}
