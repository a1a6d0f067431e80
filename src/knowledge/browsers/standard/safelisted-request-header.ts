import { mimeTypeEssence } from './mime-type.ts'
import { parseSingleRange } from './single-range.ts'

/** Fetch standard, 2.2.2: a longer value takes any request-header off the safelist. In bytes. */
export const safelistedValueLimit = 128

const unsafeBytes = /[\x00-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/
const languageBytes = /^[0-9A-Za-z *,\-.;=]*$/

/** The names (lower case) of which one with the right value is safelisted. */
export const safelistedNames: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'content-language',
  'content-type',
  'range',
])

/** The essences of the three types that a form can send. */
export const safelistedTypes: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
])

/** Fetch standard, 2.2.2, "CORS-unsafe request-header byte": whether the value contains one. */
export function hasUnsafeByte(value: string): boolean {
  return unsafeBytes.test(value)
}

/** The value rule for `Accept-Language` and `Content-Language`. */
function isSafelistedLanguage(value: string): boolean {
  return languageBytes.test(value)
}

/** The value rule for `Content-Type`: one of the three types a form can send, with any parameters. */
function isSafelistedContentType(value: string): boolean {
  return !hasUnsafeByte(value) && safelistedTypes.has(mimeTypeEssence(value))
}

/** The value rule for `Range`: one range with a start, written without whitespace. */
function isSafelistedRange(value: string): boolean {
  const range = parseSingleRange(value)
  return range !== 'failure' && range.start !== null
}

/** As for `Range` by the standard, to an engine that keeps the ends of a range in integers no larger than `largest`. */
export function isSafelistedRangeUpTo(value: string, largest: bigint): boolean {
  if (value.length > safelistedValueLimit) return false
  const range = parseSingleRange(value)
  if (range === 'failure' || range.start === null) return false
  return range.start <= largest && (range.end ?? 0n) <= largest
}

/**
 * Fetch standard, 2.2.2, "CORS-safelisted request-header": whether this name with this value needs no preflight.
 * The name comes in lower case, the value normalized.
 */
export function isSafelistedRequestHeader(name: string, value: string): boolean {
  if (value.length > safelistedValueLimit) return false
  switch (name) {
    case 'accept':
      return !hasUnsafeByte(value)
    case 'accept-language':
    case 'content-language':
      return isSafelistedLanguage(value)
    case 'content-type':
      return isSafelistedContentType(value)
    case 'range':
      return isSafelistedRange(value)
    default:
      return false
  }
}
