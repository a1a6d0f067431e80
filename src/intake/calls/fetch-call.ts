import type { Node } from '@babel/types'
import { parseSource, walk, type Source } from '../../source/ecmascript/parse.ts'
import { dottedName } from '../../source/ecmascript/names.ts'
import { staticValue } from '../../source/ecmascript/static-value.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { CredentialsMode } from '../../knowledge/model/case.ts'
import { readAxiosCall, readAxiosInstances, type AxiosInstance } from './axios-call.ts'
import { pageOf } from '../browser-headers.ts'
import type { CalledRequest } from './called-request.ts'
import { readCopiedRequest } from '../copied-request.ts'
import { nothingImported, type ImportedCase, type Imported, type ImportProblem } from '../imported.ts'
import { mendSource } from './mend-source.ts'
import { staticUrl } from './static-url.ts'

/** Whether a text calls something that sends a request. */
export const callStart =
  /(^|[^\w$.])(fetch|axios(\.\w+)?|new\s+Request|(\w+\.)?(get|post|put|patch|delete|request|fetch))\s*(<[^()]*>\s*)?\(/

/**
 * Reads `fetch`, `new Request` and axios calls out of source: "Copy as fetch" of any browser, its Node form, or a
 * piece of a program. The syntax tree is read, nothing is evaluated; what only the running program knows is named.
 */
export function readFetchCalls(text: string): Imported {
  const problems: ImportProblem[] = []
  let parsed = parseSource(text)
  if (!parsed.ok) {
    problems.push({
      line: parsed.line,
      column: parsed.column,
      message: `expected ECMAScript, found: ${parsed.message}`,
    })
    const mended = mendSource(text)
    if (mended !== null) parsed = parseSource(mended)
  }
  if (!parsed.ok) return { ...nothingImported, problems }
  const { source } = parsed
  const cases: ImportedCase[] = []
  const instances = readAxiosInstances(source)
  walk(source.program, (node) => {
    const called = readCall(node, source, instances)
    if (called === null) return
    const { subject, notes } = asCase(called)
    if (subject !== null) cases.push(subject)
    const { line, column } = node.loc?.start ?? { line: 1, column: 0 }
    problems.push(...notes.map((message) => ({ line, column: column + 1, message })))
  })
  if (cases.length === 0 && problems.length === 0) {
    problems.push({ line: 1, column: 1, message: 'expected a call of fetch or axios, found none' })
  }
  return { ...nothingImported, kind: 'fetch', cases, problems }
}

function readCall(
  node: Node,
  source: Source,
  instances: ReadonlyMap<string, AxiosInstance>,
): CalledRequest | null {
  if (
    node.type !== 'CallExpression' &&
    node.type !== 'NewExpression' &&
    node.type !== 'OptionalCallExpression'
  )
    return null
  const name = dottedName(node.callee)
  if (name === null) return null
  const [first, second] = node.arguments
  const isFetch =
    /^((window|globalThis|self|global)\.)?(fetch|\$fetch|ofetch)$/.test(name) || name === 'fetchEventSource'
  if (!isFetch && !(node.type === 'NewExpression' && name === 'Request')) {
    return readAxiosCall(name, node.arguments, source, instances)
  }
  // fetch(new Request(…)): the inner call is read when the walk reaches it.
  const given = first?.type === 'Identifier' ? source.bindings.get(first.name) : first
  if (given?.type === 'NewExpression' && dottedName(given.callee) === 'Request') return null
  const options = staticValue(second, source)
  const entry = (key: string) => (options.kind === 'object' ? options.entries.get(key) : undefined)
  const credentials = textOf(entry('credentials'))
  return {
    url: staticValue(first, source),
    method: entry('method'),
    headers: entry('headers'),
    body: entry('body'),
    impliedType: null,
    credentials: isCredentials(credentials) ? credentials : null,
    referrer: textOf(entry('referrer')),
    mode: textOf(entry('mode')),
  }
}

function isCredentials(mode: string | null): mode is CredentialsMode {
  return mode === 'omit' || mode === 'same-origin' || mode === 'include'
}

function asCase(called: CalledRequest): {
  readonly subject: ImportedCase | null
  readonly notes: readonly string[]
} {
  const { text, gaps } = staticUrl(called.url)
  const notes: string[] = []
  if (text === null) {
    if (gaps.length === 0) return { subject: null, notes: ['the URL of this call is not written here'] }
    return {
      subject: null,
      notes: [`the URL of this call is only known when the program runs: ${gaps.join(', ')}`],
    }
  }
  const page = pageOf(null, called.referrer)
  const url =
    !/^[a-z][a-z0-9+.-]*:/i.test(text) && page.pageOrigin !== null
      ? new URL(text, called.referrer ?? '').href
      : text
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    return {
      subject: null,
      notes: [`"${url}" is relative: a request to the page's own origin, which needs no CORS`],
    }
  }
  if (gaps.length > 0)
    notes.push(`not known before the program runs, so a stand-in is used: ${gaps.join(', ')}`)
  if (called.mode === 'no-cors')
    notes.push('mode "no-cors" hides every answer from script; read here as mode "cors"')
  const headers = headerList(called.headers, notes)
  const has = headers.some(([name]) => name.toLowerCase() === 'content-type')
  if (!has && called.impliedType !== null) headers.push(['Content-Type', called.impliedType])
  const method = textOf(called.method)
  if (method === null && called.method !== undefined)
    notes.push('the method is only known when the program runs; read as GET')
  const read = readCopiedRequest({
    url,
    method: method ?? 'GET',
    headers,
    body: textOf(called.body),
    credentials: called.credentials,
    page,
  })
  return { subject: read.subject, notes: [...notes, ...read.notes] }
}

function headerList(value: StaticValue | undefined, notes: string[]): [string, string][] {
  if (value === undefined) return []
  const pairs = pairsOf(value)
  if (pairs === null) {
    notes.push('the headers are only known when the program runs')
    return []
  }
  return pairs.flatMap(([name, entry]): [string, string][] => {
    if (entry.kind === 'known') return entry.value === null ? [] : [[name, String(entry.value)]]
    const text =
      entry.kind === 'pattern'
        ? entry.pieces.map((piece) => (typeof piece === 'string' ? piece : 'unknown')).join('')
        : 'unknown'
    notes.push(`the value of header ${name} is only known when the program runs; a stand-in is used`)
    return [[name, text]]
  })
}

/** The headers of an object or of a list of pairs. */
function pairsOf(value: StaticValue): readonly (readonly [string, StaticValue])[] | null {
  if (value.kind === 'object') return [...value.entries]
  if (value.kind !== 'list') return null
  return value.items.flatMap((item): [string, StaticValue][] => {
    const [name, entry] = item.kind === 'list' ? item.items : []
    const text = textOf(name)
    return text === null || entry === undefined ? [] : [[text, entry]]
  })
}
