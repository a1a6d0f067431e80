import type { HeaderList } from '../../model/case.ts'
import { lowerCase } from './lower-case.ts'
import { isSafelistedRequestHeader } from './safelisted-request-header.ts'

/** Fetch standard, 2.2.2: safelisted values that add up to more take their names off the safelist. In bytes. */
const safelistedTotalLimit = 1024

/** Whether a lower-case name with a value is safelisted; an engine may hand in its own rule. */
type Safelists = (name: string, value: string) => boolean

/**
 * Fetch standard, 2.2.2, "CORS-unsafe request-header names" of a header list: the names that make a
 * preflight necessary, in lower case, sorted, each once. They become `Access-Control-Request-Headers`.
 */
export function unsafeRequestHeaderNames(headers: HeaderList): readonly string[] {
  return unsafeNamesAmong(headers.map(([name, value]) => [lowerCase(name), value] as const))
}

/** The same of headers whose names come in lower case. */
export function unsafeNamesAmong(
  headers: HeaderList,
  safelists: Safelists = isSafelistedRequestHeader,
): readonly string[] {
  if (headers.length === 0) return none
  const unsafe: string[] = []
  let total = 0
  for (const header of headers) {
    if (safelists(header[0], header[1])) total += header[1].length
    else unsafe.push(header[0])
  }
  const names = total > safelistedTotalLimit ? headers.map((header) => header[0]) : unsafe
  return areInOrder(names) ? names : [...new Set(names)].sort()
}

/** Whether they are sorted, and each there once: nothing is left to do then. */
function areInOrder(names: readonly string[]): boolean {
  for (let index = 1; index < names.length; index += 1)
    if ((names[index - 1] ?? '') >= (names[index] ?? '')) return false
  return true
}

const none: readonly string[] = []
