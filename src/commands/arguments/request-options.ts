import type { Case } from '../../knowledge/case.ts'
import { stackIds, type StackId } from '../../knowledge/diagnosis.ts'
import type { ProbeOptions } from '../../probes/options.ts'
import { requestOptions } from './command-options.ts'
import { enteredCase, wholeCase, type EnteredCase, type Given } from './entered-case.ts'
import { probeOptions } from './probe-options.ts'
import { readWords, type Options } from './read-words.ts'
import { Refused } from './refused.ts'

/** How the person wants to be spoken to. */
export interface Presentation {
  readonly noColor: boolean
  readonly ascii: boolean
  readonly verbose: boolean
}

export interface Request {
  /** Null where no PAGE and URL stood on the command line (a command may take them from elsewhere). */
  readonly subject: Case | null
  /** Only what stood on the command line. */
  readonly entered: EnteredCase
  readonly options: ProbeOptions
  readonly stack: StackId | null
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

export type RequestRead =
  { readonly ok: true; readonly request: Request } | { readonly ok: false; readonly message: string }

/**
 * Whether PAGE and URL must stand there: both; both or neither; or as many as there are, because the command takes
 * the rest from elsewhere.
 */
export type Positionals = 'required' | 'optional' | 'any'

/**
 * Reads `PAGE URL [request options]` and a command's own options.
 * Whatever is wrong comes back as one line: what was expected, what was found.
 */
export function readRequest(
  args: readonly string[],
  own: Options = {},
  positionals: Positionals = 'required',
): RequestRead {
  const words = readWords(args, { ...requestOptions, ...own })
  if (!words.ok) return words
  try {
    return {
      ok: true,
      request: read(words.positionals, words.values as Given, Object.keys(own), positionals),
    }
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, message: problem.message }
    throw problem
  }
}

function read(
  words: readonly string[],
  given: Given,
  ownNames: readonly string[],
  positionals: Positionals,
): Request {
  const notes: string[] = []
  if (positionals === 'required' || (positionals === 'optional' && words.length > 0)) needBoth(words)
  const entered = enteredCase(words, given, notes)
  return {
    subject: wholeCase(entered),
    entered,
    options: probeOptions(given),
    stack: readStack(given['stack']),
    presentation: {
      noColor: given['no-color'] === true,
      ascii: given['ascii'] === true,
      verbose: given['verbose'] === true,
    },
    notes,
    own: Object.fromEntries(ownNames.map((name) => [name, given[name]])),
  }
}

/** PAGE and URL stand side by side, or nothing can be asked. */
export function needBoth([page, url]: readonly string[]): void {
  if (page === undefined) throw new Refused('expected PAGE and URL, found neither')
  if (url === undefined) throw new Refused(`expected PAGE and URL, found only "${page}"`)
}

/** An unknown stack is answered with the list of the known ones. */
function readStack(text: Given[string]): StackId | null {
  if (typeof text !== 'string') return null
  const known = stackIds.find((id) => id === text)
  if (known !== undefined) return known
  throw new Refused(`--stack: expected one of ${stackIds.join(', ')}, found "${text}"`)
}

/** A whole number above 0 among the command's own options; null where something else was given. */
export function countOf({ own }: Pick<Request, 'own'>, name: string, otherwise: number): number | null {
  const value = own[name]
  if (value === undefined) return otherwise
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null
}
