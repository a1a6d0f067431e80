import { kindFacts, type RequestKind } from './model/request-kind.ts'
import { credentialsModes, type CredentialsMode, type HeaderList } from './model/case.ts'
import { opaqueOrigin } from './model/case.ts'
import { isForbiddenMethod, isForbiddenRequestHeader } from './browsers/standard/forbidden.ts'
import { isHttpToken } from './browsers/standard/http-token.ts'
import { handshakeUrl, isSocketUrl } from './browsers/standard/socket-url.ts'
import { redacted, redactText, redactUrl } from './privacy/redact-text.ts'
import { looksSecret } from './privacy/secret-shape.ts'
import { visible } from './privacy/visible.ts'
import { placeholdersIn } from './placeholders.ts'

/** What is wrong with one thing that was entered: what would have done, and what was found. */
export interface Problem {
  readonly field: 'page' | 'url' | 'method' | 'header' | 'credentials' | 'option' | 'file'
  readonly expected: string
  readonly found: string
}

export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: Problem }

/** The one place where a problem becomes a sentence. `name` is what the thing is called where it was entered. */
export function describeProblem(problem: Problem, name: string = problem.field): string {
  return `${name}: expected ${problem.expected}, found ${problem.found}`
}

/** Schemes of app shells and extensions: their origin is sent as it stands, though URL.origin calls it opaque. */
const shellScheme =
  /^(chrome-extension|moz-extension|safari-web-extension|capacitor|ionic|tauri|wails|app|vscode-webview|vscode-file|isolated-app|devtools):$/

function good<T>(value: T, notes: readonly string[] = []): Read<T> {
  return { ok: true, value, notes }
}

function bad(field: Problem['field'], expected: string, found: string): Read<never> {
  return { ok: false, problem: { field, expected, found } }
}

function quoted(text: string): string {
  const shown = visible(redactText(text))
  return shown === '' ? 'nothing' : `"${shown.length > 80 ? `${shown.slice(0, 79)}…` : shown}"`
}

/** One word that should have been another: a key that was put in the wrong place is not repeated. */
export function quotedWord(text: string): string {
  if (looksSecret(text)) return redacted
  return isWord(text) ? quoted(text) : 'something else'
}

/** What may have been meant as one of a few words; a password or a key has more in it than letters. */
function isWord(text: string): boolean {
  return text === '' || /^[a-z][a-z _-]{0,19}$/i.test(text)
}

/**
 * The page, from its origin or any of its URLs; `null`, `file:` and `data:` mean an opaque origin.
 * A path is reduced to the origin, said in the notes, and kept as `pageUrl`.
 */
export function readPage(text: string): Read<{ origin: string; pageUrl: string | null }> {
  const trimmed = bare(text)
  const expected = 'the origin of the page, such as https://app.example.com'
  if (/^(null$|file:|data:)/i.test(trimmed)) return good({ origin: opaqueOrigin, pageUrl: null })
  if (/^(https?:\/\/)?[^/]*\*/i.test(trimmed)) {
    return bad('page', `${expected} (one page, not all)`, quoted(trimmed))
  }
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) return bad('page', expected, noScheme(trimmed))
  if (!URL.canParse(trimmed) || isTwice(trimmed)) return bad('page', expected, invalid(trimmed))
  const url = new URL(trimmed)
  if (shellScheme.test(url.protocol)) return good({ origin: `${url.protocol}//${url.host}`, pageUrl: null })
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return bad('page', `${expected} (http: or https:)`, `the scheme ${url.protocol}`)
  }
  const isOrigin = url.pathname === '/' && url.search === '' && url.hash === ''
  if (isOrigin && !trimmed.endsWith('/') && url.username === '')
    return good({ origin: url.origin, pageUrl: null })
  const pageUrl = `${url.origin}${url.pathname}${url.search}`
  const note = isOrigin
    ? `page: an origin has no user name and no slash at its end; it was reduced to ${url.origin}`
    : `page: an origin has no path; ${visible(redactUrl(trimmed))} was reduced to ${url.origin}`
  return good({ origin: url.origin, pageUrl }, [note])
}

/** An address without the quotes that cmd hands on, or the brackets that chats put around it. */
function bare(text: string): string {
  const trimmed = text.trim()
  return (
    /^(?:'([^']+)'|"([^"]+)"|`([^`]+)`|“([^”]+)”|‘([^’]+)’|<([^<>]+:\/\/[^<>]+)>)$/
      .exec(trimmed)
      ?.slice(1)
      .find((inside) => inside !== undefined)
      ?.trim() ?? trimmed
  )
}

/** `https://https://app.example.com`: a host that is called like a scheme was meant to be one. */
function isTwice(text: string): boolean {
  return /^[a-z]+:\/\/(?:https?|wss?):?\/\//i.test(text)
}

