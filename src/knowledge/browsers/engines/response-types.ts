import type { HeaderList } from '../../model/case.ts'
import type { RequestKind } from '../../model/request-kind.ts'
import { decodeAndSplit, getHeader, isNamed } from '../standard/header-list.ts'
import { extractMimeType, mimeTypeEssence } from '../standard/mime-type.ts'

/**
 * Fetch standard, 3.6, "extract a MIME type", as Chromium has it: the last one that is told counts, and whatever stands
 * behind a blank is passed over. `failure` where none is. Measured with 38 ways to tell one or several.
 */
export function lastType(headers: HeaderList): string | 'failure' {
  const types = decodeAndSplit(getHeader(headers, 'content-type') ?? '').map((value) =>
    value.replace(/[\t (;].*/s, '').toLowerCase(),
  )
  return types.findLast((type) => type.includes('/') && type !== '*/*') ?? 'failure'
}

/** Firefox: what the standard extracts; where that is nothing, as Chromium. Measured as above. */
export function typeInFirefox(headers: HeaderList): string | 'failure' {
  const type = extractMimeType(headers)
  return type === 'failure' ? lastType(headers) : type
}

/** WebKitGTK: modules and event streams by the last line, all else by the first of the types. Measured as above. */
export function typeInWebkit(headers: HeaderList, as: RequestKind): string | 'failure' {
  if (as !== 'module' && as !== 'eventsource')
    return mimeTypeEssence((getHeader(headers, 'content-type') ?? '').replace(/[\t ,;].*/s, ''))
  const line = headers.findLast(([name]) => isNamed(name, 'content-type'))?.[1].trim() ?? ''
  return mimeTypeEssence(line.replace(as === 'module' ? /,$/ : /[\t ,;].*/s, ''))
}
