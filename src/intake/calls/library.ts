import type { StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import { entryOf, known, type CalledHeader } from './called-request.ts'
import { staticUrl } from './static-url.ts'

type Given = readonly (StaticValue | undefined)[]

/** A library that is given an address and asks it by itself, with what it adds (its own source). */
export interface Library {
  readonly calls: RegExp
  readonly name: string
  readonly method: string
  readonly url: (given: Given) => StaticValue | undefined
  readonly options: (given: Given) => StaticValue | undefined
  /** The entry that holds headers. */
  readonly headers?: string
  readonly adds?: (options: StaticValue | undefined) => readonly CalledHeader[]
  readonly type?: string
  /** Whether it sends cookies where nothing is said. */
  readonly sendsCookies?: true
  readonly isXhr?: true
  /** It listens to the upload. */
  readonly isUpload?: true
  readonly notes?: readonly Note[]
}

export const first = ([one]: Given) => one
export const second = ([, two]: Given) => two
export const urlIn = (given: Given) =>
  given.map((one) => entryOf(one, 'url')).find((one) => one !== undefined)

/** The address with something put behind its path. */
export function behind(value: StaticValue | undefined, path: string): StaticValue | undefined {
  const text = value === undefined ? null : (staticUrl(value).text ?? null)
  return text === null ? value : known(`${text.replace(/\/?$/, '')}${path}`)
}
