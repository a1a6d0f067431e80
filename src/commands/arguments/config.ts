import type { Case } from '../../knowledge/model/case.ts'
import {
  describeProblem,
  readCredentials,
  readHeaders,
  readMethod,
  readPage,
  readUrl,
  type Read,
} from '../../knowledge/read-case.ts'
import { redactText } from '../../knowledge/privacy/redact.ts'

export interface ConfiguredCase {
  readonly subject: Case
  readonly expect: 'allowed' | 'blocked' | undefined
}

/** `cors-triage.config.json`, read and found right (schema: docs/config.schema.json). */
export interface Config {
  readonly cases: readonly ConfiguredCase[]
  /** Requests of one triage at once. */
  readonly concurrency: number | undefined
  /** Milliseconds for one exchange. */
  readonly timeout: number | undefined
  /** What was reduced or dropped, with its place. */
  readonly notes: readonly string[]
}

class Wrong extends Error {}

type Take = <T>(result: Read<T>, at: string) => T

/** Reads the configuration; what is wrong comes back as one line that names the place. */
export function readConfig(content: string, path: string): Config | string {
  try {
    return read(JSON.parse(content.replace(/^\ufeff/, '')))
  } catch (error) {
    if (error instanceof Wrong) return `${path}: ${error.message}`
    // What V8 quotes of the file may be a secret.
    if (error instanceof SyntaxError)
      return `${path}: expected JSON: ${error.message.replace(/, (\.{3})?".*/s, '')}`
    throw error
  }
}

function read(value: unknown): Config {
  const notes: string[] = []
  const take: Take = (result, at) => {
    if (!result.ok) throw new Wrong(describeProblem(result.problem, at))
    notes.push(...result.notes.map((note) => `${at}: ${note}`))
    return result.value
  }
  const top = record(value, 'the file')
  known(top, ['pages', 'requests', 'concurrency', 'timeout', '$schema'], 'the file')
  const pages = some(top['pages'], 'pages').map((page, index) =>
    take(readPage(string(page, `pages[${index}]`)), `pages[${index}]`),
  )
  const requests = some(top['requests'], 'requests').map((request, index) =>
    readRequestEntry(record(request, `requests[${index}]`), `requests[${index}]`, take),
  )
  return {
    cases: requests.flatMap(({ expect, ...request }) =>
      pages.map(({ origin, pageUrl }) => ({ subject: { ...request, pageOrigin: origin, pageUrl }, expect })),
    ),
    concurrency: count(top['concurrency'], 'concurrency'),
    timeout: count(top['timeout'], 'timeout'),
    notes,
  }
}

function readRequestEntry(entry: Record<string, unknown>, at: string, take: Take) {
  known(entry, ['url', 'method', 'headers', 'credentials', 'expect'], at)
  const { expect } = entry
  if (expect !== undefined && expect !== 'allowed' && expect !== 'blocked') {
    throw new Wrong(`${at}.expect: expected "allowed" or "blocked", found ${JSON.stringify(expect)}`)
  }
  return {
    url: take(readUrl(string(entry['url'], `${at}.url`)), `${at}.url`),
    method: take(readMethod(optional(entry['method'], `${at}.method`, 'GET')), `${at}.method`),
    headers: take(readHeaders(headerLines(entry['headers'], `${at}.headers`)), `${at}.headers`),
    credentials: take(
      readCredentials(optional(entry['credentials'], `${at}.credentials`, 'same-origin')),
      `${at}.credentials`,
    ),
    body: null,
    errorUrl: null,
    expect: expect as ConfiguredCase['expect'],
  }
}

/** Headers as an object or as a list of pairs. */
function headerLines(value: unknown, at: string): readonly string[] {
  if (value === undefined) return []
  const pairs = Array.isArray(value) ? value : Object.entries(record(value, at))
  return pairs.map((pair, index) => {
    const [name, content] = list(pair, `${at}[${index}]`)
    return `${string(name, `${at}[${index}]`)}: ${string(content, `${at}[${index}]`)}`
  })
}

function known(entry: Record<string, unknown>, names: readonly string[], at: string): void {
  const unknown = Object.keys(entry).find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Wrong(`${at}: expected only ${names.join(', ')}, found "${unknown}"`)
}

function record(value: unknown, at: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new Wrong(`${at}: expected an object, found ${found(value)}`)
}

function list(value: unknown, at: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new Wrong(`${at}: expected a list, found ${found(value)}`)
}

function some(value: unknown, at: string): readonly unknown[] {
  const all = list(value, at)
  if (all.length > 0) return all
  throw new Wrong(`${at}: expected at least one, found an empty list`)
}

function string(value: unknown, at: string): string {
  if (typeof value === 'string') return value
  throw new Wrong(`${at}: expected text, found ${found(value)}`)
}

function optional(value: unknown, at: string, otherwise: string): string {
  return value === undefined ? otherwise : string(value, at)
}

function count(value: unknown, at: string): number | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  throw new Wrong(`${at}: expected a whole number above 0, found ${found(value)}`)
}

function found(value: unknown): string {
  return value === undefined ? 'nothing' : redactText(JSON.stringify(value)).slice(0, 60)
}
