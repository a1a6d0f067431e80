/** An object of a file that somebody else's program wrote: nothing of it is sure. */
export type Fields = { readonly [key: string]: unknown }

export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

/** The objects of a list; none where it is no list. */
export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf).filter((item) => item !== null) : []
}

export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** Pairs of a list whose entries are not switched off, under the names that the program uses. */
export function pairsOf(
  value: unknown,
  name: string,
  content: string,
): readonly (readonly [string, string])[] {
  return listOf(value).flatMap((one): (readonly [string, string])[] => {
    const key = textOf(one[name])
    const off =
      one['disabled'] === true ||
      one['enabled'] === false ||
      one['active'] === false ||
      one['isDisabled'] === true
    return key === null || key === '' || off ? [] : [[key, textOf(one[content]) ?? '']]
  })
}
