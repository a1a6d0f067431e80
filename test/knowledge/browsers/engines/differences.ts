import type { HeaderList } from '../../../../src/knowledge/model/case.ts'
import type { WrittenStart } from '../../../../src/knowledge/model/written-start.ts'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'
import type {
  RecordedAnswer,
  RecordedFetch,
  RecordedHop,
} from '../../../../src/knowledge/browsers/judge/exchange.ts'

/** A fetch on which an engine and the standard part, or two engines. */
export interface Difference {
  readonly title: string
  readonly fetch: RecordedFetch
  /** How it is known what the engines do. */
  readonly known: 'browser-truth' | 'witness' | 'source'
}

const page = 'https://app.test'
const api = 'https://api.test/'
const third = 'https://third.test/'

const allow = (headers: HeaderList = [], origin = '*'): HeaderList => [
  ['Access-Control-Allow-Origin', origin],
  ...headers,
]
const all = (origin = '*'): RecordedAnswer => ({
  status: 204,
  headers: allow(
    [
      ['Access-Control-Allow-Methods', 'PUT, DELETE'],
      ['Access-Control-Allow-Headers', '*'],
    ],
    origin,
  ),
})
const ok: RecordedAnswer = { status: 200, headers: allow([['X-Total', '7']]) }
const hop = (url: string, response = ok, preflight = all()): RecordedHop => ({
  url,
  preflight: recordedAnswer(preflight.status, preflight.headers),
  response: recordedAnswer(response.status, response.headers),
})
const begun = (start: WrittenStart): RecordedHop => ({
  url: api,
  preflight: null,
  response: recordedAnswer(ok.status, ok.headers, start),
})
const to = (status: number, location: string): RecordedAnswer => ({
  status,
  headers: allow([['Location', location]]),
})
const answering = (status: number, headers: HeaderList): RecordedHop =>
  hop(api, { status, headers: allow(headers) })
const fetch = (
  method: string,
  headers: HeaderList,
  hops: readonly RecordedHop[],
  more: Partial<RecordedFetch> = {},
): RecordedFetch => ({
  page,
  url: hops[0]?.url ?? api,
  method,
  headers,
  credentials: 'omit',
  redirect: 'follow',
  hops,
  ...more,
})
const preflight = (status: number, headers: HeaderList): RecordedAnswer => ({ status, headers })
/** Over plain http to a name that is not the machine's own. */
const overHttp = (method: string, headers: HeaderList, hops: readonly RecordedHop[]): RecordedFetch =>
  fetch(method, headers, hops, { page: 'http://app.test' })
const coded = (url: string, coding: string): RecordedHop =>
  hop(url, { status: 200, headers: allow([['Content-Encoding', coding]]) })

