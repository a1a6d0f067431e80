import {
  page,
  api,
  allow,
  ok,
  hop,
  begun,
  breakingOff,
  to,
  answering,
  fetch,
  preflight,
  overHttp,
  coded,
  type Difference,
} from './recorded-fetch.ts'

const location = ['Location', '/b'] as const

/** Where they part on what comes. */
export const differencesCame: readonly Difference[] = [
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
  {
    title: 'the list of methods `GET,␍ PUT`, with a carriage return alone',
    fetch: fetch(
      'PUT',
      [],
      [hop(api, ok, preflight(200, allow([['Access-Control-Allow-Methods', 'GET,\r PUT']])))],
    ),
    known: 'witness',
  },
  {
    title: 'a redirect that breaks off behind `Content-Length: 3`, over http',
    fetch: overHttp(
      'GET',
      [],
      [breakingOff(302, [location, ['Content-Length', '3']]), hop('http://api.test/b')],
    ),
    known: 'witness',
  },
  {
    title: 'an XMLHttpRequest whose 200 does so',
    fetch: { ...overHttp('GET', [], [breakingOff(200, [['Content-Length', '3']])]), as: 'xhr' },
    known: 'witness',
  },
  {
    title: 'a script whose head breaks off behind a second, other `Content-Length: 0`',
    fetch: {
      ...overHttp(
        'GET',
        [],
        [
          breakingOff(200, [
            ['Content-Length', '2'],
            ['Content-Length', '0'],
          ]),
        ],
      ),
      as: 'script',
    },
    known: 'witness',
  },
]
