import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { Random } from './random.ts'
import type { Places } from './ground.ts'
import type { Asked } from './asked.ts'

export function anyAllowOrigin(
  random: Random,
  { request, origin, places }: Asked,
  faulty: boolean,
): HeaderList {
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

export function anyAllowCredentials(random: Random, { request }: Asked, faulty: boolean): HeaderList {
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
