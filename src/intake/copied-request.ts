import type { CredentialsMode, HeaderList } from '../knowledge/model/case.ts'
import { kindFacts, type RequestKind, type RequestMode } from '../knowledge/model/request-kind.ts'
import { placeholdersIn, withStandIns, type Placeholder } from '../knowledge/placeholders.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { redactText } from '../knowledge/privacy/redact-text.ts'
import { handshakeUrl, isSocketUrl } from '../knowledge/browsers/standard/socket-url.ts'
import { readMethod, readSentUrl } from '../knowledge/read-case.ts'
import { isHeaderName, readCopiedHeaders, valueOf } from './browser-headers.ts'
import { madeBy } from './fetch-metadata.ts'
import type { CasePart, ImportedCase, Told, Unfinished } from './imported.ts'

/** A request as something copied it, before anything is judged. */
export interface CopiedRequest {
  readonly url: string
  readonly method: string
  readonly headers: HeaderList
  readonly body: string | null
  /** Null where the text does not say: a cookie then means `include`, none the default of fetch(). */
  readonly credentials: CredentialsMode | null
  /** What makes it and in which mode; absent: fetch(), mode `cors`. */
  readonly as?: RequestKind
  readonly mode?: RequestMode
  readonly hasIntegrity?: true
  /** Where the page stands beside the headers (`referrer` of a copied fetch). */
  readonly page?: { readonly pageOrigin: string | null; readonly pageUrl: string | null }
  /** Where each part stands, as far as the reader knows better than the headers do. */
  readonly told?: Told
  /** It was really sent: what looks like a placeholder is none. */
  readonly isRecorded?: true
}

/** One sentence about what was left out, guessed or could not be read, and the part of the case it is about. */
export interface Note {
  readonly message: string
  readonly part?: CasePart
}

export interface ReadRequest {
  readonly subject: ImportedCase | null
  /** In place of the subject, where only the person can say what the URL is. */
  readonly unfinished: Unfinished | null
  readonly notes: readonly Note[]
}

/**
 * The case behind a copied request: URL and method checked, the browser's own headers left out and named.
 * A copied preflight becomes the request it asks for; its header values are unknown and stand-ins take their place.
 */
