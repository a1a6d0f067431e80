import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { allow, answer, origins, passes, request, withCredentials, xhr } from '../row.ts'
import type { Expectation, WptRow } from '../row.ts'

const expose = (value: string) => ['Access-Control-Expose-Headers', value] as const

const row = (
  file: string,
  subtest: string,
  headers: HeaderList,
  expects: Partial<Expectation>,
  include = false,
): WptRow => ({
  file,
  subtest,
  requests: [
    file.startsWith('cors/response') ? xhr() : request({ credentials: include ? 'include' : 'same-origin' }),
  ],
  hops: [
    {
      at: 'remote',
      response: answer([...(include ? [allow(origins.page), withCredentials] : [allow('*')]), ...headers]),
    },
  ],
  expects: { ...passes, ...expects },
})

const filtered: HeaderList = [
  ['Age', '27'],
  ['Server', 'wptServe'],
  ['Warning', 'Mind the gap'],
  ['Set-Cookie', 'name=value'],
  ['Set-Cookie2', 'name=value'],
]

const safelisted: HeaderList = [
  ['Cache-Control', 'no-cache'],
  ['Content-Language', 'fr'],
  ['Content-Type', 'text/html'],
  ['Expires', '04 May 1988 22:22:22 GMT'],
  ['Last-Modified', '04 May 1988 22:22:22 GMT'],
  ['Pragma', 'no-cache'],
]

/** Lines of `Access-Control-Expose-Headers`, and whether `bb-8` is exposed by them. */
const lists: readonly (readonly [readonly string[], boolean])[] = [
  [['BB-8'], true],
  [['bb-8,,@#$#%%&^&^*()()11!'], false],
  [['bb-8, no no'], false],
  [['@#$#%%&^&^*()()11!,bb-8'], false],
  [['bb-8', 'no'], true],
  [['bb-8', 'no no'], false],
  [['no', 'bb-8'], true],
  [['', 'bb-8'], true],
  [[',bb-8'], true],
  [['bb-8\x0b'], false],
  [['bb-8\x0c'], false],
  [["'bb-8'"], false],
  [['"bb-8"'], false],
]

const isForbidden = (name: string): boolean => name.startsWith('Set-Cookie')
const star: HeaderList = [expose('*'), ['Test', 'X'], ['Set-Cookie', 'X'], ['*', 'whoa']]

/** The CORS-exposed header-name list: what script reads of a response. */
export const exposedRows: readonly WptRow[] = [
  ...safelisted.map((header) =>
    row('fetch/api/cors/cors-filtering.sub.any.js', `CORS filter on ${header[0]} header`, [header], {
      reads: [header[0].toLowerCase()],
    }),
  ),
  ...filtered.flatMap((header) => [
    row('fetch/api/cors/cors-filtering.sub.any.js', `CORS filter on ${header[0]} header`, [header], {
      readsNot: [header[0].toLowerCase()],
    }),
    row(
      'fetch/api/cors/cors-filtering.sub.any.js',
      `CORS filter on ${header[0]} header, header is ${isForbidden(header[0]) ? 'forbidden' : 'exposed'}`,
      [header, expose(header[0])],
      { [isForbidden(header[0]) ? 'readsNot' : 'reads']: [header[0].toLowerCase()] },
    ),
  ]),
  row(
    'fetch/api/cors/cors-filtering.sub.any.js',
    'CORS filter on Content-Length header, header is exposed',
    [expose('Content-Length')],
    {
      reads: ['content-length'],
    },
  ),
  row('fetch/api/cors/cors-expose-star.sub.any.js', 'Basic Access-Control-Expose-Headers: * support', star, {
    reads: ['test', '*'],
    readsNot: ['set-cookie'],
  }),
  row(
    'fetch/api/cors/cors-expose-star.sub.any.js',
    '* for credentialed fetches only matches literally',
    [...star, ['Content-Type', 'text/plain']],
    { reads: ['content-type', '*'], readsNot: ['test', 'set-cookie'] },
    true,
  ),
  row(
    'fetch/api/cors/cors-expose-star.sub.any.js',
    '* can be one of several values',
    [expose('*'), expose('set-cookie'), ['Test', 'X'], ['Set-Cookie', 'X']],
    { reads: ['test'], readsNot: ['set-cookie'] },
  ),
  ...lists.map(([lines, exposed]) =>
    row(
      'cors/access-control-expose-headers-parsing.window.js',
      `Parsing: ${JSON.stringify(lines.join(' / ')).slice(1, -1)}`,
      [...lines.map(expose), ['bb-8', 'hey'], ['Content-Language', 'mkay']],
      exposed ? { reads: ['content-language', 'bb-8'] } : { reads: ['content-language'], readsNot: ['bb-8'] },
    ),
  ),
  row(
    'cors/response-headers.htm',
    'getResponseHeader: Combined testing of cors response headers',
    [
      expose('x-custom-header, x-custom-header-empty, X-cUstom-header-comma'),
      expose('x-second-expose, set-cookie, set-cookie2, date'),
      ['X-Custom-Header', 'test'],
      ['X-Custom-Header-Empty', ''],
      ['X-Custom-Header-Comma', '1'],
      ['X-Custom-Header-Comma', '2'],
      ['X-Second-Expose', 'flyingpig'],
      ['Set-Cookie', 'a=b'],
      ['Set-Cookie2', 'a=b'],
      ['Date', 'Thu, 01 Dec 1994 16:00:00 GMT'],
      ['X-Nonexposed', 'unicorn'],
      ['Server', 'a'],
      ['X-Powered-By', 'a'],
      ...safelisted,
    ],
    {
      reads: [
        ...['x-custom-header', 'x-custom-header-empty', 'x-custom-header-comma', 'x-second-expose', 'date'],
        ...safelisted.map(([name]) => name.toLowerCase()),
      ],
      readsNot: ['set-cookie', 'set-cookie2', 'x-nonexposed', 'server', 'x-powered-by'],
    },
  ),
]
