import type { HeaderList } from '../../model/case.ts'
import { isNamed } from './header-list.ts'
import { lowerCase } from './lower-case.ts'

/** Fetch standard, 2.2.2, "combine": one entry a name, its values joined by `, `, in order of first appearance. */
export function combineHeaders(headers: HeaderList): HeaderList {
  if (headers.length < 2 || areFewAndDistinct(headers)) return headers
  const combined = new Map<string, string>()
  for (const [name, value] of headers) {
    const lower = lowerCase(name)
    const before = combined.get(lower)
    combined.set(lower, before === undefined ? value : `${before}, ${value}`)
  }
  return combined.size === headers.length ? headers : [...combined]
}

/** Of most requests: each name is then compared with each, which takes less than to gather them. */
function areFewAndDistinct(headers: HeaderList): boolean {
  if (headers.length > 8) return false
  for (let index = 1; index < headers.length; index += 1) {
    const name = lowerCase(headers[index]?.[0] ?? '')
    for (let before = 0; before < index; before += 1)
      if (isNamed(headers[before]?.[0] ?? '', name)) return false
  }
  return true
}
