import type { CasePart } from '../intake/imported.ts'
import type { RequestKind, RequestMode } from '../knowledge/model/request-kind.ts'
import {
  credentialsModes,
  shownUrl,
  type Case,
  type CredentialsMode,
  type HeaderList,
} from '../knowledge/model/case.ts'
import {
  readCredentials,
  readHeader,
  readMethod,
  readPage,
  readRequestUrl,
  readUrl,
  type Problem,
  type Read,
} from '../knowledge/read-case.ts'
import { softwareIds, type SoftwareId } from '../knowledge/model/software.ts'

/** What was typed, letter for letter. Whatever it means is read from it and never stored. */
export interface Form {
  readonly page: string
  readonly url: string
  /** Empty: GET. */
  readonly method: string
  /** One `name: value` each; empty ones mean nothing. */
  readonly headers: readonly string[]
  readonly credentials: CredentialsMode
  /** The stack asked for; null to go by the responses. */
  readonly stack: SoftwareId | null
  readonly errorUrl: string
  /** Comes from the command line or from what was pasted; no field of its own. */
  readonly body: string | null
  /** From the same places. */
  readonly as?: RequestKind
  readonly mode?: RequestMode
  readonly hasIntegrity?: true
}

export const emptyForm: Form = {
  page: '',
  url: '',
  method: '',
  headers: [],
  credentials: 'same-origin',
  stack: null,
  errorUrl: '',
  body: null,
}

/** A row of the form. `header:N` is the N-th header; the one after the last is where a new one is typed. */
export type FieldId = 'page' | 'url' | 'method' | `header:${number}` | 'credentials' | 'stack' | 'errorUrl'

/** What a field's text comes to: nothing entered, a value with what was changed on the way, or a problem. */
export type FieldReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'good'; readonly notes: readonly string[] }
  | { readonly kind: 'bad'; readonly problem: Problem }

export interface FormReading {
  readonly fields: ReadonlyMap<FieldId, FieldReading>
  /** Null until every field is good and page and URL are given. */
  readonly subject: Case | null
}

export function fieldsOf(form: Form): readonly FieldId[] {
  const headers = Array.from({ length: form.headers.length + 1 }, (_, index) => `header:${index}` as const)
  return ['page', 'url', 'method', ...headers, 'credentials', 'stack', 'errorUrl']
}

/** The part of a case that a field holds; null where it holds none. */
export function partOf(field: FieldId): CasePart | null {
  if (headerIndex(field) !== null) return 'headers'
  return field === 'page' || field === 'url' || field === 'method' || field === 'credentials' ? field : null
}

export function headerIndex(field: FieldId): number | null {
  return field.startsWith('header:') ? Number(field.slice('header:'.length)) : null
}

export function textOf(form: Form, field: FieldId): string {
  const header = headerIndex(field)
  if (header !== null) return form.headers[header] ?? ''
  switch (field) {
    case 'page':
    case 'url':
    case 'method':
    case 'errorUrl':
      return form[field]
    case 'credentials':
      return form.credentials
    case 'stack':
      return form.stack ?? ''
    default:
      return ''
  }
}

/** The form with one field's text replaced. A header row that is emptied stays until it is left. */
export function withText(form: Form, field: FieldId, text: string): Form {
  const header = headerIndex(field)
  if (header !== null) return { ...form, headers: withHeader(form.headers, header, text) }
  switch (field) {
    case 'page':
    case 'url':
    case 'method':
    case 'errorUrl':
      return { ...form, [field]: text }
    case 'credentials': {
      const read = readCredentials(text)
      return read.ok ? { ...form, credentials: read.value } : form
    }
    case 'stack':
      return { ...form, stack: softwareIds.find((id) => id === text) ?? null }
    default:
      return form
  }
}

function withHeader(headers: readonly string[], index: number, text: string): readonly string[] {
  return index >= headers.length ? [...headers, text] : headers.with(index, text)
}

/** The values a field is chosen from; null where it is typed. */
export function choicesOf(field: FieldId): readonly string[] | null {
  if (field === 'credentials') return credentialsModes
  return field === 'stack' ? ['', ...softwareIds] : null
}

/** The form of a case that came from elsewhere. */
export function formOf(subject: Case, stack: SoftwareId | null = null): Form {
  return {
    page: subject.pageUrl ?? subject.pageOrigin,
    url: shownUrl(subject),
    method: subject.method,
    headers: subject.headers.map(([name, value]) => `${name}: ${value}`),
    credentials: subject.credentials,
    stack,
    errorUrl: subject.errorUrl ?? '',
    body: subject.body,
    ...kindOf(subject),
  }
}

type Kind = Pick<Case, 'as' | 'mode' | 'hasIntegrity'>

/** What makes a request, where it is said. */
export function kindOf({ as, mode, hasIntegrity }: Kind): Kind {
  return {
    ...(as === undefined ? {} : { as }),
    ...(mode === undefined ? {} : { mode }),
    ...(hasIntegrity === undefined ? {} : { hasIntegrity }),
  }
}

/** The method as it was typed; GET where none was. */
export function methodOf({ method }: Form): string {
  return method.trim() === '' ? 'GET' : method.trim()
}

const quotes = /^(["'`])([\s\S]*)\1[,;]?$|^<(https?:[^>]*)>$/

/** A text without what it was copied in: spaces, quotes, angle brackets, the `-H` of curl. */
export function unwrapped(text: string): string {
  const bare = text.trim().replace(/^(?:-H|--header)\s+/, '')
  const [, , quoted, angled] = quotes.exec(bare) ?? []
  return (quoted ?? angled ?? bare).trim()
}

/** A URL reads as a header named after its scheme. */
function readHeaderLine(line: string): ReturnType<typeof readHeader> {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(line)) return readHeader(line)
  return { ok: false, problem: { field: 'header', expected: 'name: value', found: 'a URL' } }
}

/** Reads every field; the case is there once all of them are good. */
export function readForm(form: Form): FormReading {
  const fields = new Map<FieldId, FieldReading>()
  const note = <T>(field: FieldId, text: string, read: (text: string) => Read<T>): T | null => {
    if (text.trim() === '') {
      fields.set(field, { kind: 'empty' })
      return null
    }
    const bare = unwrapped(text)
    const result = read(bare)
    const notes = bare === text.trim() ? [] : [`${field}: read without what stood around it, as ${bare}`]
    fields.set(
      field,
      result.ok
        ? { kind: 'good', notes: [...result.notes, ...(headerIndex(field) === null ? notes : [])] }
        : { kind: 'bad', problem: result.problem },
    )
    return result.ok ? result.value : null
  }
  const page = note('page', form.page, readPage)
  const target = note('url', form.url, readRequestUrl)
  const method = note('method', form.method, readMethod) ?? 'GET'
  const headers: HeaderList = form.headers.flatMap((line, index) => {
    const header = note(`header:${index}`, line, readHeaderLine)
    return header === null ? [] : [header]
  })
  const errorUrl = note('errorUrl', form.errorUrl, (text) => readUrl(text, 'option'))
  const broken = [...fields.values()].some(({ kind }) => kind === 'bad')
  if (page === null || target === null || broken) return { fields, subject: null }
  const { origin: pageOrigin, pageUrl } = page
  const { credentials, body } = form
  const subject = {
    ...{ pageOrigin, pageUrl, method, headers, credentials, body, errorUrl },
    ...kindOf(form),
    ...target,
  }
  return { fields, subject }
}
