import type { ReportedError } from '../knowledge/evidence.ts'
import type { CorsError } from '../knowledge/engines/cors-error.ts'
import { corsErrors } from '../knowledge/engines/cors-error.ts'
import { readPage, readUrl } from '../knowledge/read-case.ts'
import { afterthought, openings, type Opening } from './console-openings.ts'
import { preflightPrefix, wordings, type Wording } from './console-wordings.ts'
import { nothingImported, type ImportedCase, type Imported, type ImportProblem } from './imported.ts'
import { excerpt, problemAt } from './position.ts'

interface Message {
  readonly offset: number
  readonly opening: Opening
  readonly named: Readonly<Record<string, string | undefined>>
  readonly text: string
  readonly wording: Wording | null
  /** A later message of the same failure shows that it was the preflight's. */
  readonly inPreflight?: true
}

/** Whether a text has a message in it that a browser writes about a request that it blocked. */
export function isConsoleText(text: string): boolean {
  const flat = withoutBreaks(text)
  return openings.some(({ begins }) => begins.test(flat))
}

/**
 * Reads what a browser's console says: which engine, what it means in Chromium's `CorsError` names, and the case as
 * far as the message names it. Lines that belong to one failure (the reason, the URL, the stack) make one case.
 */
export function readConsole(text: string): Imported {
  const messages = joined(findMessages(text))
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

/** Line breaks as blanks, one for one, so that offsets stay. */
function withoutBreaks(text: string): string {
  return text.replace(/[\r\n]/g, ' ')
}

function findMessages(text: string): readonly Message[] {
  const flat = withoutBreaks(text)
  const found: { offset: number; end: number; opening: Opening; named: Message['named'] }[] = []
  for (const opening of openings) {
    for (const match of flat.matchAll(new RegExp(opening.begins.source, 'g'))) {
      const end = match.index + match[0].length
      if (found.some((other) => match.index < other.end && end > other.offset)) continue
      found.push({ offset: match.index, end, opening, named: match.groups ?? {} })
    }
  }
  found.sort((a, b) => a.offset - b.offset)
  return found.map((start, index) => {
    const limit = Math.min(found[index + 1]?.offset ?? text.length, start.offset + 4000)
    const whole = flat.slice(start.offset, limit)
    const { wording, end } = matchWording(whole, start.opening)
    const stop = text.indexOf('\n', start.offset + Math.max(end, start.end - start.offset))
    const said = text.slice(start.offset, stop < 0 || stop > limit ? limit : stop)
    return { ...start, wording, text: said.replace(/\s+/g, ' ').trim() }
  })
}

function matchWording(text: string, opening: Opening): { wording: Wording | null; end: number } {
  if (opening.before !== undefined) return { wording: null, end: 0 }
  for (const wording of wordings[opening.engine]) {
    const match = wording.says.exec(text)
    if (match) return { wording, end: match.index + match[0].length }
  }
  return { wording: null, end: 0 }
}

/** WebKit gives the reason on one line and the URL on the next; script's own TypeError adds nothing after either. */
function joined(messages: readonly Message[]): readonly Message[] {
  const whole: Message[] = []
  for (const message of messages) {
    const last = whole.at(-1)
    const completes =
      last !== undefined &&
      last.opening.engine === 'webkit' &&
      message.opening.engine === 'webkit' &&
      message.wording === null &&
      last.wording !== null &&
      last.named['url'] === undefined
    if (last !== undefined && isReasonOf(message, last)) {
      whole[whole.length - 1] = {
        ...message,
        offset: last.offset,
        named: { ...last.named, ...defined(message.named) },
        text: `${last.text} ${message.text}`,
      }
    } else if (last !== undefined && followsPreflight(message, last)) {
      whole[whole.length - 1] = { ...last, inPreflight: true }
    } else if (completes) {
      whole[whole.length - 1] = {
        ...last,
        named: { ...message.named, ...defined(last.named) },
        text: `${last.text} ${message.text}`,
      }
    } else if (!repeats(message, last)) {
      whole.push(message)
    }
  }
  const telling = whole.filter((message) => !afterthought.test(message.text))
  return telling.length > 0 ? telling : whole
}

/** Older WebKits give URL and reason in one line: “XMLHttpRequest cannot load URL. Reason.” */
function isReasonOf(message: Message, last: Message): boolean {
  return (
    message.opening.engine === 'webkit' &&
    last.opening.engine === 'webkit' &&
    last.wording === null &&
    message.wording !== null &&
    message.named['url'] === undefined &&
    /^(XMLHttpRequest|Fetch API) cannot load \S+\.$/.test(last.text)
  )
}

/** After a failed preflight Firefox says once more of the same URL that the request failed; of the request's own it does not. */
function followsPreflight(message: Message, last: Message): boolean {
  if (message.opening.engine !== 'firefox' || message.named['url'] !== last.named['url']) return false
  const again = message.wording?.error ?? null
  return (
    last.wording?.error != null && (again === null || last.wording.error === 'PreflightDisallowedRedirect')
  )
}

/** WebKit says the same again beside "Failed to load resource"; script's error says less than what stands before it. */
function repeats(message: Message, last: Message | undefined): boolean {
  if (last === undefined) return false
  if (afterthought.test(message.text)) return true
  const namesNothingNew = message.named['url'] === undefined
  return namesNothingNew && message.wording !== null && message.wording === last.wording
}

function defined(named: Message['named']): Message['named'] {
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
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
  }
}

function isAboutPreflight({ wording, text }: Message): boolean {
  return preflightPrefix.test(text) || /Preflight/.test(wording?.error ?? '')
}

function isSame(one: ImportedCase, other: ImportedCase): boolean {
  const isSamePage = one.pageOrigin === other.pageOrigin || other.pageOrigin === null
  return one.url === other.url && one.method === other.method && isSamePage
}
