import { textOf, type Gap, type StaticValue } from '../../source/ecmascript/value.ts'
import { plainValue } from '../../source/ecmascript/plain-value.ts'
import { requestModes } from '../../knowledge/model/request-kind.ts'
import { redactText } from '../../knowledge/privacy/redact-text.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { pageOf } from '../browser-headers.ts'
import { typeOfBlob } from './body-type.ts'
import { readCopiedRequest, type Note, type ReadRequest } from '../copied-request.ts'
import type { CalledHeader, CalledRequest } from './called-request.ts'
import { standIn, staticUrl } from './static-url.ts'

/** The case of a call, `visited` the page that a test opens before it; what only the running program knows is named, and past the host a stand-in takes its place. */
export function asCase(called: CalledRequest, visited: string | null = null): ReadRequest {
  const nothing = (message: string): ReadRequest => ({
    subject: null,
    unfinished: null,
    notes: [{ message, part: 'url' }],
  })
  const whole = against(called.base, called.url)
  const { text: path, gaps } = staticUrl(whole)
  if (path === null) {
    if (gaps.length === 0) return nothing('the URL of this call is not written here')
    const message = `the URL of this call is only known when the program runs: ${gaps.join(', ')}`
    const open = withOpenHost(called.base, called.url)
    if (open === null) return nothing(message)
    const asked = asCase({ ...called, base: undefined, url: { kind: 'known', value: open } }, visited)
    return {
      ...asked,
      notes: [{ message, part: 'url' }, ...asked.notes.filter(({ part }) => part !== 'url')],
    }
  }
  const referrer = called.referrer ?? visited
  const page = pageOf(null, referrer)
  const written = asWritten(whole) ?? path
  const isWhole = hasScheme(path) || /^(?:\{\{|\$\{|<|%\w)/.test(path)
  const url = !isWhole && page.pageOrigin !== null ? new URL(path, referrer ?? '').href : written
  if (!isWhole && !hasScheme(url))
    return nothing(
      `"${url}" is relative: a request to the page's own origin, which needs no CORS${
        mayHaveBase.test(called.client)
          ? `; where a base of ${called.client} is set elsewhere, write the whole URL`
          : ''
      }`,
    )
  const notes: Note[] = [...called.notes]
  notes.push(...decidedLater(called, whole, gaps))
  const mode = requestModes.find((one) => one === called.mode)
  if (mode === 'no-cors')
    notes.push({ message: 'mode "no-cors": the browser sends it and keeps every response from script' })
  const headers = called.headers.flatMap((header) => headerOf(header, notes))
  const has = headers.some(([name]) => name.toLowerCase() === 'content-type')
  const type = called.impliedType ?? typeOfBlob(called.body)
  if (!has && type !== null) headers.push(['Content-Type', type])
  const [first, ...other] = called.method === undefined ? [] : textsOf(called.method)
  const method = normalized(first ?? null)
  if (other.length > 0)
    notes.push({
      message: `a condition decides the method when the program runs: ${[first, ...other].join(' or ')}; the first is read`,
      part: 'method',
    })
  if (method === null && called.method !== undefined && !isNull(called.method))
    notes.push({ message: 'the method is only known when the program runs; read as GET', part: 'method' })
  const read = readCopiedRequest({
    url: withQuery(url, called.query, notes),
    method: method ?? 'GET',
    headers,
    body: textOf(called.body) ?? (isForm(headers) ? formOf(called.body) : jsonOf(called.body)),
    credentials: called.credentials,
    ...(called.as === undefined ? {} : { as: called.as }),
    ...(mode === undefined ? {} : { mode }),
    page,
    told: {
      url: `the call of ${called.client}`,
      ...(page.pageOrigin === null
        ? {}
        : { page: called.referrer == null ? 'the page that the test opens' : 'referrer' }),
      ...(method === null ? {} : { method: `the call of ${called.client}` }),
      ...(called.credentials === null ? {} : { credentials: `the call of ${called.client}` }),
    },
  })
  return { ...read, notes: [...notes, ...read.notes] }
}

/** Clients that a base may be set for in another file. */
const mayHaveBase = /^(?:axios|HttpClient|ky|ofetch|redaxios|alova|openapi-fetch|wretch)$/

/** What a variable or a condition decides about the URL, of which one way was read. */
function decidedLater(called: CalledRequest, whole: StaticValue, gaps: readonly string[]): readonly Note[] {
  const inBase = called.base === undefined ? [] : staticUrl(called.base).gaps
  const variables = [...new Set([...(whole.kind === 'pattern' ? [] : gaps), ...inBase])]
  const ways = [whole, called.base].flatMap((value) => (value?.kind === 'either' ? value.values : []))
  const texts = ways.flatMap((way) => staticUrl(way).text ?? [])
  return [
    ...(variables.length === 0
      ? []
      : [
          {
            message: `the environment decides it when the program runs: ${variables.join(', ')}; read with the value that stands beside it`,
            part: 'url' as const,
          },
        ]),
    ...(texts.length < 2
      ? []
      : [
          {
            message: `a condition decides it when the program runs: ${texts.map((text) => visible(redactText(text))).join(' or ')}; the first is read`,
            part: 'url' as const,
          },
        ]),
  ]
}

/** `${NAME}/path`, where nothing but the host is left to the running program; the person is asked for it. */
function withOpenHost(base: StaticValue | undefined, url: StaticValue): string | null {
  const pieces = [
    ...(base === undefined || /^https?:/i.test(staticUrl(url).text ?? '')
      ? []
      : [...(piecesOf(base) ?? []), '/']),
    ...(piecesOf(url) ?? []),
  ]
  const [first, ...rest] = pieces
  if (
    first === undefined ||
    typeof first === 'string' ||
    !rest.some((piece) => typeof piece === 'string' && /\w/.test(piece))
  )
    return null
  const text = pieces
    .map((piece) => (typeof piece === 'string' ? piece : `\${${standIn(piece.source)}}`))
    .join('')
  return text.replace(/(?<=\})\/{2,}/, '/')
}

/** The URL with each gap as a template literal writes it: only the person knows what fills it. */
function asWritten(value: StaticValue): string | null {
  if (value.kind !== 'pattern') return null
  return value.pieces
    .map((piece) => (typeof piece === 'string' ? piece : `\${${standIn(piece.source)}}`))
    .join('')
}

/** Fetch and XMLHttpRequest send these in capitals and every other method as written (Fetch standard, 2.2.1, normalize). */
function normalized(method: string | null): string | null {
  return method !== null && /^(?:delete|get|head|options|post|put)$/i.test(method)
    ? method.toUpperCase()
    : method
}

/** The texts that a value may come to. */
function textsOf(value: StaticValue): readonly string[] {
  const values = value.kind === 'either' ? value.values : [value]
  return [...new Set(values.flatMap((one) => textOf(one) ?? []))]
}

function isNull(value: StaticValue): boolean {
  return value.kind === 'known' && value.value === null
}

function jsonOf(body: StaticValue | undefined): string | null {
  const plain = body === undefined || body.kind === 'known' ? undefined : plainValue(body)
  return plain === undefined ? null : JSON.stringify(plain)
}

function isForm(headers: readonly (readonly [string, string])[]): boolean {
  return headers.some(
    ([name, value]) =>
      name.toLowerCase() === 'content-type' && /^application\/x-www-form-urlencoded/i.test(value),
  )
}

/** An object as the fields of a form; how deeper ones are written differs from client to client. */
function formOf(body: StaticValue | undefined): string | null {
  const plain = body?.kind === 'object' ? plainValue(body) : undefined
  const pairs = Object.entries(plain ?? {}).map(([name, value]): [string, string] => [name, String(value)])
  const isDeep = Object.values(plain ?? {}).some((value) => typeof value === 'object')
  return plain === undefined || isDeep ? null : new URLSearchParams(pairs).toString()
}

function hasScheme(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url)
}

function headerOf([name, value]: CalledHeader, notes: Note[]): [string, string][] {
  if (value.kind === 'known') return value.value === null ? [] : [[name, String(value.value)]]
  const text =
    value.kind === 'pattern'
      ? value.pieces.map((piece) => (typeof piece === 'string' ? piece : 'unknown')).join('')
      : 'unknown'
  notes.push({
    message: `the value of header ${name} is only known when the program runs; a stand-in is used`,
    part: 'headers',
  })
  return [[name, text]]
}

function withQuery(url: string, query: StaticValue | undefined, notes: Note[]): string {
  if (query === undefined || isNull(query)) return url
  const plain = plainValue(query)
  const pairs =
    query.kind === 'known' && typeof query.value === 'string'
      ? query.value.replace(/^\?/, '')
      : typeof plain === 'object' && plain !== null
        ? new URLSearchParams(
            Object.entries(plain).flatMap(([name, value]): [string, string][] =>
              value === null || value === undefined
                ? []
                : [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)]],
            ),
          ).toString()
        : null
  if (pairs === null) {
    notes.push({
      message: 'the parameters of the query are only known when the program runs; they are left out',
      part: 'url',
    })
    return url
  }
  // A fragment is not sent.
  const [sent = url] = url.split('#')
  return pairs === '' ? url : `${sent}${sent.includes('?') ? '&' : '?'}${pairs}`
}

/** A relative URL is put after its base with one slash between, as axios, ky and ofetch do. */
function against(base: StaticValue | undefined, url: StaticValue): StaticValue {
  const { text } = staticUrl(url)
  if (base === undefined || (text !== null && /^([a-z][a-z\d+.-]*:)?\/\//i.test(text))) return url
  const from = staticUrl(base)
  if (from.text === null) return base
  const pieces = piecesOf(url)
  if (pieces === null) return url
  const [first, ...rest] = pieces
  const start = `${from.text.replace(/(?<!\/)\/+$/, '')}/${typeof first === 'string' ? first.replace(/^\/+/, '') : ''}`
  const whole = typeof first === 'string' ? [start, ...rest] : [start, ...pieces]
  return whole.length === 1 ? { kind: 'known', value: start } : { kind: 'pattern', pieces: whole }
}

function piecesOf(url: StaticValue): readonly (string | Gap)[] | null {
  switch (url.kind) {
    case 'pattern':
      return url.pieces
    case 'known':
      return [String(url.value)]
    case 'unknown':
      return [{ source: url.source }]
    case 'environment':
      return [{ source: url.name }]
    default:
      return null
  }
}
