import type { StaticValue } from './value.ts'

/** The value as JSON would hold it, or undefined where a part is not known. */
export function plainValue(value: StaticValue): unknown {
  switch (value.kind) {
    case 'known':
      return value.value
    case 'list': {
      const items = value.items.map(plainValue)
      return items.includes(undefined) ? undefined : items
    }
    case 'object': {
      const entries = [...value.entries].map(([name, entry]) => [name, plainValue(entry)] as const)
      return !value.whole || entries.some(([, entry]) => entry === undefined)
        ? undefined
        : Object.fromEntries(entries)
    }
    default:
      return undefined
  }
}
