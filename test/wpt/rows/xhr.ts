import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import {
  allow,
  allowHeaders,
  allowMethods,
  answer,
  fails,
  open,
  openToPage,
  openWithCredentials,
  origins,
  passes,
  redirect,
  type,
  xhr,
} from '../row.ts'
import type { Expectation, WptHop, WptRow } from '../row.ts'

const named = (name: string): HeaderList[number] => [name, 'foobar']

const at = (place: WptHop['at'], response: WptHop['response'], preflight?: WptHop['preflight']): WptHop => ({
  at: place,
  response,
  ...(preflight && { preflight }),
})

/** One request to another host, and what comes of it. */
const one = (
  name: string,
  asked: Parameters<typeof xhr>[0],
  answers: Omit<WptHop, 'at'>,
  expects: Expectation,
  more: Partial<Pick<WptRow, 'subtest' | 'page'>> = {},
): WptRow => ({
  file: `xhr/access-control-${name}.htm`,
  subtest: more.subtest ?? name,
  ...(more.page && { page: more.page }),
  requests: [xhr(asked)],
  hops: [{ at: 'remote', ...answers }],
  expects,
})

const put = (headers: HeaderList) => ({ method: 'PUT', headers })
/** Answers OPTIONS with `PUT` alone, and the rest with the page's origin. */
const putAllowed = {
  preflight: answer([allow(origins.page), allowMethods('PUT')]),
  response: openWithCredentials,
}
/** Answers OPTIONS with nothing. */
const withoutOptions = { preflight: answer([], 400), response: openWithCredentials }

const readable = ['cache-control', 'content-language', 'content-type', 'expires', 'last-modified', 'pragma']
const safelisted: HeaderList = [
  allow('*'),
  ['Cache-Control', 'no-cache'],
  ['Content-Language', 'en'],
  type('text/plain'),
  ['Expires', 'Thu, 15 Apr 2010 20:00:00 GMT'],
  ['Last-Modified', 'Thu, 15 Apr 2010 20:00:00 GMT'],
  ['Pragma', 'no-cache'],
  ['X-Webkit', 'foobar'],
]

const basic: readonly WptRow[] = [
  one(
    'basic-cors-safelisted-request-headers',
    {
      method: 'POST',
      headers: [
        ['Accept', '*'],
        ['Accept-Language', 'ru'],
        ['Content-Language', 'ru'],
        ['Content-Type', 'text/plain'],
      ],
    },
    withoutOptions,
    { ...passes, preflights: 0 },
  ),
  one(
    'basic-cors-safelisted-response-headers',
    {},
    { response: answer(safelisted) },
    { ...passes, reads: readable, readsNot: ['x-webkit'] },
  ),
  one('basic-denied', {}, { response: answer() }, fails),
  one('basic-get-fail-non-simple', { headers: [named('x-test')] }, withoutOptions, fails),
  one('basic-non-cors-safelisted-content-type', put([type('text/plain')]), putAllowed, passes, {
    subtest: 'text/plain',
  }),
  one('basic-non-cors-safelisted-content-type', put([type('application/xml')]), putAllowed, fails, {
    subtest: 'application/xml',
  }),
  one('basic-non-cors-safelisted-last-event-id', put([['Last-Event-ID', 'safe-value']]), putAllowed, passes, {
    subtest: 'safe-value',
  }),
  one(
    'basic-non-cors-safelisted-last-event-id',
    put([['Last-Event-ID', 'e5p3n<3k0k0s']]),
    putAllowed,
    fails,
    {
      subtest: 'e5p3n<3k0k0s',
    },
  ),
  one('basic-post-success-no-content-type', { method: 'POST', body: { kind: 'text' } }, withoutOptions, {
    ...passes,
    preflights: 0,
  }),
  {
    file: 'xhr/access-control-basic-post-with-non-cors-safelisted-content-type.htm',
    subtest: 'Same-origin request with non-safelisted content type succeeds',
    requests: [xhr({ method: 'POST', headers: [type('application/xml')] })],
    hops: [at('page', answer())],
    expects: passes,
  },
  one(
    'basic-post-with-non-cors-safelisted-content-type',
    { method: 'POST', headers: [type('application/xml')] },
    withoutOptions,
    fails,
    { subtest: 'CORS request with non-safelisted content type sends preflight and fails' },
  ),
  one('basic-preflight-denied', { method: 'FOO' }, { preflight: answer(), response: answer() }, fails),
]

