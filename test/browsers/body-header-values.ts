import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { Random } from './random.ts'

export function bodyHeaders(random: Random): HeaderList {
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
    // Naming nothing: `"cache"` would clear the preflights of the cases beside this one.
    ['Clear-Site-Data', 'nothing'],
    ['WWW-Authenticate', 'Bearer'],
    ['WWW-Authenticate', 'DPoP'],
    ['Proxy-Authenticate', 'Bearer'],
    ['content-disposition', 'inline'],
    ['X A', '1'],
    ['Timing-Allow-Origin', '*'],
    ['Referrer-Policy', 'no-referrer'],
    ['Referrer-Policy', 'same-origin'],
    ['Referrer-Policy', 'origin'],
    ['Referrer-Policy', 'unsafe-url, bogus'],
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
    ...anyContentEncoding(random),
  ]
}

/** How the body is said to be coded; it is not, and nothing of a body decides about CORS. */
export function anyContentEncoding(random: Random): HeaderList {
  return random.chance(0.93) ? [] : [['Content-Encoding', random.pick(codings)]]
}

const codings = [
  ...['br', 'zstd', 'gzip', 'deflate', 'identity', 'x-gzip', 'BR', 'compress', 'none', 'utf-8'],
  ...['', ',', ', ', 'gzip, br', 'br,gzip', 'foo, zstd', 'identity, br', 'br, ', 'br x', '(br)'],
  ...['gzip;q=1', 'UTF-8;', '"gzip"', '*', 'a=b'],
]
