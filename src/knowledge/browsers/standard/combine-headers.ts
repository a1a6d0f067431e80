import type { HeaderList } from '../../model/case.ts'

/** Fetch standard, 2.2.2, "combine": one entry a name, its values joined by `, `, in order of first appearance. */
export function combineHeaders(headers: HeaderList): HeaderList {
  if (headers.length < 2) return headers
  const combined = new Map<string, string>()
  for (const [name, value] of headers) {
    const lower = name.toLowerCase()
    const before = combined.get(lower)
    combined.set(lower, before === undefined ? value : `${before}, ${value}`)
  }
  return combined.size === headers.length ? headers : [...combined]
}
