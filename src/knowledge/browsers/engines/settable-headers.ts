import type { HeaderList } from '../../model/case.ts'
import { isForbiddenRequestHeader, requestHeaderName } from '../standard/forbidden.ts'
import { firstLine, normalizeValue } from '../standard/header-list.ts'
import { isSafelistedRequestHeader } from '../standard/safelisted-request-header.ts'
import { namesChromiumLooksAt } from './chromium-request-headers.ts'
import type { Rules } from './rules.ts'

/** What of the headers that script hands over no engine forbids by the standard. */
export interface Settable {
  /** Names in lower case. */
  readonly headers: HeaderList
  /** The CORS-unsafe request-header names, where all engines take all of these and find the same; undefined where one may not. */
  readonly unsafeNames: readonly string[] | undefined
}

/**
 * Fetch standard, 5.1, "append" to a Headers object: the headers as `fetch()` takes them over, values normalized and
 * forbidden names dropped; names in lower case, since nothing asks how they were written. Null where it throws a TypeError (a name that is no token, a value with a forbidden byte).
 */
export function settableHeaders(headers: HeaderList): Settable | null {
  if (headers.length === 0) return nothing
  const kept: (readonly [name: string, value: string])[] = []
  const unsafe: string[] = []
  let areAlike = true
  for (const header of headers) {
    const { name, isToken, standing, isSafelistable } = requestHeaderName(header[0])
    const isOrdinary = ordinary.test(header[1])
    const value = isOrdinary ? header[1] : normalizeValue(header[1])
    if (!isToken || (!isOrdinary && forbiddenInValue.test(value))) return null
    if (standing !== 'settable' && isForbiddenRequestHeader(name, value)) continue
    areAlike &&=
      standing === 'settable' &&
      (isSafelistable ? isOrdinary : !namesChromiumLooksAt.has(name)) &&
      firstLine(kept, name) === null
    if (areAlike && !(isSafelistable && isSafelistedRequestHeader(name, value))) unsafe.push(name)
    kept.push([name, value])
  }
  return { headers: kept, unsafeNames: areAlike ? inOrder(unsafe) : undefined }
}

const nothing: Settable = { headers: [], unsafeNames: [] }

/** A value of which every engine says what the standard says: without blanks and parameters, and so short that all safelisted values together are not too long. */
const ordinary = /^[\w*+./-]{1,64}$/

function inOrder(names: string[]): readonly string[] {
  return names.length < 2 ? names : names.sort()
}

/** Those of them that script can set in this engine. */
export function settableIn(rules: Rules, settable: HeaderList): HeaderList {
  for (const header of settable)
    if (rules.alsoForbids(header[0], header[1]))
      return settable.filter(([name, value]) => !rules.alsoForbids(name, value))
  return settable
}

const forbiddenInValue = /[\0\n\r\u0100-\uffff]/
