import type { HeaderList } from '../../src/knowledge/model/case.ts'
import { kindFacts } from '../../src/knowledge/model/request-kind.ts'
import type { RequestKind } from '../../src/knowledge/model/request-kind.ts'
import { isNamed } from '../../src/knowledge/browsers/standard/header-list.ts'
import { oddTypes } from './any-body.ts'
import type { Random } from './random.ts'
import { workerOf } from './witness-case.ts'
import type { PageKind, WitnessAnswer, WitnessRequest } from './witness-case.ts'

const types = {
  img: 'image/png',
  'img-crossorigin': 'image/png',
  script: 'text/javascript',
  module: 'text/javascript',
  style: 'text/css',
  font: 'font/ttf',
  eventsource: 'text/event-stream',
} as const

const otherTypes = [
  ...[
    'text/html',
    'application/json',
    'text/plain',
    'text/xml',
    'application/ld+json',
    'text/css',
    'image/png',
  ],
  ...[
    'text/javascript',
    'application/pdf',
    'text/csv',
    'application/zip',
    'text/vtt',
    'text/event-stream',
    'video/mp4',
  ],
  ...[
    'application/octet-stream',
    'garbage',
    '',
    'TEXT/CSS; charset=utf-8',
    'application/x-javascript',
    'font/woff2',
  ],
  ...[
    'text/event-stream;charset=latin1',
    'text/event-stream; charset=UTF-8',
    'application/vnd.ms-excel',
    'audio/mpeg',
  ],
  ...[
    'text/javascript, text/plain x',
    'text/plain;a, text/javascript x',
    'text/css, text/html(x',
    'text/html, text/event-stream x',
  ],
]

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
  const typed = as === 'beacon' && random.chance(0.7)
  return {
    method: random.pick(methods ?? ['GET']),
    headers: typed ? [['Content-Type', random.pick(random.chance(0.6) ? beaconTypes : oddTypes)]] : [],
    credentials: request.credentials,
    redirect: 'follow',
    as,
  }
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

/** The response with a body and a type that suit the request, or for once not, and with a resource policy. */
export function suited(
  random: Random,
  { as = 'fetch', mode }: WitnessRequest,
  answer: WitnessAnswer,
): WitnessAnswer {
  const policed =
    as !== 'fetch' || mode !== undefined ? { ...answer, headers: policies(random, answer.headers) } : answer
  if (as === 'websocket' && random.chance(0.7)) return { status: 101, headers: [], framing: { bodyFor: as } }
  // An XMLHttpRequest fails with a body that cannot be decoded or is cut short, and so does what Firefox looks into without CORS.
  if (as.startsWith('xhr') || mode === 'no-cors') {
    const headers = policed.headers.filter(([name]) => !/^content-(?:encoding|length)$/i.test(name))
    return { ...policed, headers }
  }
  if (!(as in types)) return policed
  const right = types[as as keyof typeof types]
  const type = random.chance(0.75) ? right : random.pick(otherTypes)
  // Of a picture that says it is drawn in another way nothing but the decoder decides.
  const taken = as.startsWith('img') && type === 'application/pdf' ? right : type
  const others = policed.headers.filter(
    ([name]) => !/^content-(type|encoding|length|disposition)$/i.test(name),
  )
  return { status: policed.status, headers: [...others, ['Content-Type', taken]], framing: { bodyFor: as } }
}

function policies(random: Random, headers: HeaderList): HeaderList {
  if (random.chance(0.7)) return headers
  const value = random.pick([
    'same-origin',
    'same-site',
    'cross-origin',
    'SAME-ORIGIN',
    'bogus',
    ' same-site ',
  ])
  const others = headers.filter(([name]) => !isNamed(name, 'cross-origin-resource-policy'))
  return [...others, ['Cross-Origin-Resource-Policy', value]]
}
