import type { CorsError } from '../../knowledge/model/cors-error.ts'

/** How one engine words one failure. */
export interface Wording {
  readonly says: RegExp
  /** Chromium's name, or null where the engine's words are about something else than a CORS check. */
  readonly error: CorsError | null
  /** Other failures that this engine words the same. */
  readonly alsoFits?: readonly CorsError[]
  /** What the first group of `says` is, if there is one. */
  readonly group?: 'method' | 'header'
  /** Only said of requests with credentials. */
  readonly credentialed?: true
}

export const quote = `['"\`‘’“”]`

export const header = (name: string) => `${quote}?Access-Control-Allow-${name}${quote}?`
