import { parseUrl } from '../standard/url.ts'
import type { RecordedFetch } from './exchange.ts'
import { misfit, oneOf, onlyKeys, string, type Fields } from './read-fields.ts'

const known: ReadonlySet<string> = new Set([
  ...['as', 'method', 'headers', 'credentials', 'redirect', 'mode', 'cache', 'body'],
  ...['referrer', 'referrerPolicy', 'priority', 'keepalive', 'integrity'],
])

const referrerPolicies = [
  ...(['', 'no-referrer', 'no-referrer-when-downgrade', 'same-origin', 'origin', 'strict-origin'] as const),
  ...(['origin-when-cross-origin', 'strict-origin-when-cross-origin', 'unsafe-url'] as const),
]

/** What `fetch()` may be told beside: but for these two, nothing decides that is not refused here. */
export function readBeside(request: Fields, at: string): Pick<RecordedFetch, 'referrerPolicy' | 'keepalive'> {
  onlyKeys(request, known, at)
  const { keepalive = false, integrity = '', referrer = '' } = request
  if (typeof keepalive !== 'boolean') misfit(`${at}.keepalive`, 'true or false', keepalive)
  if (integrity !== '') misfit(`${at}.integrity`, 'nothing', integrity)
  oneOf(['high', 'low', 'auto'], request['priority'], `${at}.priority`, 'auto')
  const named = string(referrer, `${at}.referrer`)
  if (named !== '' && parseUrl(named) === null) misfit(`${at}.referrer`, 'an absolute URL, or none', named)
  const referrerPolicy = oneOf(referrerPolicies, request['referrerPolicy'], `${at}.referrerPolicy`, '')
  return {
    ...(referrerPolicy === '' ? {} : { referrerPolicy }),
    ...(keepalive === true ? { keepalive } : {}),
  }
}

/** Without CORS, Firefox and WebKit say `null` for the origin then; what a redirect makes of it differs. */
export function checkReferrer(request: Fields, mode: unknown, method: string, at: string): void {
  const { referrer, referrerPolicy } = request
  if (mode === 'cors' || /^(get|head)$/i.test(method)) return
  if (referrer === '') misfit(`${at}.referrer`, `one that is said, in the mode ${String(mode)}`, referrer)
  if (referrerPolicy === 'no-referrer' || referrerPolicy === 'same-origin')
    misfit(`${at}.referrerPolicy`, `one that tells the origin, in the mode ${String(mode)}`, referrerPolicy)
}
