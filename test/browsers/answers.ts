import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { RecordedAnswer } from '../../src/knowledge/browsers/judge/exchange.ts'
import { anyAllowHeaders, anyAllowMethods, anyExposed, anyMaxAge } from './allow-list-values.ts'
import { anyAllowCredentials, anyAllowOrigin } from './allow-origin-values.ts'
import type { Asked } from './asked.ts'
import { anyContentEncoding, bodyHeaders } from './body-header-values.ts'
import { mutateLine } from './mutate.ts'
import type { Random } from './random.ts'

/** Where the response goes wrong; everything else about it is right. */
type Fault = 'status' | 'origin' | 'credentials' | 'methods' | 'headers' | 'redirect'

/** A response to a preflight: right in all, or wrong in one thing, seldom in two. */
export function anyPreflightAnswer(random: Random, asked: Asked): RecordedAnswer {
  const faults = anyFaults(random, ['status', 'origin', 'credentials', 'methods', 'headers', 'redirect'])
  const headers = [
    ...anyAllowOrigin(random, asked, faults.has('origin')),
    ...anyAllowCredentials(random, asked, faults.has('credentials')),
    ...anyAllowMethods(random, asked.request.method, faults.has('methods')),
    ...anyAllowHeaders(random, asked.request.headers, faults.has('headers')),
    ...anyMaxAge(random),
    ...anyContentEncoding(random),
  ]
  const status = faults.has('status') ? random.pick(oddPreflightStatuses) : random.pick([200, 204, 204, 204])
  if (!faults.has('redirect')) return { status, headers: mutatedABit(random, shuffledABit(random, headers)) }
  const location = random.pick([
    `${asked.places.third}/x`,
    `${asked.places.page}/login`,
    '/ok',
    '',
    'http://[',
  ])
  return { status: random.pick(redirectStatuses), headers: [...headers, ['Location', location]] }
}

/** A response to the request itself, without a `Location`. */
export function anyAnswer(random: Random, asked: Asked): RecordedAnswer {
  const faults = anyFaults(random, ['origin', 'credentials'])
  const headers = [
    ...anyAllowOrigin(random, asked, faults.has('origin')),
    ...anyAllowCredentials(random, asked, faults.has('credentials')),
    ...anyExposed(random),
    ...bodyHeaders(random),
  ]
  const answer = {
    status: random.weighted(statuses),
    headers: mutatedABit(random, shuffledABit(random, headers)),
  }
  return waitsForEver(answer, asked) ? { ...answer, status: 429 } : answer
}

/** Firefox never ends a `HEAD` that is answered 421 on a connection that stays open (docs/engines.md). */
function waitsForEver({ status }: RecordedAnswer, { request }: Asked): boolean {
  return status === 421 && request.method.toUpperCase() === 'HEAD'
}

export const redirectStatuses = [301, 302, 303, 307, 308] as const

const oddPreflightStatuses = [
  201, 202, 203, 205, 206, 207, 226, 250, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 400, 401, 403,
  404, 405, 407, 408, 409, 418, 421, 425, 429, 500, 501, 502, 503, 504, 599,
] as const

const statuses = [
  [50, 200],
  [8, 201],
  [8, 401],
  [10, 404],
  [10, 500],
  ...[
    202, 203, 204, 204, 205, 206, 206, 226, 299, 300, 309, 310, 399, 407, 301, 302, 303, 304, 304, 305, 306,
    307, 308, 400, 402, 403, 405, 408, 409, 421, 425, 410, 413, 416, 418, 422, 429, 451, 499, 501, 502, 503,
    504, 511, 520, 599,
  ].map((status) => [1, status] as const),
] as const

function anyFaults(random: Random, of: readonly Fault[]): ReadonlySet<Fault> {
  const count = random.weighted([
    [62, 0],
    [32, 1],
    [6, 2],
  ])
  return new Set(Array.from({ length: count }, () => random.pick(of)))
}

/** The order of lines must not matter, but of lines with the same name. */
function shuffledABit(random: Random, headers: HeaderList): HeaderList {
  return random.chance(0.15) ? headers.toReversed() : headers
}

/** One line, now and then, as nobody would have written it. */
function mutatedABit(random: Random, headers: HeaderList): HeaderList {
  return random.chance(0.15) ? mutateLine(random, headers) : headers
}
