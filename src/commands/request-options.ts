import { readFileSync } from 'node:fs'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Case } from '../knowledge/case.ts'
import { stackIds, type StackId } from '../knowledge/diagnosis.ts'
import { normalizeMethod } from '../knowledge/fetch-standard/normalize-method.ts'
import {
  describeProblem,
  readCredentials,
  readHeaders,
  readMethod,
  readPage,
  readUrl,
  type Problem,
  type Read,
} from '../knowledge/read-case.ts'
import { defaultProbeOptions, type ProbeOptions } from '../probes/options.ts'

/** The request options of the contract, for `parseArgs`. */
export const requestOptions = {
  method: { type: 'string', short: 'X' },
  header: { type: 'string', short: 'H', multiple: true },
  data: { type: 'string' },
  credentials: { type: 'string' },
  stack: { type: 'string' },
  'send-unsafe': { type: 'boolean' },
  gentle: { type: 'boolean' },
  resolve: { type: 'string', multiple: true },
  'error-url': { type: 'string' },
  proxy: { type: 'string' },
  ca: { type: 'string' },
  timeout: { type: 'string' },
  concurrency: { type: 'string' },
  'no-color': { type: 'boolean' },
  ascii: { type: 'boolean' },
  verbose: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

type Options = NonNullable<ParseArgsConfig['options']>

/** How the person wants to be spoken to. */
export interface Presentation {
  readonly noColor: boolean
  readonly ascii: boolean
  readonly verbose: boolean
}

export interface Request {
  /** Null where no PAGE and URL stood on the command line (a command may take them from elsewhere). */
  readonly subject: Case | null
  readonly options: ProbeOptions
  readonly stack: StackId | null
  readonly presentation: Presentation
  /** Said on standard error: what was reduced or dropped. */
  readonly notes: readonly string[]
  /** The values of the command's own options. */
  readonly own: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
}

/** The value of one of the command's own options, null where it was not given. */
export function ownText(request: Request, name: string): string | null {
  const value = request.own[name]
  return typeof value === 'string' ? value : null
}

export type RequestRead =
  { readonly ok: true; readonly request: Request } | { readonly ok: false; readonly message: string }

class Refused extends Error {}

/**
 * Reads `PAGE URL [request options]` and a command's own options.
 * Whatever is wrong comes back as one line: what was expected, what was found.
 */
export function readRequest(
  args: readonly string[],
  own: Options = {},
  positionals: 'required' | 'optional' = 'required',
): RequestRead {
  try {
    return { ok: true, request: read(args, own, positionals) }
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, message: problem.message }
    if (isParseArgsError(problem)) return { ok: false, message: firstSentence(problem.message) }
    throw problem
  }
}

function read(args: readonly string[], own: Options, positionals: 'required' | 'optional'): Request {
  const parsed = parseArgs({
    args: [...args],
    options: { ...requestOptions, ...own },
    allowPositionals: true,
  })
  const given = parsed.values as Record<string, string | boolean | string[] | undefined>
  const text = (name: string): string | null => {
    const value = given[name]
    return typeof value === 'string' ? value : null
  }
  const notes: string[] = []
  const take = <T>(result: Read<T>): T => {
    if (!result.ok) throw new Refused(describeProblem(result.problem))
    notes.push(...result.notes)
    return result.value
  }
  return {
    subject: readSubject(parsed.positionals, positionals, given, text, take),
    options: readProbeOptions(given, text),
    stack: readStack(text('stack')),
    presentation: {
      noColor: given['no-color'] === true,
      ascii: given['ascii'] === true,
      verbose: given['verbose'] === true,
    },
    notes,
    own: Object.fromEntries(Object.keys(own).map((name) => [name, given[name]])),
  }
}

