import { namesToken } from '../standard/handshake.ts'
import { transportSecurity } from '../standard/transport-security.ts'
import type { RecordedFetch } from './exchange.ts'
import { misfit } from './read-fields.ts'

/** What was measured in a row: elements go by caches of their own as well. */
const inRow: ReadonlySet<string> = new Set(['fetch', 'xhr', 'xhr-upload'])

/** Of several requests in a row a line says what the browser keeps of preflights, and nothing of its HTTP cache. */
export function checkRow(fetches: readonly RecordedFetch[]): void {
  fetches.forEach(({ as = 'fetch' }, index) => {
    if (!inRow.has(as)) misfit(`requests[${index}].as`, `one of ${[...inRow].join(', ')} in a row`, as)
  })
  checkThrottled(fetches)
  checkForced(fetches)
  checkSecured(fetches)
  if (fetches.length === 1 || !fetches.slice(1).some(goesByHttpCache)) return
  const hops = fetches[0]?.hops ?? []
  hops.forEach(({ response }, hop) => {
    if (response !== null && !namesToken(response.headers, 'cache-control', 'no-store'))
      misfit('response.headers', 'Cache-Control: no-store, as the HTTP cache is not on record', 'none', hop)
  })
}

/** Whether a response that was kept may stand in for the server's. */
function goesByHttpCache({ as = 'fetch', method, cache = 'no-store' }: RecordedFetch): boolean {
  const isLeftOut = as === 'fetch' && (cache === 'no-store' || cache === 'reload')
  return /^(get|head)$/i.test(method) && !isLeftOut
}

/** WebKit answers `force-cache` with what an XMLHttpRequest got, though it was not to be stored; measured. */
function checkForced(fetches: readonly RecordedFetch[]): void {
  const isRead = ({ method }: RecordedFetch) => /^(get|head)$/i.test(method)
  const kept = fetches.findIndex((one) => one.as?.startsWith('xhr') && isRead(one))
  const forced = fetches.findIndex(
    (one, index) => index > kept && one.cache === 'force-cache' && one.as === undefined && isRead(one),
  )
  if (kept !== -1 && forced !== -1)
    misfit(`requests[${forced}].cache`, 'no force-cache behind an XMLHttpRequest', 'force-cache')
}

/** What Chromium has learnt of a host in one request it heeds in the next. */
function checkSecured(fetches: readonly RecordedFetch[]): void {
  if (fetches.length === 1 || fetches[0]?.hops.every(({ url }) => url.startsWith('https:'))) return
  fetches[0]?.hops.forEach(({ preflight, response }, hop) => {
    for (const answer of [preflight, response])
      if (answer !== null && transportSecurity(answer.headers) !== null)
        misfit('headers', 'no Strict-Transport-Security in a row that goes by http', 'one', hop)
  })
}

/** Chromium answers an extension itself for a while where a server has answered it with three errors of its own; measured. */
function checkThrottled(fetches: readonly RecordedFetch[]): void {
  const [first] = fetches
  if (fetches.length <= 3 || !first?.pageOfScheme?.startsWith('chrome-extension:')) return
  first.hops.forEach(({ response }, hop) => {
    if (response !== null && response.status >= 500)
      misfit(
        'response.status',
        'below 500 for more than three requests of an extension',
        response.status,
        hop,
      )
  })
}
