import type { HeaderList } from '../../src/knowledge/case.ts'
import type { Random } from './random.ts'
import type { WitnessRequest } from './witness-case.ts'

export function bodyHeaders(random: Random, { redirect }: WitnessRequest): HeaderList {
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
