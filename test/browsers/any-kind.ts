import type { HeaderList } from '../../src/knowledge/model/case.ts'
import { kindFacts } from '../../src/knowledge/model/request-kind.ts'
import type { RequestKind } from '../../src/knowledge/model/request-kind.ts'
import { oddTypes } from './any-body.ts'
import type { Random } from './random.ts'
import { workerOf } from './witness-case.ts'
import type { PageKind, WitnessRequest } from './witness-case.ts'

/** The last of them is longer than a safelisted value may be. */
const beaconTypes = [
  ...['text/plain', 'application/json', 'multipart/form-data', ''],
  `text/plain;a=${'b'.repeat(120)}`,
]

/** Now and then the request is made by something else than `fetch()` with CORS. */
export function anyKind(random: Random, page: PageKind, request: WitnessRequest): WitnessRequest {
  if (random.chance(0.55)) return request
  if (random.chance(0.2)) {
    const isPermitted = page === 'extension-permitted'
    const mode = isPermitted ? 'same-origin' : random.pick(['no-cors', 'no-cors', 'same-origin'] as const)
    const method = random.chance(0.6) ? random.pick(['GET', 'POST', 'HEAD']) : request.method
    return { ...request, method, mode }
  }
  const isWorker = workerOf(page) !== null || page.startsWith('extension')
  const as = isWorker ? kindOfWorker(random, page) : kindOfDocument(random, page)
  if (as === 'fetch') return request
  if (as === 'xhr' || as === 'xhr-upload') return { ...request, redirect: 'follow', as }
  const { methods } = kindFacts[as]
  return {
    method: random.pick(methods ?? ['GET']),
    headers: headersOfKind(random, as),
    credentials: request.credentials,
    redirect: 'follow',
    as,
  }
}

function headersOfKind(random: Random, as: RequestKind): HeaderList {
  if (as === 'beacon' && random.chance(0.7))
    return [['Content-Type', random.pick(random.chance(0.6) ? beaconTypes : oddTypes)]]
  if (as === 'websocket' && random.chance(0.5))
    return [['Sec-WebSocket-Protocol', random.pick(['a', 'a, b', 'B, a', 'chat.v1'])]]
  return []
}

/** No worker has elements, and a service worker no XMLHttpRequest; the elements of an extension's page go by its own policy. */
function kindOfWorker(random: Random, page: PageKind): RequestKind {
  return random.pick(
    page === 'service-worker'
      ? ['fetch', 'websocket']
      : ['fetch', 'xhr', 'xhr-upload', 'eventsource', 'websocket'],
  )
}

function hasOrigin(page: PageKind): boolean {
  return !/^(opaque|file|data|blank)/.test(page)
}

function kindOfDocument(random: Random, page: PageKind): RequestKind {
  return random.weighted<RequestKind>([
    [8, 'xhr'],
    [4, 'xhr-upload'],
    [6, 'img'],
    [4, 'img-crossorigin'],
    [5, 'script'],
    [4, 'module'],
    [4, 'style'],
    [3, 'font'],
    [5, 'eventsource'],
    // From a sandboxed page WebKit sends a beacon with the origin of its URL, which is not on record.
    [hasOrigin(page) ? 3 : 0, 'beacon'],
    // A sandboxed page may submit none, and one that leaves https or this machine for http waits for a person.
    [page === 'http' ? 2 : 0, 'form'],
    [3, 'websocket'],
  ])
}