export const differences: readonly Difference[] = [
  {
    title: '`Access-Control-Allow-Headers: *` and `Authorization`, without credentials',
    fetch: fetch('GET', [['Authorization', 'x']], [hop(api)]),
    known: 'browser-truth',
  },
  {
    title: 'client hints that script sets (`DPR: 2`, `Save-Data: on`)',
    fetch: fetch(
      'GET',
      [
        ['DPR', '2'],
        ['Save-Data', 'on'],
      ],
      [hop(api)],
    ),
    known: 'browser-truth',
  },
  {
    title: '`User-Agent` that script sets',
    fetch: fetch('GET', [['User-Agent', 'x']], [hop(api)]),
    known: 'witness',
  },
  {
    title: '`Range: BYTES=0-9`',
    fetch: fetch('GET', [['Range', 'BYTES=0-9']], [hop(api)]),
    known: 'witness',
  },
  {
    title: 'a range end of 2⁶⁴',
    fetch: fetch('GET', [['Range', 'bytes=0-18446744073709551616']], [hop(api)]),
    known: 'witness',
  },
  {
    title: '`Accept` with a byte past ASCII',
    fetch: fetch('GET', [['Accept', 'caf\xe9']], [hop(api)]),
    known: 'witness',
  },
  {
    title: '`Content-Type: text/plain` set twice',
    fetch: fetch(
      'POST',
      [
        ['Content-Type', 'text/plain'],
        ['content-type', 'text/plain'],
      ],
      [hop(api)],
    ),
    known: 'witness',
  },
  {
    title: '`Content-Type: text/plain; charset=utf-8;`',
    fetch: fetch('POST', [['Content-Type', 'text/plain; charset=utf-8;']], [hop(api)]),
    known: 'witness',
  },
  {
    title: 'a custom header set twice',
    fetch: fetch(
      'GET',
      [
        ['X-A', '1'],
        ['x-a', '2'],
      ],
      [hop(api)],
    ),
    known: 'witness',
  },
  {
    title: 'a preflight after a redirect to a third origin that allows only `null`',
    fetch: fetch('GET', [['X-A', '1']], [hop(api, to(302, third)), hop(third, ok, all('null'))]),
    known: 'browser-truth',
  },
  {
    title: 'a redirect back to the page’s own origin, whose preflight allows only `null`',
    fetch: fetch('GET', [['X-A', '1']], [hop(api, to(302, `${page}/b`)), hop(`${page}/b`, ok, all('null'))]),
    known: 'browser-truth',
  },
  {
    title: '`PUT` that a 303 turns into `GET`',
    fetch: fetch('PUT', [], [hop(api, to(303, `${api}b`)), hop(`${api}b`)]),
    known: 'browser-truth',
  },
  {
    title: '`DELETE` that a 302 sends to another origin',
    fetch: fetch('DELETE', [], [hop(api, to(302, third)), hop(third)]),
    known: 'browser-truth',
  },
  {
    title: '`Authorization` on a redirect to another origin',
    fetch: fetch('GET', [['Authorization', 'x']], [hop(api, to(307, third), all()), hop(third)]),
    known: 'browser-truth',
  },
  {
    title: 'a 302 with an empty `Location`',
    fetch: fetch('GET', [], [hop(api, to(302, ''))]),
    known: 'witness',
  },
  {
    title: 'two different `Location` lines',
    fetch: fetch(
      'GET',
      [],
      [
        hop(api, {
          status: 302,
          headers: allow([
            ['Location', third],
            ['Location', `${third}b`],
          ]),
        }),
        hop(third),
        hop(`${third}b`),
      ],
    ),
    known: 'witness',
  },
  {
    title: 'a 200 with two different `Content-Disposition` lines',
    fetch: fetch(
      'GET',
      [],
      [
        hop(api, {
          status: 200,
          headers: allow([
            ['Content-Disposition', 'inline'],
            ['Content-Disposition', 'attachment'],
          ]),
        }),
      ],
    ),
    known: 'witness',
  },
  {
    title: 'a 310 with a `Location`',
    fetch: fetch('GET', [], [hop(api, to(310, third)), hop(third)]),
    known: 'witness',
  },
  {
    title: 'a `Location` that begins with a control character',
    fetch: fetch('GET', [], [hop(api, to(302, `\x01${third}`)), hop(third)]),
    known: 'witness',
  },
  {
    title: 'twenty redirects, the first to a name that has https alone',
    fetch: fetch(
      'GET',
      [],
      [
        hop(api, to(302, 'http://api.test.dev/0')),
        ...Array.from({ length: 19 }, (_, at) =>
          hop(`https://api.test.dev/${at}`, to(302, `https://api.test.dev/${at + 1}`)),
        ),
        hop('https://api.test.dev/19'),
      ],
      { page: 'http://app.test' },
    ),
    known: 'witness',
  },
  {
    title: '`PUT` that a 307 sends to the same URL again and again',
    fetch: fetch('PUT', [], [hop(api, to(307, api))]),
    known: 'witness',
  },
  {
    title: '`*` on the second redirect of a fetch that began on the page’s own origin',
    fetch: fetch('GET', [], [hop(`${page}/a`, to(302, api)), hop(api, to(302, `${api}b`)), hop(`${api}b`)], {
      credentials: 'same-origin',
    }),
    known: 'witness',
  },
  {
    title: 'a 407 where no proxy was asked',
    fetch: fetch('GET', [], [hop(api, { status: 407, headers: allow() })]),
    known: 'witness',
  },
  {
    title: 'the ports 4190 and 6679',
    fetch: fetch('GET', [], [hop('https://api.test:4190/')]),
    known: 'witness',
  },
  {
    title: '`redirect: error` and a 302 without `Location`',
    fetch: fetch('GET', [], [hop(api, { status: 302, headers: allow() })], { redirect: 'error' }),
    known: 'witness',
  },
  {
    title: 'credentials in a `Location` on the page’s own origin',
    fetch: fetch('GET', [], [hop(`${page}/a`, to(302, 'https://u@app.test/b')), hop(`${page}/b`)]),
    known: 'witness',
  },
  {
    title: 'a redirect to `ftp:`',
    fetch: fetch('GET', [], [hop(api, to(302, 'ftp://a.test/'))]),
    known: 'witness',
  },
  {
    title: 'a redirect to `ftp:` with credentials',
    fetch: fetch('GET', [], [hop(api, to(302, 'ftp://u:p@a.test/'))]),
    known: 'witness',
  },
  {
    title: 'an https page and `http://127.0.0.1`',
    fetch: fetch('GET', [], [hop('http://127.0.0.1:8080/')]),
    known: 'witness',
  },
  {
    title: '`Access-Control-Allow-Credentials: true` and a second, empty line',
    fetch: fetch(
      'GET',
      [],
      [
        hop(api, {
          status: 200,
          headers: allow(
            [
              ['Access-Control-Allow-Credentials', 'true'],
              ['Access-Control-Allow-Credentials', ''],
            ],
            page,
          ),
        }),
      ],
      { credentials: 'include' },
    ),
    known: 'browser-truth',
  },
  {
    title: '`Content-Disposition: attachment; filename=a, b.txt`',
    fetch: fetch('GET', [], [answering(200, [['Content-Disposition', 'attachment; filename=a, b.txt']])]),
    known: 'witness',
  },
  {
    title: '`Content-Length: 2, 2`',
    fetch: fetch('GET', [], [answering(200, [['Content-Length', '2, 2']])]),
    known: 'witness',
  },
  {
    title: '`Content-Length: 2` and `Content-Length: 3`',
    fetch: fetch(
      'GET',
      [],
      [
        answering(200, [
          ['Content-Length', '2'],
          ['Content-Length', '3'],
        ]),
      ],
    ),
    known: 'witness',
  },
  {
    title: '`Transfer-Encoding: gzip`',
    fetch: fetch('GET', [], [answering(200, [['Transfer-Encoding', 'gzip']])]),
    known: 'witness',
  },
  {
    title: 'a blank before the colon: `Access-Control-Allow-Origin : *`',
    fetch: fetch('GET', [], [hop(api, { status: 200, headers: [['Access-Control-Allow-Origin ', '*']] })]),
    known: 'witness',
  },
  {
    title: 'a NUL in a line whose name is no name',
    fetch: fetch('GET', [], [answering(200, [['X Y', 'a\0b']])]),
    known: 'witness',
  },
  ...[100, 300, 400].map((size): Difference => ({
    title: `header lines of ${size} KiB together`,
    fetch: fetch('GET', [], [answering(200, [['X-Long', 'a'.repeat(size * 1024)]])]),
    known: 'witness',
  })),
  {
    title: 'a 101 that nobody asked for',
    fetch: fetch('GET', [], [answering(101, [])]),
    known: 'witness',
  },
  {
    title: '`X-HTTP-Method-Override: "a, TRACE` with the quote left open',
    fetch: fetch('GET', [['X-HTTP-Method-Override', '"a, TRACE']], [hop(api)]),
    known: 'witness',
  },
  {
    title: 'one line `https://app.test, https://b.test`',
    fetch: fetch('GET', [], [hop(api, { status: 200, headers: allow([], `${page}, https://b.test`) })]),
    known: 'source',
  },
  {
    title: 'a preflight answered 404 without any CORS header',
    fetch: fetch('PUT', [], [hop(api, ok, preflight(404, []))]),
    known: 'source',
  },
  {
    title: 'a preflight answered with a redirect and no CORS header',
    fetch: fetch('PUT', [], [hop(api, ok, preflight(302, [['Location', '/b']]))]),
    known: 'source',
  },
  {
    title: 'a preflight that misses the method and has a malformed `Allow-Headers`',
    fetch: fetch(
      'PUT',
      [],
      [
        hop(
          api,
          ok,
          preflight(
            204,
            allow([
              ['Access-Control-Allow-Methods', 'GET'],
              ['Access-Control-Allow-Headers', 'a b'],
            ]),
          ),
        ),
      ],
    ),
    known: 'source',
  },
  {
    title: '`Content-Encoding: br` over http, from a host that is not loopback',
    fetch: overHttp('GET', [], [coded('http://api.test/', 'br')]),
    known: 'witness',
  },
  {
    title: 'the same on the response to a preflight',
    fetch: overHttp(
      'PUT',
      [],
      [
        hop(
          'http://api.test/',
          ok,
          preflight(
            204,
            allow([
              ['Content-Encoding', 'zstd'],
              ['Access-Control-Allow-Methods', 'PUT'],
            ]),
          ),
        ),
      ],
    ),
    known: 'witness',
  },
  {
    title: '`Content-Encoding: UTF-8;`',
    fetch: fetch('GET', [], [coded(api, 'UTF-8;')]),
    known: 'witness',
  },
  {
    title: '`Content-Encoding: gzip` on the response to `Range: bytes=0-9`',
    fetch: fetch('GET', [['Range', 'bytes=0-9']], [coded(api, 'gzip')]),
    known: 'witness',
  },
  {
    title: '`Available-Dictionary` that script sets',
    fetch: fetch('GET', [['Available-Dictionary', 'x']], [hop(api)]),
    known: 'witness',
  },
  {
    title: 'a `Location` with `é` in UTF-8, where `/%C3%A9` is recorded',
    fetch: fetch('GET', [], [hop(api, to(302, '/\xc3\xa9')), hop(`${api}%C3%A9`)]),
    known: 'witness',
  },
  {
    title: '`GET` of http from a host under `.dev`, where https is recorded as well',
    fetch: overHttp('GET', [], [hop('http://api.dev/'), hop('https://api.dev/')]),
    known: 'witness',
  },
  {
    title: '`PUT` there',
    fetch: overHttp('PUT', [], [hop('http://api.dev/'), hop('https://api.dev/')]),
    known: 'witness',
  },
  {
    title: 'a response that begins with `HTTP/2 200 OK` over HTTP/1.1',
    fetch: fetch('GET', [], [begun({ statusLine: 'HTTP/2 200 OK' })]),
    known: 'witness',
  },
  {
    title: 'a head that breaks off amid a line, over https',
    fetch: fetch('GET', [], [begun({ brokenOff: 'amid-line' })]),
    known: 'witness',
  },
]
