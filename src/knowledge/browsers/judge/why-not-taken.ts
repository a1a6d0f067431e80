import type { RequestKind } from '../../model/request-kind.ts'
import type { Rules } from '../engines/rules.ts'
import { decodeAndSplit, getHeader } from '../standard/header-list.ts'
import { isJavaScript } from '../standard/mime-type.ts'
import { lacksBody } from './lacks-body.ts'
import type { NetworkErrorReason, RecordedAnswer } from './exchange.ts'

/**
 * Why what made the request does not take a response that CORS lets through; null where it does. Its status, its type
 * (Fetch standard, 2.4 and 3.6: MIME type, nosniff), and what Opaque Response Blocking keeps from the page. The body
 * is not on record: it is taken for what is wanted. Script that reads the response takes any.
 */
export function whyNotTaken(
  rules: Rules,
  as: RequestKind,
  answer: RecordedAnswer,
  method: string,
  isForeign: boolean,
  redirected: boolean,
): NetworkErrorReason | null {
  if (lacksBody(rules, as, answer, method)) return 'invalid-response'
  if (as === 'fetch' || as === 'xhr' || as === 'xhr-upload' || as === 'beacon' || as === 'form') return null
  const { status, headers } = answer
  const type = rules.typeOf(headers, as)
  const nosniff = isNosniff(getHeader(headers, 'x-content-type-options'))
  if (isForeign && rules.blocksOpaque(type, nosniff, answer)) return 'opaque-response-blocking'
  if (!hasTypeFor(rules, as, type, nosniff, redirected)) return 'type-not-taken'
  if (as === 'eventsource' && !rules.takesEventStream(getHeader(headers, 'content-type') ?? ''))
    return 'type-not-taken'
  return rules.takesStatus(as, status) ? null : 'status-not-taken'
}

function isNosniff(value: string | null): boolean {
  return value !== null && decodeAndSplit(value)[0]?.toLowerCase() === 'nosniff'
}

function hasTypeFor(
  rules: Rules,
  as: RequestKind,
  essence: string,
  nosniff: boolean,
  redirected: boolean,
): boolean {
  switch (as) {
    case 'module':
      return isJavaScript(essence)
    case 'script':
      if (nosniff) return isJavaScript(essence)
      return !/^(image|audio|video)\//.test(essence) && essence !== 'text/csv'
    case 'style':
      return (
        essence === 'text/css' ||
        (!nosniff &&
          ((essence === 'failure' && !(redirected && rules.wantsTypeBehindRedirect)) || rules.takesAnyStyle))
      )
    case 'eventsource':
      return essence === 'text/event-stream'
    default:
      return true
  }
}
