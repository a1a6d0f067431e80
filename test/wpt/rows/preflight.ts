import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import {
  allow,
  allowHeaders,
  allowMethods,
  answer,
  fails,
  origins,
  passes,
  redirect,
  request,
  withCredentials,
  xhr,
  open,
} from '../row.ts'
import type { WptRow } from '../row.ts'

const { page } = origins
const forced: HeaderList = [['x-force-preflight', '']]

type Star = readonly [
  succeeds: boolean,
  include: boolean,
  methods: string,
  headers: string,
  method: string,
  header: string | null,
]

const stars: readonly Star[] = [
  [true, false, 'get', 'x-test', 'GET', 'X-Test'],
  [true, false, '*', 'x-test', 'SUPER', 'X-Test'],
  [true, false, '*', '*', 'OK', 'X-Test'],
  [false, true, '*', '*', 'OK', 'X-Test'],
  [false, true, '*', '', 'PUT', null],
  [true, true, 'PUT', '*', 'PUT', null],
  [false, true, 'get', '*', 'GET', 'X-Test'],
  [false, true, '*', '*', 'GET', 'X-Test'],
  [true, true, '*', '*', '*', '*'],
  [false, true, 'put', '*', 'PUT', null],
  // Of the newer revisions of the file.
  [true, false, 'DELETE', '', 'delete', null],
  [false, false, 'delete', '', 'DELETE', null],
  [true, false, 'PUT', '', 'put', null],
  [false, false, 'put', '', 'put', null],
  [true, false, 'PATCH', '', 'PATCH', null],
  [false, false, 'PATCH', '', 'patch', null],
  [false, false, 'patch', '', 'PATCH', null],
  [true, false, 'patch', '', 'patch', null],
  [false, false, '*', '*', 'POST', 'Authorization'],
  [true, false, '*', '*, Authorization', 'POST', 'Authorization'],
]

function star([succeeds, include, methods, names, method, header]: Star): WptRow {
  const origin: HeaderList = include ? [allow(page), withCredentials] : [allow('*')]
  return {
    file: 'fetch/api/cors/cors-preflight-star.any.js',
    subtest: `CORS that ${succeeds ? 'succeeds' : 'fails'} with credentials: ${include}; method: ${method} (allowed: ${methods}); header: ${header ?? 'none'} (allowed: ${names})`,
    requests: [
      request({
        method,
        headers: header === null ? [] : [[header, '1']],
        credentials: include ? 'include' : 'same-origin',
      }),
    ],
    hops: [
      {
        at: 'remote',
        preflight: answer([...origin, allowMethods(methods), allowHeaders(names)]),
        response: answer(origin),
      },
    ],
    expects: succeeds ? passes : fails,
  }
}

const statuses = [
  ...[200, 201, 202, 203, 204, 205, 206, 300, 301, 302, 303, 304, 305, 306, 307, 308],
  ...[400, 401, 402, 403, 404, 405, 501, 502, 503, 504, 505],
]
const moreStatuses = [299, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 500, 680, 790]

const preflightStatus = (file: string, subtest: string, status: number): WptRow => ({
  file,
  subtest,
  requests: [file.startsWith('cors/') ? xhr({ headers: forced }) : request({ headers: forced })],
  hops: [
    {
      at: 'remote',
      preflight: answer([allow('*'), allowHeaders('x-force-preflight')], status),
      response: open,
    },
  ],
  expects: status >= 200 && status <= 299 ? passes : fails,
})

const several: HeaderList = [
  ...['x-test-header1', 'x-test-header2', 'X-test-header3', 'x-test-header-b', 'x-test-header-D'],
  ...['x-test-header-C', 'x-test-header-a', 'Content-Type'],
].map((name) => [name, 'allowedOrRefused'] as const)

const asked = (method: string, headers: HeaderList, allows: boolean, what: string): WptRow => ({
  file: 'fetch/api/cors/cors-preflight.any.js',
  subtest: `CORS [${method}]${what}, server ${allows ? 'allows' : 'refuses'}`,
  requests: [request({ method, headers })],
  hops: [
    {
      at: 'remote',
      preflight: allows
        ? answer([allow('*'), allowMethods(method), allowHeaders(headers.map(([name]) => name).join(', '))])
        : open,
      response: open,
    },
  ],
  expects: { ...(allows ? passes : fails), preflights: 1 },
})

const redirectCodes = [301, 302, 303, 307, 308]

