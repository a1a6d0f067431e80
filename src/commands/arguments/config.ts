import * as v from 'valibot'
import type { Case } from '../../knowledge/model/case.ts'
import {
  describeProblem,
  quotedWord,
  readCredentials,
  readHeaders,
  readMethod,
  readOneOf,
  readPage,
  readRequestUrl,
  type Read,
} from '../../knowledge/read-case.ts'
import { redacted, redactText } from '../../knowledge/privacy/redact-text.ts'
import { requestKinds, requestModes } from '../../knowledge/model/request-kind.ts'
import { looksSecret } from '../../knowledge/privacy/secret-shape.ts'
import { wholeCase } from './entered-case.ts'
import { readOrRefuse } from './refused.ts'

interface ConfiguredCase {
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

const text = v.string()
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(1))
const pairs = v.array(v.tuple([text, text]))

/** The shape of the file. What its words mean is read by the readers of a case, as everywhere. */
const requestEntries = {
  url: text,
  method: v.exactOptional(text),
  headers: v.exactOptional(v.union([v.pipe(v.record(text, text), v.transform(Object.entries)), pairs]), []),
  credentials: v.exactOptional(text, 'same-origin'),
  as: v.exactOptional(text),
  mode: v.exactOptional(text),
  expect: v.exactOptional(v.picklist(['allowed', 'blocked'])),
}
const configEntries = {
  $schema: v.exactOptional(text),
  pages: v.pipe(v.array(text), v.minLength(1)),
  requests: v.pipe(v.array(v.strictObject(requestEntries)), v.minLength(1)),
  concurrency: v.exactOptional(wholeNumber),
  timeout: v.exactOptional(wholeNumber),
}
const configSchema = v.strictObject(configEntries)

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
  const shape = v.safeParse(configSchema, value)
  if (!shape.success) throw new Wrong(complaint(shape.issues[0]))
  const { pages, requests, concurrency, timeout } = shape.output
  const notes: string[] = []
  const take = <T>(result: Read<T>, at: string): T => {
    if (!result.ok) throw new Wrong(describeProblem(result.problem, at))
    notes.push(...result.notes.map((note) => `${at}: ${note}`))
    return result.value
  }
  const origins = pages.map((page, index) => take(readPage(page), `pages[${index}]`))
  const cases = requests.flatMap(({ expect, ...request }, index) => {
    const at = `requests[${index}]`
    const target = take(readRequestUrl(request.url), `${at}.url`)
    const named = {
      ...(request.method === undefined ? {} : { method: take(readMethod(request.method), `${at}.method`) }),
      ...(request.as === undefined ? {} : { as: take(readOneOf(requestKinds, request.as), `${at}.as`) }),
      ...(request.mode === undefined
        ? {}
        : { mode: take(readOneOf(requestModes, request.mode), `${at}.mode`) }),
    }
    const lines = request.headers.map(([name, content]) => `${name}: ${content}`)
    const headers = take(readHeaders(lines, target.as ?? named.as), `${at}.headers`)
    const credentials = take(readCredentials(request.credentials), `${at}.credentials`)
    return origins.map(({ origin, pageUrl }) => {
      const entered = { headers, credentials, ...named, ...target, pageOrigin: origin, pageUrl }
      return { subject: whole(entered, at), expect }
    })
  })
  return { cases, concurrency, timeout, notes }
}

function whole(entered: Parameters<typeof wholeCase>[0], at: string): Case {
  const read = readOrRefuse(() => wholeCase(entered))
  if (!read.ok) throw new Wrong(`${at}: ${read.message}`)
  return read.value
}

/** What the schema found wrong: the place, what was expected, what was found. */
function complaint(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)?.replaceAll(/\.(\d+)/g, '[$1]') ?? 'the file'
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const keys = Object.keys(path.startsWith('requests[') ? requestEntries : configEntries)
    const [place = '', key] = path.split(/\.(.*)/s)
    const named = looksSecret(key ?? place) ? redacted : (key ?? place)
    return `${key === undefined ? named : `${place}.${named}`}: expected only ${keys.join(', ')}, found another key`
  }
  if (issue.input === undefined) return `${path}: expected a value, found nothing`
  const isWord = issue.type === 'picklist' && typeof issue.input === 'string'
  const found = isWord ? quotedWord(issue.input) : shownInput(issue.input)
  return `${path}: expected ${wanted[issue.type] ?? issue.expected ?? 'something else'}, found ${found}`
}

/** What stands inside of a list or an object may be secret, whatever its name: it is not quoted. */
function shownInput(input: unknown): string {
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'object' && input !== null) return 'an object'
  const text = String(input)
  return looksSecret(text) ? redacted : redactText(JSON.stringify(input)).slice(0, 60)
}

const wanted: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a whole number above 0',
  integer: 'a whole number above 0',
  min_value: 'a whole number above 0',
  array: 'a list',
  min_length: 'at least one',
  strict_object: 'an object',
  union: 'an object or a list of pairs',
  picklist: '"allowed" or "blocked"',
}
