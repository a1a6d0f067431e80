import type { ThemeName } from '../../screens/theme.ts'
import type { Case } from '../../knowledge/model/case.ts'
import type { ProbeOptions } from '../../probes/options.ts'
import { nearWords } from './near-words.ts'
import { requestOptions } from './command-options.ts'
import { enteredCase, isAddressed, wholeCase, type EnteredCase, type Given } from './entered-case.ts'
import { probeOptions } from './probe-options.ts'
import { readTheme } from './read-theme.ts'
import { readWords, type Options } from './read-words.ts'
import { readOrRefuse, Refused } from './refused.ts'
import { softwareIds, type SoftwareId } from '../../knowledge/model/software.ts'

/** How the person wants to be spoken to. */
export interface Presentation {
  readonly noColor: boolean
  readonly ascii: boolean
  readonly verbose: boolean
  /** The background that colours are chosen for; null asks the terminal. */
  readonly theme: ThemeName | null
}

export interface Request {
  /** Null where no PAGE and URL stood on the command line (a command may take them from elsewhere). */
  readonly subject: Case | null
  /** Only what stood on the command line. */
  readonly entered: EnteredCase
  readonly options: ProbeOptions
  readonly stack: SoftwareId | null
  readonly presentation: Presentation
  /** Said on standard error: what was reduced or dropped. */
  readonly notes: readonly string[]
  /** The values of the command's own options. */
  readonly own: Given
}

/** The value of one of the command's own options, null where it was not given. */
export function ownText(request: Request, name: string): string | null {
  const value = request.own[name]
  return typeof value === 'string' ? value : null
}

/** A request that can be sent: PAGE and URL stood on the command line. */
export interface WholeRequest extends Request {
  readonly subject: Case
}

type RequestRead<R extends Request> =
  { readonly ok: true; readonly request: R } | { readonly ok: false; readonly message: string }

/**
 * Reads `PAGE URL [request options]` and a command's own options, for a command that cannot do without PAGE and URL.
 * Whatever is wrong comes back as one line: what was expected, what was found.
 */
export function readWholeRequest(
  args: readonly string[],
  own: Options,
  env: NodeJS.ProcessEnv,
): RequestRead<WholeRequest> {
  return reading(args, own, (words, given) => {
    const request = requestOf(words, given, own, env)
    const { subject } = request
    if (subject === null) throw missing(words)
    return { ...request, subject }
  })
}

/**
 * The same for a command that takes PAGE and URL from elsewhere too: as many as there are (`some`), or both or neither
 * (`both`).
 */
export function readRequest(
  args: readonly string[],
  own: Options,
  entered: 'some' | 'both',
  env: NodeJS.ProcessEnv,
): RequestRead<Request> {
  return reading(args, own, (words, given) => {
    const request = requestOf(words, given, own, env)
    if (entered === 'both' && words.length > 0 && request.subject === null) throw missing(words)
    return request
  })
}

function reading<R extends Request>(
  args: readonly string[],
  own: Options,
  read: (words: readonly string[], given: Given) => R,
): RequestRead<R> {
  const words = readWords(args, { ...requestOptions, ...own })
  if (!words.ok) return words
  const request = readOrRefuse(() => read(words.positionals, words.values))
  return request.ok ? { ok: true, request: request.value } : request
}

function requestOf(words: readonly string[], given: Given, own: Options, env: NodeJS.ProcessEnv): Request {
  const notes: string[] = []
  const entered = withCookieMode(enteredCase(words, given, notes), given, notes)
  const options = probeOptions(given, env)
  return {
    subject: isAddressed(entered) ? wholeCase(entered) : null,
    entered,
    options,
    stack: readStack(given['stack']),
    presentation: {
      noColor: given['no-color'] === true,
      ascii: given['ascii'] === true,
      verbose: given['verbose'] === true,
      theme: readTheme(given['theme']),
    },
    notes,
    own: Object.fromEntries(Object.keys(own).map((name) => [name, given[name]])),
  }
}

/** A browser sends a cookie to another origin with `include` alone: whoever gives one means that, or is told. */
function withCookieMode(entered: EnteredCase, { cookie }: Given, notes: string[]): EnteredCase {
  if (typeof cookie !== 'string' || entered.credentials === 'include') return entered
  if (entered.credentials === undefined) {
    notes.push(
      '--cookie: taken with --credentials include, without which no browser sends a cookie to another origin',
    )
    return { ...entered, credentials: 'include' }
  }
  notes.push(
    `--cookie: not sent, as no browser sends a cookie to another origin with --credentials ${entered.credentials}`,
  )
  return entered
}

/** PAGE and URL stand side by side, or nothing can be asked. */
function missing([page]: readonly string[]): Refused {
  return new Refused(`expected PAGE and URL, found ${page === undefined ? 'neither' : `only "${page}"`}`)
}

/** An unknown stack is answered with those near it, or with the list of all. */
function readStack(text: Given[string]): SoftwareId | null {
  if (typeof text !== 'string') return null
  const known = softwareIds.find((id) => id === text)
  if (known !== undefined) return known
  const near = nearWords(text, softwareIds)
  const expected =
    near.length > 0 ? `a software id, such as ${near.join(' or ')}` : `one of ${softwareIds.join(', ')}`
  throw new Refused(`--stack: expected ${expected}, found "${text}"`)
}

/** A whole number above 0 among the command's own options; null where something else was given. */
export function countOf({ own }: Pick<Request, 'own'>, name: string, otherwise: number): number | null {
  const value = own[name]
  if (value === undefined) return otherwise
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null
}
