import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import {
  allow,
  allowHeaders,
  allowMethods,
  answer,
  fails,
  origins,
  passes,
  request,
  xhr,
  open,
} from '../row.ts'
import type { Place, WptRow } from '../row.ts'

const name = (headers: HeaderList): string => JSON.stringify(Object.fromEntries(headers))

const safelist = (header: string, values: readonly (readonly [string, boolean?])[]): readonly WptRow[] =>
  values.map(([value, preflight = false]) => ({
    file: 'cors/cors-safelisted-request-header.any.js',
    subtest: `${preflight ? 'Preflight' : 'No preflight'} for ${name([[header, value]])}`,
    requests: [request({ method: 'POST', headers: [[header, value]] })],
    hops: [{ at: 'remote', preflight: open, response: open }],
    expects: { ...(preflight ? fails : passes), preflights: preflight ? 1 : 0 },
  }))

const types = [
  ...(['text /plain', 'text\t/\tplain'] as const).map((value) => [value, true] as const),
  ['text/plain;'],
  ['text/plain;garbage'],
  ...[
    'text/plain;garbage\x01\x02',
    'text/plain,',
    ',text/plain',
    'text/plain,text/plain',
    'text/plain,x/x',
    'text/plain\x0b',
    'text/plain\x0c',
    'application/www-form-urlencoded',
    'application/x-www-form-urlencoded;\x7f',
  ].map((value) => [value, true] as const),
  ['multipart/form-data'],
  ['multipart/form-data;"', true],
] as const

const ranges = [
  ['bytes=100-200'],
  ['bytes=200-'],
  ...[
    ...['100-200', 'MB=100-200', 'bytes =100-200', 'bytes\t=100-200', 'bytes=  100-200', 'bytes=\t\t100-200'],
    ...['bytes= \t100-200', 'bytes=100 -200', 'bytes=100\t-200', 'bytes=100- 200', 'bytes=100-\t200'],
    ...['bytes=100-200hello', 'bytes=abc-def', 'bytes=100-200,300-400', 'bytes=-200', 'bytes=200-100'],
    `bytes=1${'0'.repeat(60)}-2${'0'.repeat(60)}`,
    ...['bytes 100-200', 'bytes = 100-200', ',bytes=100-200', 'bytes=,100-200'],
  ].map((value) => [value, true] as const),
] as const

const long = '0123456789'.repeat(13).slice(0, 129)

const notSafelisted: HeaderList = [
  ['accept', '"'],
  ['accept', long],
  ['accept-language', '\x01'],
  ['accept-language', '@'],
  ['authorization', 'basics'],
  ['content-language', '\x01'],
  ['content-language', '@'],
  ['content-type', 'text/html'],
  ['content-type', `text/plain; long=${'0123456789'.repeat(12).slice(0, 112)}`],
  ['last-event-id', '"'],
  ['last-event-id', long],
  ['range', 'bytes 0-'],
  ['test', 'hi'],
]

const simple: readonly HeaderList[] = [
  [['Accept', 'test']],
  [['accept-language', 'test']],
  [['CONTENT-language', 'test']],
  [['Content-Type', 'application/x-www-form-urlencoded']],
  [['content-type', 'multipart/form-data']],
  [['content-type', 'text/plain']],
  [
    ['accept', 'test'],
    ['accept-language', 'test'],
    ['content-language', 'test'],
    ['content-type', 'text/plain; parameter=whatever'],
  ],
]

const unasked = (file: string, method: string, headers: HeaderList, at: Place = 'remote'): WptRow => ({
  file,
  subtest: `No preflight ${method} and ${name(headers)}${at === 'remote' ? '' : ` at ${origins[at]}`}`,
  requests: [file.startsWith('cors/') ? xhr({ method, headers }) : request({ method, headers })],
  hops: [{ at, preflight: open, response: open }],
  expects: { ...passes, preflights: 0 },
})

const hints: HeaderList = [
  ['save-data', 'on'],
  ['device-memory', '2.0'],
  ['dpr', '3.0'],
  ['width', '1200'],
  ['viewport-width', '1300'],
]

const asked = (
  subtest: string,
  headers: HeaderList,
  allowed: string,
  expects: WptRow['expects'],
): WptRow => ({
  file: 'cors/request-headers.htm',
  subtest,
  requests: [xhr({ headers })],
  hops: [{ at: 'remote', preflight: answer([allow('*'), allowHeaders(allowed)]), response: open }],
  expects,
})

/** Which request headers ask for a preflight, and which of them it must allow. */
export const safelistRows: readonly WptRow[] = [
  ...safelist('content-type', types),
  ...safelist('range', ranges),
  ...safelist('last-event-id', [['abc123'], ['"', true], ['e5p3n<3k0k0s', true], [long, true]]),
  ...notSafelisted.map(([header, value]) => ({
    file: 'fetch/api/cors/cors-preflight-not-cors-safelisted.any.js',
    subtest: `Need CORS-preflight for ${JSON.stringify(`${header}/${value}`).slice(1, -1)} header`,
    requests: [request({ headers: [[header, value]] })],
    hops: [
      {
        at: 'remote' as const,
        preflight: answer([allow('*'), allowHeaders(header), allowMethods('GET')]),
        response: open,
      },
    ],
    expects: { ...passes, preflights: 1 },
  })),
  ...simple.flatMap((headers) =>
    ['GET', 'HEAD', 'POST'].map((method) => unasked('cors/simple-requests.htm', method, headers)),
  ),
  unasked('cors/simple-requests.htm', 'Get', [['content-type', 'text/plain; parameter=extra_bonus']]),
  unasked('cors/simple-requests.htm', 'post', [['content-type', 'text/plain']]),
  ...(['GET', 'HEAD', 'POST'] as const).map((method) =>
    unasked('cors/simple-requests-ch.tentative.htm', method, hints),
  ),
  ...(['remote', 'port', 'remotePort', 'remoteTls', 'pageTls'] as const).map((at) =>
    unasked('fetch/api/cors/cors-no-preflight.any.js', 'GET', [], at),
  ),
  ...['POST', 'HEAD'].map((method) => unasked('fetch/api/cors/cors-no-preflight.any.js', method, [])),
  ...(
    [
      ['Accept', '*/*'],
      ['Accept-Language', 'fr'],
      ['Content-Language', 'fr'],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Content-Type', 'multipart/form-data'],
      ['Content-Type', 'text/plain'],
      ['Content-Type', 'text/plain;charset=utf-8'],
      ['Content-Type', 'Text/Plain;charset=utf-8'],
    ] as const
  ).map((header) => unasked('fetch/api/cors/cors-no-preflight.any.js', 'GET', [header])),
  asked('basic request header', [['x-print', 'unicorn']], 'x-print', passes),
  asked(
    'Simple request headers need not be in allow-headers',
    [['x-print', 'unicorn'], ...(simple[6] ?? [])],
    'x-print,',
    passes,
  ),
  asked(
    'Unspecified request headers are disallowed',
    [
      ['x-print', 'unicorn'],
      ['y-print', 'unicorn'],
    ],
    'x-print',
    fails,
  ),
  asked(
    'Strange allowheaders (case insensitive)',
    [
      ['x-print', 'unicorn'],
      ['y-print', 'narwhal'],
    ],
    ',y-lol,x-PriNT, ,,,Y-PRINT',
    passes,
  ),
]
