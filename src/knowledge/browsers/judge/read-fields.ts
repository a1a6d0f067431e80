import type { HeaderList } from '../../model/case.ts'

/** The way out of the nested readers below; it never leaves `readExchange`. */
export class Misfit extends Error {}

export type Fields = Readonly<Record<string, unknown>>

export function pairs(value: unknown, key: string, hop?: number): HeaderList {
  if (!Array.isArray(value)) return misfit(key, 'a list of [name, value]', value, hop)
  for (const pair of value)
    if (
      !Array.isArray(pair) ||
      pair.length !== 2 ||
      typeof pair[0] !== 'string' ||
      typeof pair[1] !== 'string'
    )
      return misfit(key, 'pairs of [name, value], both strings', pair, hop)
  return value
}

export function oneOf<T extends string>(values: readonly T[], given: unknown, key: string, absent?: T): T {
  if (given === undefined && absent !== undefined) return absent
  return values.find((value) => value === given) ?? misfit(key, `one of ${values.join(', ')}`, given)
}

export function string(value: unknown, key: string, hop?: number): string {
  return typeof value === 'string' ? value : misfit(key, 'a string', value, hop)
}

export function object(value: unknown, key: string, hop?: number): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return misfit(key, 'an object', value, hop)
  return value as Fields
}

/** Refuses a key that is none of those known there: it may say what decides, and was not measured. */
export function onlyKeys(fields: Fields, known: ReadonlySet<string>, at: string, hop?: number): void {
  for (const key in fields)
    if (!known.has(key)) misfit(at, `no other keys than ${[...known].join(', ')}`, key, hop)
}

const shownLength = 60

/** `hop` puts the key inside `hops`; the text is made only here, since most lines fit. */
export function misfit(key: string, expected: string, found: unknown, hop?: number): never {
  const text = found === undefined ? 'nothing' : JSON.stringify(found)
  const shown = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
  const where = hop === undefined ? key : `hops[${hop}]${key === '' ? '' : '.'}${key}`
  throw new Misfit(`${where}: expected ${expected}, found ${shown}`)
}