function readSubject(
  words: readonly string[],
  positionals: 'required' | 'optional',
  given: Record<string, unknown>,
  text: (name: string) => string | null,
  take: <T>(result: Read<T>) => T,
): Case | null {
  const [page, url, ...rest] = words
  if (page === undefined && positionals === 'optional') return null
  if (page === undefined || url === undefined) {
    throw new Refused(`expected PAGE and URL, found ${page === undefined ? 'neither' : `only "${page}"`}`)
  }
  if (rest.length > 0) throw new Refused(`expected PAGE and URL, found a third word "${rest[0]}"`)
  const { origin, pageUrl } = take(readPage(page))
  const data = text('data')
  const errorUrl = text('error-url')
  return {
    pageOrigin: origin,
    pageUrl,
    url: take(readUrl(url)),
    method: take(readMethod(text('method') ?? (data === null ? 'GET' : 'POST'))),
    headers: take(readHeaders(headerLines((given['header'] ?? []) as readonly string[]))),
    credentials: take(readCredentials(text('credentials') ?? 'same-origin')),
    body: data,
    errorUrl: errorUrl === null ? null : take(readUrl(errorUrl, 'option')),
  }
}

function headerLines(values: readonly string[]): readonly string[] {
  return values.flatMap((value) =>
    value.startsWith('@')
      ? readText(value.slice(1), '-H')
          .split(/\r?\n/)
          .filter((line) => line.trim() !== '')
      : [value],
  )
}

function readText(path: string, option: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable'
    throw new Refused(`${option}: expected a file that can be read, found ${path} (${code})`)
  }
}

function readProbeOptions(
  given: Record<string, unknown>,
  text: (name: string) => string | null,
): ProbeOptions {
  const ca = text('ca')
  const proxy = text('proxy')
  if (proxy !== null && !/^https?:\/\/[^/\s]+\/?$/i.test(proxy)) {
    throw new Refused(`--proxy: expected http://host:port, found "${proxy}"`)
  }
  const pem = ca === null ? null : readText(ca, '--ca')
  if (pem !== null && !pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw new Refused(`--ca: expected a file with a PEM certificate, found none in ${ca}`)
  }
  return {
    ...defaultProbeOptions,
    timeoutMs: readCount(text('timeout'), '--timeout', 'milliseconds', defaultProbeOptions.timeoutMs),
    concurrency: readCount(text('concurrency'), '--concurrency', 'requests', defaultProbeOptions.concurrency),
    sendUnsafe: given['send-unsafe'] === true,
    gentle: given['gentle'] === true,
    resolve: ((given['resolve'] ?? []) as readonly string[]).map(readResolve),
    ca: pem,
    proxy,
  }
}

function readCount(text: string | null, option: string, unit: string, otherwise: number): number {
  if (text === null) return otherwise
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new Refused(`${option}: expected a whole number of ${unit} above 0, found "${text}"`)
  }
  return Number(text)
}

function readResolve(text: string): ProbeOptions['resolve'][number] {
  const match = /^([^:\s]+):(\d{1,5}):\[?([0-9a-fA-F.:]+)\]?$/.exec(text)
  const port = Number(match?.[2])
  if (!match?.[1] || !match[3] || port > 65_535) {
    throw new Refused(`--resolve: expected HOST:PORT:ADDRESS, found "${text}"`)
  }
  return { host: match[1].toLowerCase(), port, address: match[3] }
}

/** An unknown stack is answered with the list of the known ones. */
export function readStack(text: string | null): StackId | null {
  if (text === null) return null
  const known = stackIds.find((id) => id === text)
  if (known === undefined)
    throw new Refused(`--stack: expected one of ${stackIds.join(', ')}, found "${text}"`)
  return known
}

function isParseArgsError(error: unknown): error is Error {
  return (
    error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
  )
}

function firstSentence(message: string): string {
  return message.split(/\.\s/)[0] ?? message
}

/** A whole number above 0 among the command's own options; null where something else was given. */
export function countOf({ own }: Pick<Request, 'own'>, name: string, otherwise: number): number | null {
  const value = own[name]
  if (value === undefined) return otherwise
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null
}

/** Whether the method, once normalized, changes nothing on a server by its definition (RFC 9110, 9.2.1). */
export function isSafeMethod(method: string): boolean {
  return ['GET', 'HEAD', 'OPTIONS'].includes(normalizeMethod(method))
}

export type { Problem }
