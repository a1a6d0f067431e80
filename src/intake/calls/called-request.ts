import type { CredentialsMode } from '../../knowledge/model/case.ts'
import type { RequestKind } from '../../knowledge/model/request-kind.ts'
import type { StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'

/** A header as source sets it; the value may be known to the running program only. */
export type CalledHeader = readonly [name: string, value: StaticValue]

/** What a call in source asks for, before the URL is known to be whole. */
export interface CalledRequest {
  readonly url: StaticValue
  /** What a relative URL is put behind, with one slash between. */
  readonly base?: StaticValue | undefined
  /** Parameters that are put behind the URL. */
  readonly query?: StaticValue | undefined
  readonly method: StaticValue | undefined
  readonly headers: readonly CalledHeader[]
  readonly body: StaticValue | undefined
  /** A Content-Type that the client adds on its own for such a body. */
  readonly impliedType: string | null
  readonly credentials: CredentialsMode | null
  /** What makes it; absent: fetch(). */
  readonly as?: RequestKind
  readonly referrer?: string | null
  readonly mode?: string | null
  /** What was dropped or guessed on the way. */
  readonly notes: readonly Note[]
  /** What calls: `fetch`, `axios`, `XMLHttpRequest`. */
  readonly client: string
}

/** What a GET has that script sets nothing of: neither headers nor a body nor credentials. */
export const plainGet = {
  method: { kind: 'known', value: 'GET' },
  headers: [],
  body: undefined,
  impliedType: null,
  credentials: null,
} as const satisfies Partial<CalledRequest>

/** The entry of an object that is known. */
export function entryOf(value: StaticValue | undefined, key: string): StaticValue | undefined {
  return value?.kind === 'object' ? value.entries.get(key) : undefined
}

export function isTrue(value: StaticValue | undefined): boolean {
  return value?.kind === 'known' && value.value === true
}

export function known(text: string): StaticValue {
  return { kind: 'known', value: text }
}

export function isCredentials(mode: string | null): mode is CredentialsMode {
  return mode === 'omit' || mode === 'same-origin' || mode === 'include'
}

/** Said of every client that can listen to the upload: the listener alone forces a preflight (Fetch, 4.1, CORS-preflight flag; XHR, 3.6.6). */
export function uploadNote(option: string): Note {
  return {
    message: `${option} listens to the upload: this upload listener makes the browser send a CORS-preflight request, whatever the method and headers`,
    part: 'headers',
  }
}

/** What is to be said of headers that the text does not tell in full. */
export function untold(...given: readonly (StaticValue | undefined)[]): readonly Note[] {
  const isUnknown = given.some((value) => headersOf(value) === null)
  const isPart = given.some((value) => value?.kind === 'object' && !value.whole)
  if (!isUnknown && !isPart) return []
  const message = isUnknown
    ? 'the headers are only known when the program runs'
    : 'more headers may be added when the program runs: add those that script sets'
  return [{ message, part: 'headers' }]
}

/** The headers of an object or of a list of pairs, in order; null where only the running program knows them. */
export function headersOf(value: StaticValue | undefined): readonly CalledHeader[] | null {
  if (value === undefined || (value.kind === 'known' && value.value === null)) return []
  if (value.kind === 'object') return [...value.entries]
  if (value.kind !== 'list') return null
  return value.items.flatMap((item): CalledHeader[] => {
    const [name, entry] = item.kind === 'list' ? item.items : []
    return name?.kind === 'known' && typeof name.value === 'string' && entry !== undefined
      ? [[name.value, entry]]
      : []
  })
}

/** XMLHttpRequest, by itself or inside a client; with a listener on the upload where that was noted. */
export function xhrKind(notes: readonly Note[]): RequestKind {
  return notes.some(({ message }) => message.includes('upload listener')) ? 'xhr-upload' : 'xhr'
}
