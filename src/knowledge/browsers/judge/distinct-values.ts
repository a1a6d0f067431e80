import type { HeaderList } from '../../model/case.ts'
import { decodeAndSplit, isNamed, normalizeValue } from '../standard/header-list.ts'

/** The different values of the lines of one name, in order of appearance. */
export function distinctValues(headers: HeaderList, lowerCaseName: string): readonly string[] {
  const values: string[] = []
  for (const header of headers) {
    if (!isNamed(header[0], lowerCaseName)) continue
    const value = normalizeValue(header[1])
    if (!values.includes(value)) values.push(value)
  }
  return values
}

/** As `distinctValues`, of the elements between the commas of those lines. */
export function distinctElements(headers: HeaderList, lowerCaseName: string): readonly string[] {
  return [...new Set(distinctValues(headers, lowerCaseName).flatMap(decodeAndSplit))]
}