function invalid(text: string): string {
  if (isTwice(text)) return `${quoted(text)}, whose scheme stands twice`
  const port = /^[^/]*\/\/[^/?#]*:(\d+)(?:[/?#]|$)/.exec(text)?.[1]
  return `${quoted(text)}, ${Number(port) > 65_535 ? 'whose port is above 65535' : 'which is no valid URL'}`
}

function noScheme(text: string): string {
  return /^[\w.-]+(:\d+)?(\/|$)/.test(text) && !text.includes('://')
    ? `${quoted(text)}, which has no scheme (https:// or http://)`
    : quoted(text)
}

/** The request URL as a person gives it: what stands for something else is asked for, never sent. */
export function readUrl(text: string, field: 'url' | 'option' = 'url'): Read<string> {
  const trimmed = bare(text)
  const [placeholder] = placeholdersIn(trimmed)
  if (placeholder !== undefined && !trimmed.includes(redacted))
    return bad(field, 'the URL with its values filled in', `the placeholder ${visible(placeholder.text)}`)
  if (isTwice(trimmed)) return bad(field, 'the full URL of the request', invalid(trimmed))
  return readSentUrl(trimmed, field)
}

/** The URL of a request, and what it alone tells of the request: `ws:` and `wss:` are a WebSocket's. */
export function readRequestUrl(text: string): Read<{ readonly url: string; readonly as?: 'websocket' }> {
  const isSocket = isSocketUrl(bare(text))
  const read = readUrl(isSocket ? handshakeUrl(bare(text)) : text)
  if (!read.ok) return read
  return good({ url: read.value, ...(isSocket ? { as: 'websocket' as const } : {}) }, read.notes)
}

/** A URL that was really sent: http or https. A fragment is never sent; userinfo is refused by fetch() and left out here. */
export function readSentUrl(text: string, field: 'url' | 'option' = 'url'): Read<string> {
  const trimmed = text.trim()
  const expected = 'the full URL of the request, such as https://api.example.com/v1/orders'
  if (!/^[a-z][a-z0-9+.-]*:/i.test(trimmed) || /^[\w.-]+:\d+(\/|$)/.test(trimmed)) {
    return bad(field, expected, noScheme(trimmed))
  }
  if (!/^https?:/i.test(trimmed)) {
    return bad(
      field,
      `${expected} (http: or https:)`,
      `the scheme ${trimmed.slice(0, trimmed.indexOf(':') + 1)}`,
    )
  }
  if (trimmed.includes(redacted))
    return bad(field, 'the URL with its secret, which was not saved', quoted(trimmed))
  if (!URL.canParse(trimmed)) return bad(field, expected, invalid(trimmed))
  const url = new URL(trimmed)
  const notes: string[] = []
  if (url.username !== '' || url.password !== '') {
    notes.push('url: fetch() refuses a URL with a user name or password in it; they were left out')
    url.username = ''
    url.password = ''
  }
  url.hash = ''
  return good(url.href, notes)
}

/** The method as script writes it: any HTTP token but the forbidden ones (Fetch standard, forbidden method). */
export function readMethod(text: string): Read<string> {
  const method = text.trim()
  if (!isHttpToken(method))
    return bad('method', 'an HTTP method such as GET or PUT', looksSecret(method) ? redacted : quoted(method))
  if (isForbiddenMethod(method)) {
    return bad('method', 'a method that script may use', `${method.toUpperCase()}, which fetch() refuses`)
  }
  return good(method)
}

/** One `name: value` line. Null where script may not set that name: it is dropped, and the notes say so. */
export function readHeader(line: string, as: RequestKind = 'fetch'): Read<readonly [string, string] | null> {
  const match = /^([^:;]+)(?::(.*)|;)$/s.exec(line.trim())
  const name = match?.[1]?.trim() ?? ''
  const value = (match?.[2] ?? '').replace(/^[ \t\r\n]+/, '').replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '')
  if (!isHttpToken(name))
    return bad('header', 'name: value', quoted(line.trim().replace(/(\S)\s.*/s, '$1 …')))
  if (/[\0\r\n]/.test(value)) return bad('header', 'a value on one line', quoted(`${name}: …`))
  if (/[^\u0000-\u00ff]/.test(value)) return bad('header', 'a value in Latin-1', quoted(`${name}: …`))
  if (value === redacted)
    return bad('header', `the value of ${name}, which is secret and was not saved`, quoted(value))
  const isKinds = kindFacts[as].headers?.includes(name.toLowerCase()) === true
  if (!isKinds && isForbiddenRequestHeader(name, value)) {
    return good(null, [`header: script may not set ${name}; the browser decides it, so it was dropped`])
  }
  return good([name, value] as const)
}

/** Many lines: every good one kept, every dropped one said, the first problem returned. */
export function readHeaders(lines: readonly string[], as?: RequestKind): Read<HeaderList> {
  const headers: (readonly [string, string])[] = []
  const notes: string[] = []
  for (const line of lines) {
    const read = readHeader(line, as)
    if (!read.ok) return read
    notes.push(...read.notes)
    if (read.value !== null) headers.push(read.value)
  }
  return good(headers, notes)
}

/** Which of some names a text is. */
export function readOneOf<T extends string>(names: readonly T[], text: string): Read<T> {
  const name = names.find((known) => known === text.trim())
  return name === undefined
    ? bad('option', `one of ${names.join(', ')}`, quotedWord(text.trim()))
    : good(name)
}

export function readCredentials(text: string): Read<CredentialsMode> {
  const mode = credentialsModes.find((known) => known === text.trim())
  return mode === undefined
    ? bad('credentials', 'omit, same-origin or include', quotedWord(text.trim()))
    : good(mode)
}
