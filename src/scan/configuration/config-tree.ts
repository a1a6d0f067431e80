import type { ScanProblem } from '../scan.ts'

/** A configuration file, whichever way it is written. Numbers and truths are text, as most of their readers take them. */
export type ConfigValue =
  | { readonly kind: 'map'; readonly line: number; readonly entries: readonly ConfigEntry[] }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly ConfigValue[] }
  | ConfigText

interface ConfigText {
  readonly kind: 'text'
  readonly line: number
  readonly text: string
  /** `!Ref`, `!Sub`; `!Expression` of what is computed; null where it has none. */
  readonly tag: string | null
}

export interface ConfigEntry {
  readonly key: string
  readonly line: number
  readonly value: ConfigValue
}

export type ConfigMap = ConfigValue & { readonly kind: 'map' }

/** Letter case and the marks between words set aside: `allow-origin`, `allowOrigin` and `ALLOW_ORIGIN` are one. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '')
}

/** The first of these entries that a map has, by its plain key. */
export function entry(map: ConfigValue | undefined, ...keys: readonly string[]): ConfigEntry | undefined {
  if (map?.kind !== 'map') return undefined
  const names = map.entries.map(({ key }) => plainKey(key))
  const found = keys.map((key) => names.indexOf(plainKey(key))).find((index) => index >= 0)
  return found === undefined ? undefined : map.entries[found]
}

export function at(map: ConfigValue | undefined, ...keys: readonly string[]): ConfigValue | undefined {
  return entry(map, ...keys)?.value
}

/** What stands below a path of keys. */
export function below(value: ConfigValue | undefined, ...path: readonly string[]): ConfigValue | undefined {
  return path.reduce<ConfigValue | undefined>((one, key) => at(one, key), value)
}

export function textIn(value: ConfigValue | undefined): string | null {
  return value?.kind === 'text' ? value.text : null
}

/** Visits every entry with the keys around it, the outer before the inner. */
export function everyEntry(
  value: ConfigValue,
  visit: (entry: ConfigEntry, around: readonly ConfigEntry[], map: ConfigMap) => void,
  around: readonly ConfigEntry[] = [],
): void {
  if (value.kind === 'list') for (const item of value.items) everyEntry(item, visit, around)
  if (value.kind !== 'map') return
  for (const one of value.entries) {
    visit(one, around, value)
    everyEntry(one.value, visit, [...around, one])
  }
}

/** Visits every map with the entries around it. */
export function everyMap(
  value: ConfigValue,
  visit: (map: ConfigMap, around: readonly ConfigEntry[]) => void,
  around: readonly ConfigEntry[] = [],
): void {
  if (value.kind === 'list') for (const item of value.items) everyMap(item, visit, around)
  if (value.kind !== 'map') return
  visit(value, around)
  for (const one of value.entries) everyMap(one.value, visit, [...around, one])
}

export interface ConfigRead {
  /** One for each document. */
  readonly roots: readonly ConfigValue[]
  readonly problem: Omit<ScanProblem, 'file'> | null
}
