import type { Case, CredentialsMode, HeaderList } from '../../knowledge/model/case.ts'
import { unsafeRequestHeaderNames } from '../../knowledge/browsers/standard/unsafe-request-header-names.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import { headerValues } from '../../knowledge/model/header-values.ts'

/** A request that a lesson sends. */
export interface Asking {
  readonly method: string
  readonly url: string
  readonly headers: HeaderList
  /** The mode that the page chose; a browser judges the response by it. */
  readonly credentials: CredentialsMode
}

/** As curl asks: no page, so no `Origin`. */
export function asCurl({ url }: Case): Asking {
  return { method: 'GET', url, headers: [], credentials: 'omit' }
}

/** As script of a page asks; a GET unless told. */
export function asPage(
  { url, pageOrigin, credentials }: Case,
  { origin = pageOrigin, headers = [], ...other }: Partial<Asking> & { readonly origin?: string } = {},
): Asking {
  return { method: 'GET', url, credentials, ...other, headers: [['Origin', origin], ...headers] }
}

/** The preflight that a browser sends before the request. */
export function preflightOf({ url, pageOrigin, method, headers, credentials }: Case): Asking {
  const names = unsafeRequestHeaderNames(headers)
  return {
    method: 'OPTIONS',
    url,
    credentials,
    headers: [
      ['Origin', pageOrigin],
      ['Access-Control-Request-Method', method],
      ...(names.length === 0 ? [] : [['Access-Control-Request-Headers', names.join(',')] as const]),
    ],
  }
}

/** Where the first response leads that is a redirect; the request's own URL where none is. */
export function locationOf(answers: readonly Observation[], { url }: Case): string {
  const [location] = answers.flatMap(({ response }) => headerValues(response?.headers ?? [], 'location'))
  return location === undefined ? url : new URL(location, url).href
}
