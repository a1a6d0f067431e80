import type { HeaderList } from '../../model/case.ts'
import { isForbiddenRequestHeader, requestHeaderName } from '../standard/forbidden.ts'
import { normalizeValue } from '../standard/header-list.ts'
import type { Rules } from './rules.ts'

/**
 * Fetch standard, 5.1, "append" to a Headers object: the headers as `fetch()` takes them over, values normalized and
 * forbidden names dropped; names in lower case, since nothing asks how they were written. Null where it throws a TypeError (a name that is no token, a value with a forbidden byte).
 */
export function settableHeaders(headers: HeaderList): HeaderList | null {
  const kept: (readonly [name: string, value: string])[] = []
  for (const header of headers) {
    const { name, isToken, standing } = requestHeaderName(header[0])
    const value = normalizeValue(header[1])
    if (!isToken || forbiddenInValue.test(value)) return null
    if (standing === 'settable' || !isForbiddenRequestHeader(name, value)) kept.push([name, value])
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

const forbiddenInValue = /[\0\n\r\u0100-\uffff]/
