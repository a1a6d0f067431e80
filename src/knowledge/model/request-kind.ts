/** What makes the request: `fetch()` or another of the ways a page has. Scripts rely on the names (docs/for-scripts.md). */
export const requestKinds = [
  'fetch',
  'xhr',
  'xhr-upload',
  'img',
  'img-crossorigin',
  'script',
  'module',
  'style',
  'font',
  'eventsource',
  'beacon',
  'form',
  'websocket',
] as const
export type RequestKind = (typeof requestKinds)[number]

/** Fetch standard, 2.2.5, a request's mode, as far as `fetch()` may choose it. */
export const requestModes = ['cors', 'no-cors', 'same-origin'] as const
export type RequestMode = (typeof requestModes)[number]

/** What a kind settles of a request by itself. */
interface KindFacts {
  /** Null where the request says it (`fetch()`), or where its `Content-Type` does (a beacon). */
  readonly mode: RequestMode | 'navigate' | 'websocket' | null
  /** Methods it can be made with; null where any will do. The first is the one where nothing is said. */
  readonly methods: readonly string[] | null
  /** Which request headers the page settles, in lower case; null where it may set any. */
  readonly headers: readonly string[] | null
  /** The credentials mode, where the page has no say. */
  readonly credentials: 'include' | 'same-origin' | null
  /** Whether script reads the response; of the others it learns no more than whether they loaded. */
  readonly readable: boolean
}

const loaded = { methods: ['GET'], headers: [], credentials: null, readable: false } as const

/**
 * HTML standard, 2.5 (CORS settings attributes), 8.1.4 (scripts), 9.2 (server-sent events), 4.10.21 (form submission);
 * CSS Fonts, 4.9; XMLHttpRequest, 4.5; Beacon, 3; WebSockets, 2.
 */
export const kindFacts: Readonly<Record<RequestKind, KindFacts>> = {
  fetch: { mode: null, methods: null, headers: null, credentials: null, readable: true },
  xhr: { mode: 'cors', methods: null, headers: null, credentials: null, readable: true },
  'xhr-upload': { mode: 'cors', methods: null, headers: null, credentials: null, readable: true },
  img: { ...loaded, mode: 'no-cors', credentials: 'include' },
  'img-crossorigin': { ...loaded, mode: 'cors' },
  script: { ...loaded, mode: 'no-cors', credentials: 'include' },
  module: { ...loaded, mode: 'cors' },
  style: { ...loaded, mode: 'no-cors', credentials: 'include' },
  font: { ...loaded, mode: 'cors', credentials: 'same-origin' },
  eventsource: { ...loaded, mode: 'cors', headers: ['last-event-id'] },
  beacon: {
    mode: null,
    methods: ['POST'],
    headers: ['content-type'],
    credentials: 'include',
    readable: false,
  },
  form: {
    mode: 'navigate',
    methods: ['GET', 'POST'],
    headers: ['content-type'],
    credentials: 'include',
    readable: false,
  },
  websocket: {
    ...loaded,
    mode: 'websocket',
    headers: ['sec-websocket-protocol'],
    credentials: 'include',
  },
}

/** What a request of some kind cannot be: which part of it, what would have done, what was found. */
interface UnfitPart {
  readonly part: 'method' | 'header'
  readonly expected: string
  readonly found: string
}

/** What a kind of request cannot be made with; null where all of it fits. */
export function unfitPart(
  as: RequestKind,
  method: string,
  headers: readonly (readonly [name: string, value: string])[],
): UnfitPart | null {
  const { methods, headers: settled } = kindFacts[as]
  if (methods !== null && !methods.includes(method.toUpperCase()))
    return { part: 'method', expected: `${methods.join(' or ')} for ${as}`, found: method }
  const odd = headers.find(([name]) => settled !== null && !settled.includes(name.toLowerCase()))
  if (odd === undefined) return null
  const expected = settled?.length ? `${settled.join(' or ')} alone for ${as}` : `none for ${as}`
  return { part: 'header', expected, found: odd[0] }
}

/** What an element loads and no script reads: images, scripts, stylesheets, fonts. */
export function isLoadedFile(as: RequestKind | undefined): boolean {
  const isOther = as === 'eventsource' || as === 'form' || as === 'beacon' || as === 'websocket'
  return as !== undefined && !isOther && !kindFacts[as].readable
}
