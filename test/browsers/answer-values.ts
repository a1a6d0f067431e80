import type { HeaderList } from '../../src/knowledge/case.ts'
import type { RecordedAnswer } from '../../src/knowledge/engines/exchange.ts'
import { mutateLine } from './mutate.ts'
import type { Random } from './random.ts'
import type { Places } from './ground.ts'
import type { WitnessRequest } from './witness-case.ts'

/** What an answer is made for. */
export interface Asked {
  readonly request: WitnessRequest
  /** The origin that the standard would have the engine send to this hop. */
  readonly origin: string
  readonly places: Places
}

/** Where the answer goes wrong; everything else about it is right. */
type Fault = 'status' | 'origin' | 'credentials' | 'methods' | 'headers' | 'redirect'

/** An answer to a preflight: right in all, or wrong in one thing, seldom in two. */
export function anyPreflightAnswer(random: Random, asked: Asked): RecordedAnswer {
  const faults = anyFaults(random, ['status', 'origin', 'credentials', 'methods', 'headers', 'redirect'])
  const headers = [
    ...anyAllowOrigin(random, asked, faults.has('origin')),
    ...anyAllowCredentials(random, asked, faults.has('credentials')),
    ...anyAllowMethods(random, asked.request.method, faults.has('methods')),
    ...anyAllowHeaders(random, asked.request.headers, faults.has('headers')),
    ...anyMaxAge(random),
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

/** An answer to the request itself, without a `Location`. */
export function anyAnswer(random: Random, asked: Asked): RecordedAnswer {
  const faults = anyFaults(random, ['origin', 'credentials'])
  const headers = [
    ...anyAllowOrigin(random, asked, faults.has('origin')),
    ...anyAllowCredentials(random, asked, faults.has('credentials')),
    ...anyExposed(random),
    ...bodyHeaders(random, asked.request),
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

function anyAllowOrigin(random: Random, { request, origin, places }: Asked, faulty: boolean): HeaderList {
  const name = random.chance(0.9) ? 'Access-Control-Allow-Origin' : 'access-control-allow-origin'
  if (!faulty) {
    const star = request.credentials !== 'include' && random.chance(0.3)
    return [
      [name, star ? '*' : origin],
      ['Vary', 'Origin'],
    ]
  }
  if (random.chance(0.15)) return []
  const [first, ...more] = random.pick(oddOrigins(origin, places))
  return [[name, first ?? ''], ...more.map((value) => [name, value] as const)]
}

/** Each list is the values of that many lines. */
function oddOrigins(origin: string, { page, api, third, pageTls }: Places): readonly (readonly string[])[] {
  const bare = origin.replace(/^https?:\/\//, '')
  return [
    ['*'],
    ['null'],
    ['NULL'],
    [''],
    [' '],
    ['undefined'],
    ['true'],
    ['-'],
    ['**'],
    ["'*'"],
    ['"*"'],
    ['*, *'],
    ['* *'],
    ['* null'],
    ['null *'],
    ['null, null'],
    [`*, ${origin}`],
    [`${origin},*`],
    [`${origin}, ${origin}`],
    [`${origin},${third}`],
    [`${origin} ${third}`],
    [`${origin}/`],
    [`${origin}/path`],
    [`${origin}?`],
    [`${origin}#`],
    [`${origin};`],
    [`${origin}.`],
    [`${origin}%`],
    [`${origin}\\`],
    [` ${origin}  `],
    [`\t${origin}\t`],
    [`"${origin}"`],
    [`${origin}\xe9`],
    [`\xff${origin}`],
    [`${origin}\x0b`],
    [`\x0c${origin}`],
    [`${origin}\0`],
    [`\r\n ${origin}`],
    [`${origin}\r\n\t*`],
    [origin.toUpperCase()],
    [origin.replace('http', 'HTTP')],
    [origin.replace(/^http:/, 'https:')],
    [origin.replace(/^https:/, 'http:')],
    [origin.replace(/:\d+$/, '')],
    [origin.replace(/:\d+$/, ':80')],
    [origin.replace(/:\d+$/, ':4199')],
    [origin.replace(/:\d+$/, ':*')],
    [origin.replace(/\/\//, '//user@')],
    [origin.replace(/\/\/127/, '//*')],
    [origin.replace('127.0.0.1', 'localhost')],
    [origin.replace('localhost', '127.0.0.1')],
    [origin.replace('127.0.0.1', '127.1')],
    [origin.replace('://', ':/')],
    [origin.replace('://', ':')],
    [origin.replace('://', ':///')],
    [bare],
    [`//${bare}`],
    [`://${bare}`],
    ['http://'],
    ['https://'],
    ['http:'],
    ['file://'],
    ['file:///a'],
    ['data:,x'],
    ['about:blank'],
    ['http://*.example.com'],
    ['http://localhost:3000'],
    ['http://[::1]:80'],
    ['http://[::1'],
    ['http://a b'],
    ['http://a.test:99999'],
    ['http://a.test:x'],
    ['http://%41.test'],
    ['http://256.0.0.1'],
    ['http://a..test'],
    ['http://\xe4.test'],
    ['1'],
    [page],
    [api],
    [third],
    [pageTls],
    ['*', '*'],
    ['', '*'],
    ['*', ''],
    ['', ''],
    ['', origin],
    [origin, ''],
    [origin, origin],
    [origin, third],
    ['*', origin],
    ['null', origin],
    [' ', '*'],
  ]
}

function anyAllowCredentials(random: Random, { request }: Asked, faulty: boolean): HeaderList {
  const name = 'Access-Control-Allow-Credentials'
  if (!faulty) return request.credentials === 'include' || random.chance(0.2) ? [[name, 'true']] : []
  return random
    .pick([
      [],
      [''],
      ['TRUE'],
      ['True'],
      ['false'],
      ['1'],
      ['0'],
      ['*'],
      ['"true"'],
      ['true, true'],
      ['true,'],
      ['true;'],
      ['true true'],
      ['yes'],
      [' true '],
      ['\ttrue\t'],
      ['true\x0b'],
      ['true\xa0'],
      ['true', 'true'],
      ['true', ''],
      ['', 'true'],
      ['true', 'false'],
      ['true', ' '],
    ])
    .map((value) => [name, value] as const)
}

function anyAllowMethods(random: Random, method: string, faulty: boolean): HeaderList {
  const name = 'Access-Control-Allow-Methods'
  const normalized = /^(delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method
  const lists = faulty
    ? [
        [],
        [''],
        ['*'],
        ['all'],
        ['GET, POST'],
        [method.toLowerCase()],
        [method.toUpperCase()],
        [`*, ${normalized}`],
        ['* '],
        ['"*"'],
        [`${normalized}, bad method`],
        [`bad method, ${normalized}`],
        [`"${normalized}"`],
        [`${normalized};POST`],
        [`${normalized} POST`],
        [`${normalized}\tPOST`],
        [`${normalized}/POST`],
        [`${normalized}\xe9`],
        [`\xe9, ${normalized}`],
        [`${normalized}, (x)`],
        [`${normalized}\x0b`],
        ['GET', 'bad method'],
        [`${normalized}\0`],
      ]
    : [
        [normalized],
        [`GET, POST, ${normalized}`],
        [`${normalized},OPTIONS`],
        [` ${normalized} `],
        [`,${normalized}`],
        [`${normalized},`],
        [`,, ${normalized} ,,GET`],
        [`\t${normalized}\t,\tGET`],
        ['GET', normalized],
        [normalized, ''],
        ['', normalized],
        [`GET,\r\n ${normalized}`],
        [`GET,\n\t${normalized}`],
        [`${normalized}\nX-More: 1`],
        [`${normalized}\r\nno header line`],
      ]
  return random.pick(lists).map((value) => [name, value] as const)
}

function anyAllowHeaders(random: Random, headers: HeaderList, faulty: boolean): HeaderList {
  const name = 'Access-Control-Allow-Headers'
  const asked = headers.map(([header]) => header)
  const all = asked.join(', ').toLowerCase()
  const lists = faulty
    ? [
        [],
        [''],
        ['*'],
        ['all'],
        ['Origin, Accept, X-Requested-With'],
        [asked.slice(1).join(', ')],
        [`*, ${all}`],
        [`*, authorization`],
        ['"*"'],
        ['* *'],
        [`${all}, bad header`],
        [`bad header, ${all}`],
        [`"${all}"`],
        [`${all};x`],
        [asked.join(' ')],
        [asked.join(';')],
        [`${all}, x:y`],
        [`${all}, caf\xe9`],
        [`${all}\x0b`],
        [all.replaceAll('-', '_')],
        ['x-other', 'bad header'],
      ]
    : [
        [all],
        [all.toUpperCase()],
        [asked.join(',')],
        [asked.toReversed().join(' , ')],
        [`${all}, x-extra`],
        [`,${all},,`],
        [`\t${asked.join('\t,\t')}\t`],
        asked.length > 0 ? asked : [''],
        ['x-extra', all],
        [all, ''],
      ]
  if (!faulty && headers.length === 0 && random.chance(0.7)) return []
  return random.pick(lists).map((value) => [name, value] as const)
}

function anyMaxAge(random: Random): HeaderList {
  if (random.chance(0.7)) return []
  const value = random.pick([
    '0',
    '-1',
    'abc',
    '600',
    '5',
    '',
    '+5',
    '1.5',
    '99999999999',
    '600, 600',
    ' 60 ',
  ])
  return [['Access-Control-Max-Age', value]]
}

function anyExposed(random: Random): HeaderList {
  const name = 'Access-Control-Expose-Headers'
  if (random.chance(0.55)) return []
  return random
    .pick([
      [''],
      ['*'],
      ['*, X-Total'],
      ['X-Total, *'],
      ['* , x-total'],
      ['"*"'],
      ['* *'],
      ['X-Total'],
      ['x-total'],
      ['X-TOTAL,ETag'],
      ['x-request-id, x-total'],
      ['x-total x-request-id'],
      ['x-total;x-request-id'],
      [',x-total,,'],
      ['\tx-total\t,\tetag'],
      ['bad token, X-Total'],
      ['X-Total, bad token'],
      ['X-Total, @#$'],
      ['X-Total, caf\xe9'],
      ['X-Total\x0b'],
      ['"X-Total"'],
      ["'X-Total'"],
      ['Set-Cookie, X-Total'],
      ['set-cookie2, ETag'],
      ['X-Absent'],
      ['X-Total', 'ETag'],
      ['X-Total', ''],
      ['', 'X-Total'],
      ['X-Total', 'bad token'],
      ['bad token', 'X-Total'],
      ['*', 'X-Total'],
      ['*', 'bad token'],
    ])
    .map((value) => [name, value] as const)
}

function bodyHeaders(random: Random, { redirect }: WitnessRequest): HeaderList {
  const more: HeaderList = [
    ['ETag', '"a"'],
    ['Expires', '0'],
    ['Last-Modified', 'Sat, 01 Jan 2000 00:00:00 GMT'],
    ['Pragma', 'no-cache'],
    ['Content-Language', 'de'],
    ['Accept', 'text/plain'],
    ['Set-Cookie', 'a=b'],
    ['Set-Cookie2', 'a=b'],
    ['Date', 'Sat, 01 Jan 2000 00:00:00 GMT'],
    ['Server', 'witness'],
    ['Link', '</a>; rel=x'],
    ['Retry-After', '1'],
    ['Content-Disposition', 'attachment'],
    ['Content-Disposition', 'attachment; filename=a, b.txt'],
    ['Content-Disposition', 'attachment; filename="a, b.txt"'],
    ['Content-Length', '2'],
    ['content-length', '3'],
    ['Content-Length', '2, 2'],
    ['Content-Length', 'two'],
    // With `redirect: 'manual'` WebKit never ends such a redirect.
    ['Clear-Site-Data', redirect === 'manual' ? '' : '"cache"'],
    ['WWW-Authenticate', 'Bearer'],
    ['WWW-Authenticate', 'DPoP'],
    ['Proxy-Authenticate', 'Bearer'],
    ['content-disposition', 'inline'],
    ['X A', '1'],
    ['Timing-Allow-Origin', '*'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Empty', ''],
    ['X-Total', '8'],
    ['x-under_score', '1'],
    ['Allow', 'GET'],
    ['Age', '1'],
    ['Range', 'bytes'],
    ['Origin', 'x'],
  ]
  return [
    ['X-Request-Id', 'r1'],
    ['X-Total', '7'],
    ['Content-Type', 'application/json'],
    ['Cache-Control', 'no-store'],
    ...more.filter(() => random.chance(0.06)),
  ]
}

/** The order of lines must not matter, but of lines with the same name. */
function shuffledABit(random: Random, headers: HeaderList): HeaderList {
  return random.chance(0.15) ? headers.toReversed() : headers
}

/** One line, now and then, as nobody would have written it. */
function mutatedABit(random: Random, headers: HeaderList): HeaderList {
  return random.chance(0.15) ? mutateLine(random, headers) : headers
}