export function readCopiedRequest(copied: CopiedRequest): ReadRequest {
  const placeholders = copied.isRecorded === true ? [] : unmeant(copied.url)
  const open = placeholders.some(({ isHost }) => isHost)
  const said =
    copied.as === undefined && copied.mode === undefined ? madeBy(copied.headers, copied.method) : {}
  const as = isHandshakeOf(copied) ? 'websocket' : (copied.as ?? said.as)
  const mode = copied.mode ?? said.mode
  const url = open ? null : readSentUrl(handshakeUrl(withStandIns(copied.url.trim(), placeholders)))
  const refused = (
    part: CasePart,
    { expected, found }: { expected: string; found: string },
  ): ReadRequest => ({
    subject: null,
    unfinished: null,
    notes: [{ message: `expected ${expected}, found ${found}`, part }],
  })
  if (url?.ok === false) return refused('url', url.problem)
  const notes: Note[] = (url?.notes ?? []).map((note) => ({
    message: note.replace(/^\w+: /, ''),
    part: 'url',
  }))
  if (placeholders.length > 0) notes.push(asked(placeholders, open))
  const name = valueOf(copied.headers, 'access-control-request-method')
  const isPreflight = copied.method.toUpperCase() === 'OPTIONS' && name !== null
  const headers = readCopiedHeaders(copied.headers)
  if (headers.dropped.length > 0) {
    const names = [...new Set(headers.dropped.map((dropped) => dropped.toLowerCase()))].join(', ')
    notes.push({
      message: `left out, because the browser sets them and not script: ${visible(names)}`,
      part: 'headers',
    })
  }
  const method = readMethod(isPreflight ? name : copied.method)
  if (!method.ok) return refused('method', method.problem)
  const settled = said.as === undefined ? null : kindFacts[said.as]
  const kept = isPreflight
    ? requestedHeaders(copied.headers)
    : headers.kept.filter(([name]) => settled?.headers?.includes(name.toLowerCase()) ?? true)
  notes.push(...kept.flatMap(withPlaceholder))
  if (isPreflight) {
    const values = kept.length > 0 ? '; the values of its headers are not known, stand-ins are sent' : ''
    const message = `this is a CORS-preflight request: read as the ${method.value} it asks for${values}`
    notes.push({ message, part: 'method' })
  }
  const page = headers.pageOrigin !== null || copied.page === undefined ? headers : copied.page
  const rest = {
    pageOrigin: page.pageOrigin,
    pageUrl: page.pageUrl,
    method: method.value,
    headers: kept,
    credentials:
      copied.credentials ??
      settled?.credentials ??
      (headers.hasCookie ? ('include' as const) : ('same-origin' as const)),
    body: copied.body,
    ...(as === undefined ? {} : { as }),
    ...(mode === undefined ? {} : { mode }),
    ...(copied.hasIntegrity === undefined ? {} : { hasIntegrity: copied.hasIntegrity }),
    told: {
      ...(headers.pageOrigin === null ? {} : { page: headers.pageFrom }),
      ...(copied.credentials === null && headers.hasCookie ? { credentials: 'the Cookie header' } : {}),
      ...copied.told,
      ...(isPreflight ? preflightTold : {}),
    },
  }
  if (url === null) return { subject: null, unfinished: { url: copied.url.trim(), rest }, notes }
  const urlAsWritten = placeholders.length > 0 ? copied.url.trim() : null
  return { subject: { ...rest, url: url.value, urlAsWritten }, unfinished: null, notes }
}

/** A WebSocket's opening handshake, by its URL or by what it asks the server to go over to. */
function isHandshakeOf({ url, headers }: CopiedRequest): boolean {
  return isSocketUrl(url) || valueOf(headers, 'upgrade')?.toLowerCase() === 'websocket'
}

const preflightTold: Told = {
  method: 'Access-Control-Request-Method',
  headers: 'Access-Control-Request-Headers',
}

/** What stands for something else in a URL; a host that is the name of a header is one too. */
function unmeant(url: string): readonly Placeholder[] {
  const found = placeholdersIn(url.trim())
  const host = /^https?:\/\/([\w-]+):?\/?$/i.exec(url.trim())?.[1]
  if (host === undefined || !isHeaderName(host)) return found
  return [{ text: host, offset: url.indexOf(host), isHost: true }]
}

function asked(placeholders: readonly Placeholder[], open: boolean): Note {
  const names = [...new Set(placeholders.map(({ text }) => visible(redactText(text))))]
  const many = names.length === 1 ? 'the placeholder' : 'the placeholders'
  const what = `${many} ${names.join(', ')}`
  return {
    part: 'url',
    message: open
      ? `expected a URL that can be asked, found ${what} where the host belongs: write the URL out`
      : `the URL holds ${what}, of which only you know the value: a stand-in takes its place until you write it`,
  }
}

function withPlaceholder([name, value]: readonly [string, string]): readonly Note[] {
  const found = /\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\}|<[A-Za-z][^<>\n]{0,80}>/.exec(value)?.[0]
  if (found === undefined) return []
  return [
    {
      message: `the value of ${name} holds the placeholder ${visible(redactText(found))}: it stays as it is written, write its value`,
      part: 'headers',
    },
  ]
}

/** The names a preflight asks for, with values that a server takes for what they are. */
export function requestedHeaders(headers: HeaderList): HeaderList {
  const names = valueOf(headers, 'access-control-request-headers') ?? ''
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => [name, name.toLowerCase() === 'content-type' ? 'application/json' : 'unknown'] as const)
}
