import { getHeader } from '../standard/header-list.ts'
import { isRedirectStatus } from '../standard/status.ts'
import type { Ending } from './rules.ts'

/** What clears more than cookies, and is heeded over https alone. */
const clears = /(?:^|,)[\t ]*"(?:cache|storage|\*)"[\t ]*(?:,|$)/

/** What script waits for in vain. Measured with every kind of request, from pages and workers. */
export function neverEndsInWebkit(end: Ending): boolean {
  const { as, redirect, url, redirected, isMixed, reason, answer } = end
  if (reason === null)
    return (
      redirect === 'manual' &&
      url.scheme === 'https:' &&
      isRedirectStatus(answer?.status ?? 0) &&
      clears.test(valueOf(answer, 'clear-site-data') ?? '')
    )
  const isImage = as === 'img' || as === 'img-crossorigin'
  if (!isImage && as !== 'eventsource') return false
  if (reason === 'invalid-location') return valueOf(answer, 'location') === ''
  // What is mixed content is told of at once. Measured with 162 EventSources.
  if (isMixed) return false
  if (isImage) return reason === 'bad-port' && redirected
  return reason === 'bad-port' || (reason === 'unreachable' && !redirected)
}

function valueOf(answer: Ending['answer'], name: string): string | null {
  return getHeader(answer?.headers ?? [], name)
}
