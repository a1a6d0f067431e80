import type { HeaderList } from '../../model/case.ts'
import { decodeAndSplit, getHeader, normalizeValue } from './header-list.ts'
import { isHttpToken } from './http-token.ts'

/**
 * MIME Sniffing standard, 4.4, "parse a MIME type", down to its essence: `type/subtype` in lower case,
 * or `failure`. Parameters are not looked at, since no CORS rule does.
 */
export function mimeTypeEssence(value: string): string | 'failure' {
  const input = normalizeValue(value)
  const slash = input.indexOf('/')
  if (slash === -1) return 'failure'
  const semicolon = input.indexOf(';', slash)
  const essence = semicolon === -1 ? input : normalizeValue(input.slice(0, semicolon))
  const areTokens = isHttpToken(essence.slice(0, slash)) && isHttpToken(essence.slice(slash + 1))
  return areTokens ? essence.toLowerCase() : 'failure'
}

/** Fetch standard, 3.6, "extract a MIME type", down to its essence: the last one that is told; `failure` where none is. */
export function extractMimeType(headers: HeaderList): string | 'failure' {
  const essences = decodeAndSplit(getHeader(headers, 'content-type') ?? '').map(mimeTypeEssence)
  return essences.findLast((essence) => essence !== 'failure' && essence !== '*/*') ?? 'failure'
}

const javascript =
  /^(application|text)\/(x-)?(java|ecma)script$|^text\/(javascript1\.[0-5]|jscript|livescript)$/

/** HTML standard, 2.1.2, "JavaScript MIME type essence match". */
export function isJavaScript(essence: string): boolean {
  return javascript.test(essence)
}