const refused = (name: string, asked: Parameters<typeof xhr>[0], headers: HeaderList, status = 200): WptRow =>
  one(`preflight-${name}`, asked, { preflight: answer(headers, status), response: open }, fails)

const invalidStatus = (status: number): WptRow =>
  refused(
    `request-invalid-status-${status}`,
    { headers: [['x-pass', 'pass']] },
    [allow('*'), allowHeaders('x-pass')],
    status,
  )

const preflighted = (name: string, header: string, more: Expectation = passes): WptRow =>
  one(
    `preflight-${name}`,
    { headers: [[header, 'foobar']] },
    { preflight: answer([allow('*'), allowHeaders(header.toLowerCase())]), response: open },
    { ...more, preflights: 1 },
  )

const preflight: readonly WptRow[] = [
  refused('async-header-denied', { headers: [named('x-test')] }, [allow('*')]),
  refused('async-method-denied', { method: 'DELETE' }, [allow('*')]),
  refused('async-not-supported', { method: 'PUT' }, []),
  preflighted('headers-async', 'x-test'),
  preflighted('request-header-lowercase', 'X-Test'),
  preflighted('request-headers-origin', 'x-pass'),
  ...[301, 400, 501].map(invalidStatus),
  {
    file: 'xhr/access-control-recursive-failed-request.htm',
    subtest: 'access-control-recursive-failed-request',
    requests: Array.from({ length: 10 }, () => xhr()),
    hops: [at('remote', answer())],
    expects: fails,
  },
  one('response-with-body', {}, { response: open }, passes),
  one(
    'response-with-exposed-headers',
    {},
    {
      response: answer([
        ['Cache-Control', 'no-cache'],
        ['Access-Control-Max-Age', '0'],
        allow('*'),
        ['X-foo', 'BAR'],
        ['x-test', 'TEST'],
        ['Access-Control-Expose-Headers', 'x-Foo'],
      ]),
    },
    { ...passes, status: 200, reads: ['x-foo'], readsNot: ['x-test'] },
  ),
  {
    file: 'xhr/access-control-expose-headers-on-redirect.html',
    subtest: 'access-control-expose-headers-on-redirect',
    requests: [xhr()],
    hops: [
      at('page', redirect(302, [])),
      at(
        'remote',
        answer([allow('*'), ['Access-Control-Expose-Headers', 'foo'], ['foo', 'bar'], ['hoge', 'fuga']]),
      ),
    ],
    expects: { ...passes, status: 200, reads: ['foo'], readsNot: ['hoge'] },
  },
]

const sandboxed = (name: string, response: WptHop['response'], expects: Expectation): WptRow =>
  one(`sandboxed-iframe-${name}`, {}, { response }, expects, { page: 'opaque' })

const sandbox: readonly WptRow[] = [
  sandboxed('allow', open, passes),
  sandboxed('allow-origin-null', answer([allow('null')]), passes),
  sandboxed('denied', answer(), fails),
  sandboxed('denied-without-wildcard', openWithCredentials, fails),
]

const lists: readonly WptRow[] = [
  {
    file: 'xhr/allow-lists-starting-with-comma.htm',
    subtest: 'headers',
    requests: [
      xhr({
        headers: [
          ['x-print', 'unicorn'],
          ['y-print', 'narwhal'],
        ],
      }),
    ],
    hops: [
      at('remote', openToPage, answer([allow(origins.page), allowHeaders(',y-lol,x-print, ,,,y-print')])),
    ],
    expects: passes,
  },
  {
    file: 'xhr/allow-lists-starting-with-comma.htm',
    subtest: 'methods',
    requests: [xhr({ method: 'PUT' })],
    hops: [at('remote', openToPage, answer([allow(origins.page), allowMethods(',,PUT,GET')]))],
    expects: passes,
  },
]

/** What XMLHttpRequest asks of CORS, but for redirects: the suite's folder of its own. */
export const xhrRows: readonly WptRow[] = [...basic, ...preflight, ...sandbox, ...lists]
