import { Parser } from 'htmlparser2'
import type { CredentialsMode } from '../../knowledge/model/case.ts'
import type { RequestKind } from '../../knowledge/model/request-kind.ts'
import { callStart, readCalls } from '../calls/read-calls.ts'
import { readCopiedRequest } from '../copied-request.ts'
import { nothingImported, type Imported, type ImportedCase, type ImportProblem } from '../imported.ts'
import { problemAt } from '../position.ts'
import { fontsIn } from './css.ts'

/** An element that loads something (HTML standard, CORS settings attributes). */
interface Loading {
  readonly url: string
  /** Null for mode "no-cors", in which no CORS check is made. */
  readonly credentials: CredentialsMode | null
  readonly what: string
  /** Absent where no kind of request is the same. */
  readonly as?: RequestKind
}

/** Whether a text is HTML rather than source with elements in it. */
export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype|!--|\/?[a-z][\w-]*(?=[\s/>]))/i.test(text)
}

/** Reads what the elements of a document load from elsewhere, its fonts, and the calls of its inline scripts. */
export function readHtml(text: string): Imported {
  const cases: ImportedCase[] = []
  const problems: ImportProblem[] = []
  const inside: { readonly name: string; readonly from: number }[] = []
  const take = (loading: Loading, at: number) => {
    const { credentials, what, url, as } = loading
    const read = readCopiedRequest({
      url: url.startsWith('//') ? `https:${url}` : url,
      method: 'GET',
      headers: [],
      body: null,
      credentials: credentials ?? 'include',
      ...(as === undefined ? {} : { as }),
      told: { url: what, credentials: credentials === null ? what : `${what} with crossorigin` },
    })
    if (read.subject !== null) cases.push(read.subject)
    const says =
      credentials === null
        ? `${what} without crossorigin: mode "no-cors", for which no CORS check is made`
        : `${what}: a GET in mode "cors", credentials "${credentials}"`
    for (const note of [{ message: says }, ...read.notes])
      problems.push(problemAt(text, at, note.message, note.part))
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      const loading = loadingOf(name, attributes)
      if (loading !== null) take(loading, parser.startIndex)
      if (name === 'script' || name === 'style') inside.push({ name, from: parser.endIndex + 1 })
    },
    onclosetag(name) {
      const opened = inside.pop()
      if (opened?.name !== name) return
      const content = text.slice(opened.from, Math.max(parser.startIndex, opened.from))
      if (name === 'style')
        for (const { url, offset } of fontsIn(content)) take(font(url), opened.from + offset)
      else if (callStart.test(content)) {
        const blank = text.slice(0, opened.from).replace(/[^\n]/g, ' ')
        const read = readCalls(blank + content)
        cases.push(...read.cases)
        problems.push(...read.problems)
      }
    },
  })
  parser.end(text)
  if (cases.length === 0 && problems.length === 0)
    problems.push({
      line: 1,
      column: 1,
      message: 'expected an element that loads from another origin, found none',
    })
  return { ...nothingImported, kind: cases.length > 0 ? 'fetch' : null, cases, problems }
}

export function font(url: string): Loading {
  return { url, credentials: 'same-origin', what: 'a font of @font-face', as: 'font' }
}

function loadingOf(name: string, of: Readonly<Record<string, string>>): Loading | null {
  const url = (name === 'link' ? of['href'] : (of['src'] ?? of['srcset']?.trim().split(/\s/, 1)[0]))?.trim()
  if (url === undefined || !/^(?:https?:)?\/\/|^\{\{/i.test(url)) return null
  const setting = crossorigin(of)
  switch (name) {
    case 'img':
      return {
        url,
        credentials: setting,
        what: 'an image element',
        as: setting === null ? 'img' : 'img-crossorigin',
      }
    case 'video':
    case 'audio':
    case 'source':
    case 'track':
      return { url, credentials: setting, what: `the element ${name}` }
    case 'script':
      return of['type'] === 'module'
        ? { url, credentials: setting ?? 'same-origin', what: 'a module script', as: 'module' }
        : {
            url,
            credentials: setting,
            what: 'a script element',
            ...(setting === null ? { as: 'script' as const } : {}),
          }
    case 'link': {
      const rel = (of['rel'] ?? '').toLowerCase()
      if (/\bmodulepreload\b|\bmanifest\b/.test(rel))
        return { url, credentials: setting ?? 'same-origin', what: `a link to a ${rel}` }
      if (/\bpreload\b/.test(rel) && of['as'] === 'font')
        return { url, credentials: setting ?? 'same-origin', what: 'a preloaded font', as: 'font' }
      return /\b(?:stylesheet|preload)\b/.test(rel)
        ? { url, credentials: setting, what: `a link to a ${rel}` }
        : null
    }
    default:
      return null
  }
}

function crossorigin(of: Readonly<Record<string, string>>): CredentialsMode | null {
  const value = of['crossorigin']
  if (value === undefined) return null
  return value.toLowerCase() === 'use-credentials' ? 'include' : 'same-origin'
}
