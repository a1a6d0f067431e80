import type { HeaderList } from '../../model/case.ts'
import type { GetHeader } from './header-list.ts'
import { getHeader, normalizeValue } from './header-list.ts'
import { listOfNames, listOfTokens } from './list-of-tokens.ts'
import type { TokenList } from './list-of-tokens.ts'

/** What the headers of a response say to CORS; null where one without a list is absent. */
export interface CorsHeaders {
  readonly allowOrigin: string | null
  readonly allowCredentials: string | null
  readonly allowMethods: TokenList
  /** In lower case. */
  readonly allowHeaders: TokenList
  /** In lower case. */
  readonly exposeHeaders: TokenList
}

/** Read off the lines as an engine gets them. */
export function corsHeaders(headers: HeaderList, get: GetHeader = getHeader): CorsHeaders {
  return {
    allowOrigin: get(headers, 'access-control-allow-origin'),
    allowCredentials: get(headers, 'access-control-allow-credentials'),
    allowMethods: listOfTokens(get(headers, 'access-control-allow-methods')),
    allowHeaders: listOfNames(get(headers, 'access-control-allow-headers')),
    exposeHeaders: listOfNames(get(headers, 'access-control-expose-headers')),
  }
}

/**
 * The same where every engine gets it alike, in one pass, once for all of them; undefined where they part: over an empty
 * line among several. Names in lower case come in.
 */
export function corsHeadersOfAll(headers: HeaderList): CorsHeaders | undefined {
  let origin: string | null | undefined = null
  let credentials: string | null | undefined = null
  let methods: string | null | undefined = null
  let names: string | null | undefined = null
  let exposed: string | null | undefined = null
  for (const header of headers)
    switch (header[0]) {
      case 'access-control-allow-origin':
        origin = joined(origin, header[1])
        break
      case 'access-control-allow-credentials':
        credentials = joined(credentials, header[1])
        break
      case 'access-control-allow-methods':
        methods = joined(methods, header[1])
        break
      case 'access-control-allow-headers':
        names = joined(names, header[1])
        break
      case 'access-control-expose-headers':
        exposed = joined(exposed, header[1])
        break
    }
  if (origin === undefined || credentials === undefined) return undefined
  if (methods === undefined || names === undefined || exposed === undefined) return undefined
  return {
    allowOrigin: origin,
    allowCredentials: credentials,
    allowMethods: listOfTokens(methods),
    allowHeaders: listOfNames(names),
    exposeHeaders: listOfNames(exposed),
  }
}

function joined(before: string | null | undefined, line: string): string | undefined {
  const value = normalizeValue(line)
  if (before === null) return value
  return before === undefined || before === '' || value === '' ? undefined : `${before}, ${value}`
}