/** CORS-preflight fetch: its status, its lists, its redirects, its cache. */
export const preflightRows: readonly WptRow[] = [
  ...stars.map(star),
  ...statuses.map((status) =>
    preflightStatus(
      'fetch/api/cors/cors-preflight-status.any.js',
      `Preflight answered with status ${status}`,
      status,
    ),
  ),
  ...[...statuses, ...moreStatuses].map((status) =>
    preflightStatus(
      'cors/preflight-failure.htm',
      `Should ${status >= 200 && status <= 299 ? 'succeed' : 'throw error'} if preflight has status ${status}`,
      status,
    ),
  ),
  ...['DELETE', 'PUT', 'PATCH', 'NEW'].flatMap((method) => [
    asked(method, [], true, ''),
    asked(method, [], false, ''),
  ]),
  ...['GET', 'PUT'].flatMap((method) => [
    asked(method, several, true, ' [several headers]'),
    asked(method, several, false, ' [several headers]'),
  ]),
  asked('GET', [['x-test-header1', 'allowed']], true, ' [x-test-header: allowed]'),
  asked('GET', [['x-test-header1', 'refused']], false, ' [x-test-header: refused]'),
  {
    file: 'fetch/api/cors/cors-preflight-response-validation.any.js',
    subtest: 'Preflight response with bad Access-Control-Allow-Headers',
    requests: [request({ headers: forced })],
    hops: [
      {
        at: 'remote',
        preflight: answer([allow('*'), allowHeaders('x-force-preflight,header name with space')]),
        response: open,
      },
    ],
    expects: { ...fails, preflights: 1 },
  },
  {
    file: 'fetch/api/cors/cors-preflight-response-validation.any.js',
    subtest: 'Preflight response with bad Access-Control-Allow-Methods',
    requests: [request({ headers: forced })],
    hops: [
      {
        at: 'remote',
        preflight: answer([allow('*'), allowHeaders('x-force-preflight'), allowMethods('Bad method name')]),
        response: open,
      },
    ],
    expects: { ...fails, preflights: 1 },
  },
  ...redirectCodes.map((status) => ({
    file: 'fetch/api/cors/cors-preflight-redirect.any.js',
    subtest: `Redirection ${status} on preflight failed`,
    requests: [request({ headers: forced })],
    hops: [
      {
        at: 'remote' as const,
        preflight: redirect(status, [allow('*'), allowHeaders('x-force-preflight')]),
        response: open,
      },
      { at: 'remote' as const, preflight: open, response: open },
    ],
    expects: { ...fails, preflights: 1 },
  })),
  ...redirectCodes.map((status) => ({
    file: 'fetch/api/cors/cors-preflight-redirect.any.js',
    subtest: `Redirection ${status} after preflight failed (the target allows no header)`,
    requests: [request({ headers: forced })],
    hops: [
      {
        at: 'remote' as const,
        preflight: answer([allow('*'), allowHeaders('x-force-preflight')]),
        response: redirect(status, [allow('*')]),
      },
      { at: 'remote' as const, preflight: open, response: open },
    ],
    expects: { ...fails, preflights: 2 },
  })),
  ...cacheRows(),
]

function cacheRows(): readonly WptRow[] {
  const again = xhr({ headers: [['x-print', '1']], cache: 'default' })
  const row = (subtest: string, maxAge: string | null, preflights: number): WptRow => ({
    file: 'cors/preflight-cache.htm',
    subtest,
    requests: [again, again],
    hops: [
      {
        at: 'remote',
        preflight: answer([
          allow('*'),
          allowHeaders('x-print'),
          ...(maxAge === null ? [] : [['Access-Control-Max-Age', maxAge] as const]),
        ]),
        response: answer([allow('*'), ['Cache-Control', 'no-store']]),
      },
    ],
    expects: { ...passes, preflights },
  })
  return [
    row('preflight for x-print should be cached', null, 1),
    row('age = 0, should not be cached', '0', 2),
    row('age = -1, should not be cached', '-1', 2),
    fetchedAgain(),
  ]
}

function fetchedAgain(): WptRow {
  const post = (value: string) =>
    request({ method: 'POST', headers: [['x-test-header', value]], cache: 'default' })
  const preflight = answer([
    allow('*'),
    allowMethods('POST'),
    allowHeaders('x-test-header'),
    ['Access-Control-Max-Age', '12000'],
  ])
  return {
    file: 'fetch/api/cors/cors-preflight-cache.any.js',
    subtest: 'a preflight is kept for another value of the header',
    requests: [post('test1'), post('test2')],
    hops: [{ at: 'remote', preflight, response: answer([allow('*')]) }],
    expects: { ...passes, preflights: 1 },
  }
}
