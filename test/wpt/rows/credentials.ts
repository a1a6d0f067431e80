import { allow, answer, fails, origins, passes, request, withCredentials, xhr } from '../row.ts'
import type { Place, WptRow } from '../row.ts'

const { page } = origins
const basic = (place: Place, name: string): readonly WptRow[] => [
  {
    file: 'fetch/api/cors/cors-basic.any.js',
    subtest: `${name} [no-cors mode]`,
    requests: [request({ mode: 'no-cors' })],
    hops: [{ at: place, response: answer([allow('*')]) }],
    expects: { ...passes, type: 'opaque', status: 0 },
  },
  {
    file: 'fetch/api/cors/cors-basic.any.js',
    subtest: `${name} [server forbid CORS]`,
    requests: [request()],
    hops: [{ at: place, response: answer() }],
    expects: fails,
  },
  {
    file: 'fetch/api/cors/cors-basic.any.js',
    subtest: `${name} [cors mode]`,
    requests: [request()],
    hops: [{ at: place, response: answer([allow('*')]) }],
    expects: { ...passes, type: 'cors', status: 200 },
  },
  {
    file: 'cors/basic.htm',
    subtest: `${name}: origin: none`,
    requests: [xhr()],
    hops: [{ at: place, response: answer() }],
    expects: fails,
  },
  {
    file: 'cors/basic.htm',
    subtest: `${name}: origin: echo`,
    requests: [xhr()],
    hops: [{ at: place, response: answer([allow(page)]) }],
    expects: passes,
  },
]

const places = [
  ['port', 'Same domain different port'],
  ['pageTls', 'Same domain different protocol different port'],
  ['remote', 'Cross domain basic usage'],
  ['remotePort', 'Cross domain different port'],
  ['remoteTls', 'Cross domain different protocol'],
] as const

/** Plain requests, and what `Access-Control-Allow-Credentials` says. */
export const credentialsRows: readonly WptRow[] = [
  ...places.flatMap(([place, name]) => basic(place, name)),
  ...['TRUE', 'True', '"true"', 'false', '1', '0'].map((value) => ({
    file: 'cors/credentials-flag.htm',
    subtest: `Access-Control-Allow-Credentials: ${value} should be disallowed (async)`,
    requests: [xhr({ credentials: 'include' })],
    hops: [
      { at: 'remote' as const, response: answer([allow(page), ['Access-Control-Allow-Credentials', value]]) },
    ],
    expects: fails,
  })),
  ...places.flatMap(([place, name]) =>
    (['OK', 'KO'] as const).map((origin) => ({
      file: 'fetch/api/cors/cors-origin.any.js',
      subtest: `${name} [origin ${origin}]`,
      requests: [request()],
      hops: [{ at: place, response: answer([allow(origin === 'OK' ? page : origins[place])]) }],
      expects: origin === 'OK' ? passes : fails,
    })),
  ),
  ...(['POST', 'HEAD', 'PUT'] as const).flatMap((method) =>
    (['OK', 'KO'] as const).map((origin) => {
      const headers = [
        allow(origin === 'OK' ? page : origins.remote),
        ['Access-Control-Allow-Methods', method] as const,
      ]
      return {
        file: 'fetch/api/cors/cors-origin.any.js',
        subtest: `${method === 'PUT' ? 'CORS preflight' : 'Cross domain'} [${method}] [origin ${origin}]`,
        requests: [request({ method })],
        hops: [{ at: 'remote' as const, preflight: answer(headers), response: answer(headers) }],
        expects: origin === 'OK' ? passes : fails,
      }
    }),
  ),
  {
    file: 'fetch/api/cors/cors-origin.any.js',
    subtest: 'Allowed origin: "" [origin KO]',
    requests: [request()],
    hops: [{ at: 'remote', response: answer([allow('')]) }],
    expects: fails,
  },
  {
    file: 'fetch/api/cors/cors-cookies.any.js',
    subtest: 'Include mode: 1 cookie (the server allows credentials)',
    requests: [request({ credentials: 'include' })],
    hops: [{ at: 'remote', response: answer([allow(page), withCredentials]) }],
    expects: passes,
  },
]
