import type { ReportedError } from '../../knowledge/model/evidence.ts'
import type { CorsError } from '../../knowledge/model/cors-error.ts'
import { corsErrors } from '../../knowledge/model/cors-error.ts'
import type { RequestKind } from '../../knowledge/model/request-kind.ts'
import { redactUrl } from '../../knowledge/privacy/redact-text.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { readCopiedRequest, type Note } from '../copied-request.ts'
import {
  nothingImported,
  type Imported,
  type ImportedCase,
  type ImportProblem,
  type Unfinished,
} from '../imported.ts'
import { excerpt, problemAt } from '../position.ts'
import { namesExtensionAlone } from './extension-places.ts'
import { clientErrorIn } from './client-errors.ts'
import type { Message } from './message.ts'
import { messagesBesideCors, messagesIn } from './messages.ts'
import { pageOfMessage } from './page-of-message.ts'
import { plainLoadOf } from '../fetch-metadata.ts'
import { blockedBy, isOfPlainLoad } from './net-errors.ts'
import { blockedRows, methodsNamed, statusesIn } from './rows.ts'

/** Whether a text is the error object that a client of script made of a failed request. */
export function isClientError(text: string): boolean {
  return clientErrorIn(text) !== null
}

/** What the messages of a text say that are about no CORS check, beside a request that the text tells otherwise. */
export function readBesideCors(text: string): Pick<Imported, 'reported' | 'problems'> {
  const messages = messagesBesideCors(text)
  return {
    reported: messages.map((message) => asReported(message, false)),
    problems: messages.map(({ offset, opening }) => problemAt(text, offset, opening.says ?? '')),
  }
}

/**
 * Reads what a browser's console says: which engine, what it means in Chromium's `CorsError` names, and the case as
 * far as the message names it.
 */
export function readConsole(text: string): Imported {
  const messages = messagesIn(text)
  const problems: ImportProblem[] = []
  const reported: ReportedError[] = []
  const cases: ImportedCase[] = []
  const unfinished: Unfinished[] = []
  const methods = methodsNamed(text)
  const isOfExtension = namesExtensionAlone(text)
  const isEventSource = /\bEventSource's response has a (?:MIME type|charset)/.test(text)
  const addresses = new Set<string>()
  const bare = new Map<string, number>()
  const told = new Set<string>()
  const take = (subject: ImportedCase | null) => {
    if (subject === null) return
    const { method, url, pageOrigin } = subject
    const request = `${method} ${url}`
    const whole = `${request} ${pageOrigin ?? ''}`
    // A row of the console names no page; the message behind it does.
    const place = bare.get(request) ?? cases.length
    if (place === cases.length && told.has(pageOrigin === null ? request : whole)) return
    cases[place] = subject
    if (pageOrigin === null) bare.set(request, place)
    else bare.delete(request)
    told.add(request)
    told.add(whole)
    addresses.add(url)
  }
  for (const message of messages) {
    reported.push(asReported(message, isOfExtension))
    const complain = ({ message: words, part }: Note) =>
      problems.push(problemAt(text, message.offset, words, part))
    const stopped = message.opening.says ?? blockedBy(message.text)
    if (stopped !== null) complain({ message: stopped })
    const status = message.named['status']
    if (status !== undefined)
      complain({
        message:
          message.named['what'] === 'WebSocket'
            ? `status ${status} came back: the server refused the handshake; a WebSocket knows no CORS`
            : `status ${status} came back: beside a CORS message the error hides behind it, alone it is no CORS fault`,
      })
    if (message.wording === null && message.opening.before === undefined) {
      complain({
        message: `expected a reason that ${message.opening.engine} gives for blocking a request, found ${excerpt(message.text)}`,
      })
    }
    if (isAboutNoRequest(message)) continue
    const read = asCase(message, methods, isEventSource)
    for (const note of read.notes) complain(note)
    take(read.subject)
    if (read.unfinished !== null) unfinished.push(read.unfinished)
  }
  // A redirect is told by the address that it led to; the row has the one that was asked.
  for (const { offset, method, url } of blockedRows(text)) {
    if (addresses.has(url)) continue
    const read = readCopiedRequest({
      url,
      method,
      headers: [],
      body: null,
      credentials: null,
      as: 'xhr',
      told: { url: 'the row of the console', method: 'the row of the console' },
    })
    for (const note of read.notes) problems.push(problemAt(text, offset, note.message, note.part))
    take(read.subject)
  }
  for (const { offset, status } of statusesIn(text))
    problems.push(
      problemAt(text, offset, `status ${status} came back: the browser kept this response from script`),
    )
  const thrown = clientErrorIn(text)
  // What script caught says less than the browser's own line beside it.
  if (thrown !== null && cases.length === 0) {
    for (const { message, part } of thrown.notes) problems.push(problemAt(text, thrown.offset, message, part))
    take(thrown.subject)
  }
  if (messages.length === 0 && thrown === null) {
    problems.push(
      problemAt(text, 0, `expected the console message of a blocked request, found ${excerpt(text)}`),
    )
  }
  return { ...nothingImported, kind: 'console', cases, unfinished, reported, problems }
}

