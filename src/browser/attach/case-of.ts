import { readCopiedHeaders } from '../../intake/browser-headers.ts'
import type { Case } from '../../knowledge/model/case.ts'
import {
  kindFacts,
  requestModes,
  type RequestKind,
  type RequestMode,
} from '../../knowledge/model/request-kind.ts'
import type { SeenRequest } from './seen-request.ts'

/**
 * The request as the page made it: what made it, its own headers without what the browser adds. A credentials mode
 * that nothing shows is taken for the default of fetch().
 */
export function caseOf(seen: SeenRequest): Case {
  const { page, method, url, hops, credentials, body } = seen
  const as = kindOf(seen)
  const mode = as === 'fetch' ? modeOf(seen) : null
  return {
    pageOrigin: page.origin,
    pageUrl: page.url !== null && new URL(page.url).origin === page.origin ? page.url : null,
    url,
    method,
    headers: kindFacts[as].headers?.length === 0 ? [] : readCopiedHeaders(hops[0].request.headers).kept,
    credentials: kindFacts[as].credentials ?? credentials ?? 'same-origin',
    body: body.text,
    errorUrl: null,
    ...(as !== 'fetch' && { as }),
    ...(mode !== null && mode !== 'cors' && { mode }),
  }
}

/** What makes a request, from the words of either protocol: resource types of Chromium, initiator types of Firefox. */
function kindOf({ type, destination, mode }: SeenRequest): RequestKind {
  const isCors = mode === 'cors'
  switch (type) {
    case 'xhr':
    case 'xmlhttprequest':
      return 'xhr'
    case 'image':
    case 'img':
      return isCors ? 'img-crossorigin' : 'img'
    case 'script':
      return isCors ? 'module' : 'script'
    case 'stylesheet':
    case 'css':
      return 'style'
    case 'font':
      return 'font'
    case 'eventsource':
      return 'eventsource'
    case 'ping':
    case 'beacon':
      return 'beacon'
    case 'websocket':
      return 'websocket'
    default:
      return destination === 'font' ? 'font' : destination === 'style' ? 'style' : 'fetch'
  }
}

function modeOf({ mode }: SeenRequest): RequestMode | null {
  return requestModes.find((known) => known === mode) ?? null
}
