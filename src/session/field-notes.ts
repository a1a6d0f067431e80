import { isSafeMethod } from '../knowledge/browsers/standard/safe-method.ts'
import { opaqueOrigin } from '../knowledge/model/case.ts'
import { normalizeMethod } from '../knowledge/browsers/standard/normalize-method.ts'
import { isLoopbackHost } from '../knowledge/browsers/standard/mixed-content.ts'
import { isSafelistedMethod } from '../knowledge/browsers/standard/safelisted-method.ts'
import { readHeader, readPage, readRequestUrl } from '../knowledge/read-case.ts'
import { redactUrl } from '../knowledge/privacy/redact-text.ts'
import { preflightNeed } from '../probes/preflight-need.ts'
import { offerFor } from './offer.ts'
import { methodOf, textOf, type FieldId, type FieldReading, type Form } from './form.ts'

/** What is said beside a field; `long` where it needs a line of its own. */
export interface Note {
  readonly tone: 'pass' | 'fail' | 'warn' | 'dim'
  readonly text: string
  readonly long: boolean
}

const note = (tone: Note['tone'], text: string): Note => ({ tone, text, long: false })
const longNote = (tone: Note['tone'], text: string): Note => ({ tone, text, long: true })

/** What a text comes to that is not there yet; also stands in an empty field. */
export const examples: Readonly<Partial<Record<FieldId, string>>> = {
  page: 'https://app.example.com',
  url: 'https://api.example.com/v1',
  errorUrl: 'https://api.example.com/x',
  method: 'GET or PUT',
  'header:0': 'content-type: application/json',
}

/**
 * What a field has to say about its own text. `touched`: the person is still typing in it; `remark`: what was left out
 * or guessed when it was pasted.
 */
export function noteFor(
  field: FieldId,
  form: Form,
  reading: FieldReading | undefined,
  touched: boolean,
  remark: string | null = null,
): Note | null {
  const offer = reading?.kind === 'bad' ? offerFor(field, form) : null
  if (offer !== null)
    return longNote('warn', offer.to === null ? offer.says : `${offer.says}   ctrl-y takes it`)
  if (reading?.kind === 'bad' && touched) return note('warn', `like ${examples[field] ?? 'name: value'}`)
  if (reading?.kind === 'bad')
    return longNote('fail', `expected ${reading.problem.expected}; found ${reading.problem.found}`)
  if (remark !== null) return longNote('warn', remark)
  const said = reading?.kind === 'good' ? reading.notes[0] : undefined
  if (said !== undefined) return longNote('warn', said.slice(said.indexOf(': ') + 2))
  switch (field) {
    case 'page':
      return reading?.kind === 'good' ? pageNote(form.page) : note('dim', 'the site that calls')
    case 'url':
      return reading?.kind === 'good' ? urlNote(form) : note('dim', 'the URL it calls')
    case 'method':
      return methodNote(methodOf(form))
    case 'credentials':
      return credentialsNote(form)
    case 'stack':
      return note('dim', form.stack === null ? 'found from the responses' : '')
    case 'errorUrl':
      return reading?.kind === 'good' ? note('pass', 'probed too') : note('dim', 'optional: answers an error')
    default:
      return headerNote(textOf(form, field))
  }
}

function pageNote(text: string): Note {
  const read = readPage(text)
  return read.ok && read.value.origin === opaqueOrigin
    ? note('warn', 'an opaque origin: "null"')
    : note('pass', 'an origin')
}

function urlNote(form: Form): Note | null {
  const url = readRequestUrl(form.url)
  const page = readPage(form.page)
  if (!url.ok || !page.ok) return note('pass', 'a URL')
  const target = new URL(url.value.url)
  if (url.value.as === 'websocket')
    return longNote('pass', 'a WebSocket: no CORS; the server decides by the Origin of its handshake')
  if (target.origin === page.value.origin)
    return longNote('warn', 'the same origin as the page: CORS does not apply to this request')
  if (page.value.origin.startsWith('https:') && target.protocol === 'http:') {
    const who = isLoopbackHost(target.hostname) ? 'Safari blocks' : 'browsers block'
    return longNote('warn', `http from an https page: ${who} that as mixed content, before CORS`)
  }
  return note('pass', 'cross-origin')
}

function methodNote(text: string): Note {
  const method = normalizeMethod(text)
  if (isSafelistedMethod(method)) return note('dim', 'needs no preflight by itself')
  return text !== method || /[a-z]/.test(method)
    ? note('warn', 'methods are compared letter by letter')
    : note('dim', 'needs a preflight')
}

function credentialsNote({ credentials }: Form): Note {
  switch (credentials) {
    case 'include':
      return note('dim', 'cookies go along')
    case 'same-origin':
      return note('dim', 'what fetch() does by default')
    case 'omit':
      return note('dim', 'never any cookies')
  }
}

function headerNote(text: string): Note | null {
  if (text.trim() === '') return note('dim', 'one a line')
  const header = readHeader(text)
  if (!header.ok || header.value === null) return null
  const needs = preflightNeed('GET', [header.value]).needed
  return note('dim', needs ? 'makes a preflight' : 'safelisted')
}

/** What the browser will send for the request, and what is sent from here. */
export interface Plan {
  readonly browser: readonly string[]
  readonly why: string
  readonly here: string
  readonly unsafe: boolean
}

export function planFor(
  subject: {
    readonly url: string
    readonly method: string
    readonly headers: readonly (readonly [string, string])[]
  },
  sendUnsafe: boolean,
): Plan {
  const method = normalizeMethod(subject.method)
  const { needed, unsafeNames } = preflightNeed(method, subject.headers)
  const url = new URL(redactUrl(subject.url))
  const path = url.pathname + url.search
  const reasons = [...(isSafelistedMethod(method) ? [] : [`method ${method}`]), ...unsafeNames]
  const isSafe = isSafeMethod(method)
  return {
    browser: needed ? [`OPTIONS ${path}`, `${method} ${path}`] : [`${method} ${path}`],
    why: needed ? `a preflight: ${reasons.join(', ')}` : 'no preflight',
    here: isSafe
      ? `GET, HEAD and OPTIONS only`
      : sendUnsafe
        ? `${method} itself too, once: it may change data`
        : `safe probes only, no ${method}`,
    unsafe: !isSafe,
  }
}
