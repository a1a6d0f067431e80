import type { HeaderList } from '../../model/case.ts'
import { getHeader } from '../standard/header-list.ts'
import { isRedirectStatus } from '../standard/status.ts'
import { parseUrl } from '../standard/url.ts'
import type { Ending, Rules } from './rules.ts'

/**
 * Whether a response or a preflight never comes for its `Content-Encoding`: one that holds the name of a coding with a
 * dictionary and is not that name. A redirect with it is followed. Measured with 16 values.
 */
export function isStuckOnDictionary(status: number, headers: HeaderList): boolean {
  return namesDictionary(headers) && !isRedirectStatus(status)
}

function namesDictionary(headers: HeaderList): boolean {
  const codings = getHeader(headers, 'content-encoding')?.toLowerCase()
  if (codings === undefined) return false
  return /dc[bz]/.test(codings) && !/^dc[bz]$/.test(codings)
}

/** What script waits for in vain. Measured with every kind of request, from pages, workers and pages of extensions. */
export function endsInFirefox(end: Ending): ReturnType<NonNullable<Rules['endsAs']>> {
  const { as, page, inWorker, url, redirected, reason, answer } = end
  // What all engines read alike names no coding.
  if (answer !== null && answer.said === undefined && namesDictionary(answer.headers)) {
    if (reason === 'too-many-redirects' || parseUrl(locationOf(answer), url.href) === null) return null
    return inWorker && as === 'fetch' ? 'invalid-response' : 'never-ends'
  }
  if (as !== 'xhr' && as !== 'xhr-upload') return null
  const isLedAstray =
    (reason === 'bad-port' && redirected) ||
    (reason === 'scheme' && page.startsWith('moz-extension:') && /^view-source:/i.test(locationOf(answer)))
  return isLedAstray ? 'never-ends' : null
}

function locationOf(answer: Ending['answer']): string {
  return getHeader(answer?.headers ?? [], 'location') ?? ''
}
