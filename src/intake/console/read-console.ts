import type { ReportedError } from '../../knowledge/model/evidence.ts'
import type { CorsError } from '../../knowledge/model/cors-error.ts'
import { corsErrors } from '../../knowledge/model/cors-error.ts'
import { readPage, readUrl } from '../../knowledge/read-case.ts'
import { messagesIn, type Message } from './messages.ts'
import { preflightPrefix } from './wordings.ts'
import { nothingImported, type ImportedCase, type Imported, type ImportProblem } from '../imported.ts'
import { excerpt, problemAt } from '../position.ts'

/**
 * Reads what a browser's console says: which engine, what it means in Chromium's `CorsError` names, and the case as
 * far as the message names it.
 */
export function readConsole(text: string): Imported {
  const messages = messagesIn(text)
  const problems: ImportProblem[] = []
  const reported: ReportedError[] = []
  const cases: ImportedCase[] = []
  const methods = methodsNamed(text)
  for (const message of messages) {
    reported.push(asReported(message))
    const complain = (words: string) => problems.push(problemAt(text, message.offset, words))
    if (message.wording === null && message.opening.before === undefined) {
      complain(
        `expected a reason that ${message.opening.engine} gives for blocking a request, found ${excerpt(message.text)}`,
      )
    }
    const subject = asCase(message, methods, complain)
    if (subject !== null && !cases.some((other) => isSame(other, subject))) cases.push(subject)
  }
  if (messages.length === 0) {
    problems.push(
      problemAt(text, 0, `expected the console message of a blocked request, found ${excerpt(text)}`),
    )
  }
  return { ...nothingImported, kind: 'console', cases, reported, problems }
}

function asReported(message: Message): ReportedError {
  const { opening, wording, text } = message
  const inPreflight = message.inPreflight ?? (opening.engine === 'chromium' && preflightPrefix.test(text))
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
  }
}

function preflightError(error: CorsError): CorsError {
  return corsErrors.find((other) => other === `Preflight${error}`) ?? error
}

/** `PUT https://… net::ERR_FAILED` beside the message is where Chromium names the method. */
function methodsNamed(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(
    /\b(GET|HEAD|POST|PUT|PATCH|DELETE) (https?:\/\/\S+?)(?=\s+(?:net::ERR_|\d{3}\b|\[HTTP))/g,
  )
  return new Map([...lines].map(([, method = '', url = '']) => [url, method]))
}

function asCase(
  message: Message,
  methods: ReadonlyMap<string, string>,
  complain: (words: string) => void,
): ImportedCase | null {
  const address = message.named['first'] ?? message.named['url']
  if (address === undefined) {
    complain('the message names no URL; copy the lines around it too')
    return null
  }
  const url = readUrl(address)
  if (!url.ok) {
    complain(`expected ${url.problem.expected}, found ${url.problem.found}`)
    return null
  }
  const page = message.named['page'] === undefined ? null : readPage(message.named['page'])
  const group = message.wording?.group
  const word = group === undefined ? undefined : message.wording?.says.exec(message.text)?.[1]
  const name = group === 'header' ? word?.toLowerCase() : undefined
  const method = (group === 'method' ? word : undefined) ?? methods.get(address)
  const headers =
    name === undefined ? [] : [[name, name === 'content-type' ? 'application/json' : 'unknown'] as const]
  if (method === undefined && message.opening.before === undefined) {
    const about = isAboutPreflight(message) && name === undefined ? ', though it is about a preflight' : ''
    complain(
      `the message does not name the method${about}: read as GET; add the method and headers that script sets`,
    )
  }
  return {
    pageOrigin: page?.ok ? page.value.origin : null,
    pageUrl: page?.ok ? page.value.pageUrl : null,
    url: url.value,
    method: method ?? 'GET',
    headers,
    credentials: message.wording?.credentialed ? 'include' : 'same-origin',
    body: null,
    told: {},
    urlAsWritten: null,
  }
}

function isAboutPreflight({ wording, text }: Message): boolean {
  return preflightPrefix.test(text) || /Preflight/.test(wording?.error ?? '')
}

function isSame(one: ImportedCase, other: ImportedCase): boolean {
  const isSamePage = one.pageOrigin === other.pageOrigin || other.pageOrigin === null
  return one.url === other.url && one.method === other.method && isSamePage
}
