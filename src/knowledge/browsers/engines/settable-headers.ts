import type { HeaderList } from '../../model/case.ts'
import { isForbiddenRequestHeader } from '../standard/forbidden.ts'
import { normalizeValue } from '../standard/header-list.ts'
import { lowerCase } from '../standard/lower-case.ts'
import { isHttpToken } from '../standard/http-token.ts'
import type { Rules } from './rules.ts'

/**
 * Fetch standard, 5.1, "append" to a Headers object: the headers as `fetch()` takes them over, values normalized and
 * forbidden names dropped; names in lower case, since nothing asks how they were written. Null where it throws a TypeError (a name that is no token, a value with a forbidden byte).
 */
export function settableHeaders(headers: HeaderList): HeaderList | null {
  const kept: (readonly [name: string, value: string])[] = []
  for (const [spelled, value] of headers) {
    const name = lowerCase(spelled)
    const normalized = normalizeValue(value)
    if (!isHttpToken(name) || !isHeaderValue(normalized)) return null
    if (!isForbiddenRequestHeader(name, normalized)) kept.push([name, normalized])
  }
  return kept
}

/** Those of them that script can set in this engine. */
export function settableIn(rules: Rules, settable: HeaderList): HeaderList {
  for (const header of settable)
    if (rules.alsoForbids(header[0], header[1]))
      return settable.filter(([name, value]) => !rules.alsoForbids(name, value))
  return settable
}

const forbiddenInValue = /[\0\n\r]|[^\0-\xff]/

function isHeaderValue(normalized: string): boolean {
  return !forbiddenInValue.test(normalized)
}
