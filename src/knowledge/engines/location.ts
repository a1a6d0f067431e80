import type { HeaderList } from '../case.ts'
import { isNamed, normalizeValue } from '../fetch-standard/header-list.ts'

/** The different `Location` values of a response, in order of appearance. */
export function distinctLocations(headers: HeaderList): readonly string[] {
  const values: string[] = []
  for (const [name, line] of headers) {
    if (!isNamed(name, 'location')) continue
    const value = normalizeValue(line)
    if (!values.includes(value)) values.push(value)
  }
  return values
}