/** What is said beside CORS, of a load that nobody has to make otherwise. */
function isAboutNoRequest({ opening }: Message): boolean {
  return opening.says !== undefined && opening.made === undefined
}

function asReported(message: Message, isOfExtension: boolean): ReportedError {
  const { opening, wording, text, inPreflight = false } = message
  const error = wording?.error ?? null
  const named = error !== null && inPreflight ? preflightError(error) : error
  const alsoFits = (wording?.alsoFits ?? []).filter(
    (other) => other !== named && (!inPreflight || other.startsWith('Preflight')),
  )
  return {
    engine: opening.engine,
    corsError: named,
    text,
    ...(alsoFits.length === 0 ? {} : { alsoFits }),
    ...(opening.says === undefined ? {} : { aside: opening.says }),
    ...(isOfExtension && /^https?:/.test(message.named['page'] ?? '') ? { byContentScript: true } : {}),
  }
}

function preflightError(error: CorsError): CorsError {
  return corsErrors.find((other) => other === `Preflight${error}`) ?? error
}

function asCase(message: Message, methods: ReadonlyMap<string, string>, isEventSource: boolean) {
  const { named, wording, opening, word } = message
  const only = methods.size === 1 ? [...methods][0] : undefined
  const address = named['first'] ?? named['url'] ?? (wording === null ? undefined : only?.[0])
  if (address === undefined) {
    const target = named['target']
    const only =
      target === undefined
        ? 'no URL'
        : `only where the redirect led, ${visible(redactUrl(target))}, not what was asked`
    const note: Note = { message: `the message names ${only}; copy the lines around it too`, part: 'url' }
    return { subject: null, unfinished: null, notes: [note] }
  }
  const notes: Note[] = []
  const page = pageOfMessage(message, notes)
  const group = wording?.group
  const names = group === 'header' ? headerNames(word) : []
  const kind = isEventSource ? 'EventSource' : named['what']
  const method =
    group === 'method'
      ? word
      : (named['method'] ?? methods.get(address) ?? (kind === 'Beacon API' ? 'POST' : undefined))
  // An element always asks with GET.
  const isLoad =
    opening.before !== undefined ||
    !/^(?:fetch|XMLHttpRequest|resource|Fetch API|Beacon API)?$/.test(kind ?? '')
  if (method === undefined && !isLoad) {
    const about = isAboutPreflight(message) && names.length === 0 ? ', though it is about a preflight' : ''
    notes.push({
      message: `the message does not name the method${about}: read as GET; add the method and headers that script sets`,
      part: 'method',
    })
  }
  if (names.length > 0)
    notes.push({
      message: `the value of ${names.join(' and ')} is not in the message: a stand-in is sent`,
      part: 'headers',
    })
  const read = readCopiedRequest({
    url: address,
    method: method ?? 'GET',
    headers: names.map((name) => [name, name === 'content-type' ? 'application/json' : 'unknown'] as const),
    body: null,
    // A manifest is loaded without cookies, unless crossorigin="use-credentials" asks for them.
    credentials: wording?.credentialed ? 'include' : kind === 'manifest' ? 'omit' : null,
    page,
    ...(opening.made?.hasIntegrity === true ? plainLoadOf(address) : {}),
    ...(opening.made ??
      (kind === undefined && isOfPlainLoad(message.text) ? plainLoadOf(address) : kindOf(kind))),
    told: {
      url: 'the message',
      ...(page.pageOrigin === null ? {} : { page: 'the message' }),
      ...(method === undefined ? {} : { method: 'the message' }),
      ...(names.length === 0 ? {} : { headers: 'the message' }),
      ...(wording?.credentialed
        ? { credentials: 'the reason, which is given of requests with credentials only' }
        : {}),
    },
  })
  return { ...read, notes: [...notes, ...read.notes] }
}

/** What Chromium says was asked for; a script or a style sheet is checked only where `crossorigin` or a module asks for it. */
function kindOf(what: string | undefined): { readonly as?: RequestKind } {
  switch (what) {
    case 'XMLHttpRequest':
      return { as: 'xhr' }
    case 'font':
      return { as: 'font' }
    case 'EventSource':
      return { as: 'eventsource' }
    case 'Beacon API':
      return { as: 'beacon' }
    case 'WebSocket':
      return { as: 'websocket' }
    case 'image':
      return { as: 'img-crossorigin' }
    case 'script':
      return { as: 'module' }
    default:
      return {}
  }
}

/** Chromium names one header, older ones and servers several with commas between. */
function headerNames(word: string | undefined): readonly string[] {
  return (word ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => /^[!#$%&'*+.^_`|~\w-]+$/.test(name))
}

function isAboutPreflight({ wording, inPreflight }: Message): boolean {
  return inPreflight === true || /Preflight/.test(wording?.error ?? '')
}
