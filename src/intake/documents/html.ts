import { Parser } from 'htmlparser2'
import { callStart, readCalls } from '../calls/read-calls.ts'
import { readCopiedRequest } from '../copied-request.ts'
import {
  nothingImported,
  type Imported,
  type ImportedCase,
  type ImportProblem,
  type Unfinished,
} from '../imported.ts'
import { placeAt, problemAt } from '../position.ts'
import { checkedIn } from './css.ts'
import { loadingOf, mapped, styled, type Loading } from './elements.ts'

/** Whether a text is HTML rather than source with elements in it. */
export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype|!--|\/?[a-z][\w-]*(?=[\s/>]))/i.test(text)
}

/** Attributes whose value is script: of HTML, Alpine, Vue and htmx. */
const handler = /^(?:on[a-z]+|x-[\w:.-]+|@[\w:.-]+|v-on:[\w.-]+|hx-on:[\w:.-]+)$/

/** Where something is nested more deeply than anyone does by hand, the reading ends. */
const deepest = 5000

/** Reads what the elements of a document load from elsewhere, its fonts, and the calls of its inline scripts. */
export function readHtml(text: string): Imported {
  const cases: ImportedCase[] = []
  /** Loads for which no CORS check is made: they are named last. */
  const unchecked: ImportedCase[] = []
  const unfinished: Unfinished[] = []
  const problems: ImportProblem[] = []
  const inside: { readonly name: string; readonly from: number; readonly isMap: boolean }[] = []
  const take = (loading: Loading, at: number, isMarked = false) => {
    const { credentials, what, url, as, mode, hasIntegrity, method = 'GET', headers = [] } = loading
    const read = readCopiedRequest({
      url: url.startsWith('//') ? `https:${url}` : url,
      method,
      headers,
      body: null,
      credentials: credentials ?? 'include',
      ...(as === undefined ? {} : { as }),
      ...(mode === undefined ? {} : { mode }),
      ...(hasIntegrity === undefined ? {} : { hasIntegrity }),
      told: {
        url: what,
        ...(method === 'GET' ? {} : { method: what }),
        credentials: isMarked ? `${what} with crossorigin` : what,
      },
    })
    if (read.subject !== null) (credentials === null ? unchecked : cases).push(read.subject)
    const says =
      as === 'form'
        ? `${what}: a navigation, for which no CORS check is made`
        : mode === 'same-origin'
          ? `${what} without crossorigin: mode "same-origin", in which nothing is asked of another origin`
          : credentials === null
            ? `${what} without crossorigin: mode "no-cors", for which no CORS check is made${hasIntegrity === true ? '; but it has an integrity, which is checked of what was loaded with CORS alone' : ''}`
            : `${what}: a ${method} in mode "cors", credentials "${credentials}"`
    for (const note of [{ message: says }, ...read.notes])
      problems.push(problemAt(text, at, note.message, note.part))
  }
  /** The calls of an attribute, at the place of its element. */
  const takeCalls = (source: string, at: number) => {
    const read = readCalls(source)
    cases.push(...read.cases)
    unfinished.push(...read.unfinished)
    problems.push(...read.problems.map(({ message, part }) => problemAt(text, at, message, part)))
  }
  let depth = 0
  let base: string | null = null
  /** The attributes of the media element that is open: what stands in it is loaded as they say. */
  let media: Readonly<Record<string, string>> = {}
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1
      if (depth > deepest) {
        // The parser takes longer for each, the deeper it is.
        parser.pause()
        problems.push(
          problemAt(text, parser.startIndex, 'read up to here: the document is nested too deeply'),
        )
      }
      if (name === 'base') base ??= attributes['href'] ?? null
      if (name === 'video' || name === 'audio') media = attributes
      const settings = name === 'source' || name === 'track' ? media : attributes
      const loading = loadingOf(name, against(base, attributes), settings)
      if (loading !== null) take(loading, parser.startIndex, settings['crossorigin'] !== undefined)
      for (const [attribute, value] of Object.entries(attributes))
        if (handler.test(attribute) && callStart.test(value)) takeCalls(value, parser.startIndex)
      if (name === 'script' || name === 'style')
        inside.push({ name, from: parser.endIndex + 1, isMap: attributes['type'] === 'importmap' })
    },
    onclosetag(name) {
      depth -= 1
      if (name === 'video' || name === 'audio') media = {}
      const opened = inside.pop()
      if (opened?.name !== name) return
      const content = text.slice(opened.from, Math.max(parser.startIndex, opened.from))
      if (name === 'style')
        for (const load of checkedIn(content)) take(styled(load), opened.from + load.offset)
      else if (opened.isMap) for (const loading of mapped(content)) take(loading, opened.from)
      else if (callStart.test(content)) {
        const read = readCalls(content)
        const from = placeAt(text, opened.from)
        cases.push(...read.cases)
        unfinished.push(...read.unfinished)
        for (const problem of read.problems)
          problems.push({
            ...problem,
            line: problem.line + from.line - 1,
            column: problem.column + (problem.line === 1 ? from.column - 1 : 0),
          })
      }
    },
  })
  parser.end(text)
  cases.push(...unchecked)
  if (cases.length === 0 && problems.length === 0)
    problems.push({
      line: 1,
      column: 1,
      message: 'expected an element that loads from another origin, found none',
    })
  return {
    ...nothingImported,
    kind: cases.length + unfinished.length > 0 ? 'fetch' : null,
    cases,
    unfinished,
    problems,
  }
}

/** The attributes of an element with their addresses whole, where the first `base` of the document is. */
function against(
  base: string | null,
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (base === null || !/^(?:https?:)?\/\//i.test(base)) return attributes
  const whole = (['src', 'href', 'action'] as const).flatMap((name) => {
    const value = attributes[name]?.trim()
    return value === undefined ||
      /^[#{]/.test(value) ||
      !URL.canParse(value, `https:${base.replace(/^https?:/i, '')}`)
      ? []
      : [[name, new URL(value, base.startsWith('//') ? `https:${base}` : base).href]]
  })
  return { ...attributes, ...Object.fromEntries(whole) }
}
