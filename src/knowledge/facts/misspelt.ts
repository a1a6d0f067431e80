import { headerValues } from '../model/header-values.ts'
import { headerOf, misspeltCors, type Answer } from './answer.ts'

/** The response headers of CORS (Fetch, 3.2.3). */
export const corsResponseHeaders = [
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-allow-credentials',
  'access-control-expose-headers',
  'access-control-max-age',
  'access-control-allow-private-network',
] as const
export type CorsResponseHeader = (typeof corsResponseHeaders)[number]

/** What belongs into a preflight request, and is sent back in place of the list that answers it. */
const asked: Readonly<Record<string, CorsResponseHeader>> = {
  'access-control-request-method': 'access-control-allow-methods',
  'access-control-request-methods': 'access-control-allow-methods',
  'access-control-request-headers': 'access-control-allow-headers',
}

/** A header by a name that no browser reads, and the name that was meant. */
export type Misspelt = readonly [written: string, meant: string]

/** The header of a response that was meant for this one; null where the right one is there, or none was meant for it. */
export function misspeltFor(answer: Answer, header: CorsResponseHeader): Misspelt | null {
  if (headerOf(answer, header) !== null) return null
  const names = answer.response.headers.map(([name]) => name)
  const written =
    misspeltCors(answer).find((name) => nearest(name) === header) ??
    names.find((name) => asked[name.toLowerCase()] === header && !isEcho(answer, name))
  return written === undefined ? null : [written, inCapitals(header)]
}

/** The permission, misspelt beside other headers of CORS that are not: a policy is written there. */
export function misspeltAllowOrigin(answer: Answer): Misspelt | null {
  return answer.corsNames.length === 0 ? null : misspeltFor(answer, 'access-control-allow-origin')
}

/** Some send the headers of the request back as they came. */
function isEcho(answer: Answer, name: string): boolean {
  const sent = headerValues(answer.observation.request.headers, name).join(', ')
  return sent === headerOf(answer, name)
}

/** That the permission would not fit the page by its right name either, as the end of a sentence; empty where it would. */
export function leavesOutToo(answer: Answer, written: string, pageOrigin: string): string {
  const value = headerOf(answer, written)?.trim() ?? ''
  return value === '*' || value === pageOrigin
    ? ''
    : `; and its value, ${value === '' ? 'empty' : value}, would not let ${pageOrigin} in either`
}

/** What the line says, for the evidence. */
export function misspeltSays(answer: Answer, [written, meant]: Misspelt): string {
  return `it sends ${written}: ${headerOf(answer, written) ?? ''}, which no browser reads: the name is ${meant}`
}

/** The one of them that a name is nearest to. */
export function nearest(name: string): CorsResponseHeader {
  const lower = name.slice(0, 64).toLowerCase()
  const [first] = corsResponseHeaders.toSorted((one, other) => distance(lower, one) - distance(lower, other))
  return first ?? 'access-control-allow-origin'
}

export function inCapitals(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}

/** How many letters differ (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= other.length; to++) {
      const same = letter === other[to - 1] ? 0 : 1
      next.push(Math.min((next[to - 1] ?? 0) + 1, (row[to] ?? 0) + 1, (row[to - 1] ?? 0) + same))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
