import type { RequestKind } from '../../model/request-kind.ts'
import { getHeader } from '../standard/header-list.ts'
import { namesToken } from '../standard/handshake.ts'
import { lowerCase } from '../standard/lower-case.ts'
import type { RecordedFetch, RecordedHop } from './exchange.ts'
import { misfit } from './read-fields.ts'

/** Refuses what requests and responses together were not measured with, or have no one outcome for. */
export function checkExchange(fetches: readonly RecordedFetch[]): void {
  const hops = fetches[0]?.hops ?? []
  fetches.forEach(checkOutlivingPage)
  if (fetches.some(({ pageOfScheme = '' }) => /^[a-z]+-extension:/.test(pageOfScheme)))
    fetches.forEach(checkExtension)
  if (fetches.some(({ as }) => as === 'websocket')) hops.forEach(checkHandshake)
  if (fetches.some(({ method }) => /^head$/i.test(method))) hops.forEach(checkMisdirectedHead)
}

/** How the start of a handshake's response is read was not measured; nor was every location that WebKit, which alone follows it, takes or refuses. */
function checkHandshake({ response }: RecordedHop, hop: number): void {
  if (response === null) return
  const { statusLine, brokenOff, status, headers } = response
  if (statusLine !== undefined || brokenOff !== undefined)
    misfit('response', 'a plain start for websocket', statusLine ?? brokenOff, hop)
  // A server that says nothing of the key may add the rest as well.
  const isWhole = getHeader(headers, 'sec-websocket-accept') !== null
  const upgrade = getHeader(headers, 'upgrade') ?? 'websocket'
  if (status === 101 && !isWhole && !/^websocket$/i.test(upgrade))
    misfit('response.headers', 'no other Upgrade than websocket at 101', upgrade, hop)
  const location = getHeader(headers, 'location') ?? ''
  if (status >= 300 && status < 400 && !plainLocation.test(location))
    misfit('response.headers', 'a plain http URL or path in Location for websocket', location, hop)
}

/** Chromium follows such a redirect on, though the page has its error by then; measured. */
function checkOutlivingPage({ keepalive, inWorker, hops }: RecordedFetch): void {
  if (keepalive !== true || inWorker === true) return
  hops.forEach(({ response }, hop) => {
    const location = getHeader(response?.headers ?? [], 'location') ?? ''
    if (location.includes('@'))
      misfit('response.headers', 'no credentials in Location for keepalive', location, hop)
  })
}

/** Firefox never ends it on a connection that stays open; whether that does is on record where it is said to close. */
function checkMisdirectedHead({ response }: RecordedHop, hop: number): void {
  if (response?.status !== 421 || getHeader(response.headers, 'content-length') === '0') return
  if (namesToken(response.headers, 'connection', 'close')) return
  misfit(
    'response.status',
    'another than 421 to a HEAD unless Content-Length is 0 or Connection is close',
    421,
    hop,
  )
}

const plainLocation = /^$|^(?:https?:\/\/|\/)[\w.~:/?#[\]@!$&'()*+,;=-]*$/

/** What the policy of an extension's manifest decides is not on record, and images were not settled. With permission Chromium lets script say the `Origin`. */
function checkExtension({ as = 'fetch', mode, hostPermissions, headers, hops }: RecordedFetch): void {
  if (!madeByExtensions.includes(as))
    misfit('request.as', `one of ${madeByExtensions.join(', ')} in a page of an extension`, as)
  if (hostPermissions !== true) return
  if (mode === 'no-cors') misfit('request.mode', 'cors or same-origin where there is permission', mode)
  const origin = headers.find(([name]) => lowerCase(name) === 'origin')
  if (origin !== undefined) misfit('request.headers', 'no Origin where there is permission', origin)
  // Firefox lets an XMLHttpRequest follow there, to a file that is not on record.
  hops.forEach(({ response }, hop) => {
    const location = getHeader(response?.headers ?? [], 'location') ?? ''
    if (/^[\0- ]*[a-z]+-extension:/i.test(location))
      misfit('response.headers', 'no Location of an extension where there is permission', location, hop)
  })
}

const madeByExtensions: readonly RequestKind[] = ['fetch', 'xhr', 'xhr-upload', 'eventsource', 'websocket']
