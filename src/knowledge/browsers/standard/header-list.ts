import type { HeaderList } from '../../model/case.ts'
import { lowerCase } from './lower-case.ts'

/** How `get` joins the lines of one name; an engine may hand in its own. */
export type GetHeader = (headers: HeaderList, lowerCaseName: string) => string | null

/** Fetch standard, 2.2.2, "normalize": the value without leading and trailing blanks. */
export function normalizeValue(value: string): string {
  const first = value.charCodeAt(0)
  const last = value.charCodeAt(value.length - 1)
  return first <= 0x20 || last <= 0x20 ? value.replace(/^[\t\n\r ]+|(?<![\t\n\r ])[\t\n\r ]+$/g, '') : value
}

/** Whether a header line carries the name; names compare byte-case-insensitively. */
export function isNamed(name: string, lowerCaseName: string): boolean {
  return name.length === lowerCaseName.length && (name === lowerCaseName || lowerCase(name) === lowerCaseName)
}

/** The value of the first line of a name, as it was written; null where there is none. */
export function firstLine(headers: HeaderList, lowerCaseName: string): string | null {
  for (const header of headers) if (isNamed(header[0], lowerCaseName)) return header[1]
  return null
}

/**
 * Fetch standard, 2.2.2, "get" a name from a header list: every line of the name, joined by `, `,
 * or null where there is none. A line with an empty value counts.
 */
export function getHeader(headers: HeaderList, lowerCaseName: string): string | null {
  let value: string | null = null
  for (const header of headers) {
    if (!isNamed(header[0], lowerCaseName)) continue
    const line = normalizeValue(header[1])
    value = value === null ? line : `${value}, ${line}`
  }
  return value
}

/** Fetch standard, 2.2.2, "get, decode, and split" a value: the elements between commas outside quoted strings. */
export function decodeAndSplit(value: string): readonly string[] {
  const elements = value.match(/(?:[^",]|"(?:[^"\\]|\\[\s\S])*(?:"|\\?$))+|(?<=,|^)(?=,|$)/g) ?? ['']
  return elements.map((element) => element.replace(/^[\t ]+|(?<![\t ])[\t ]+$/g, ''))
}
