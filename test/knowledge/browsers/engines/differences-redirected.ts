import { page, api, third, allow, all, ok, hop, to, fetch, type Difference } from './recorded-fetch.ts'

/** Where they part on the way. */
export const differencesRedirected: readonly Difference[] = [
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
    title: '`PUT` of an http page that a 307 with `Strict-Transport-Security` sends to http of the same host',
    fetch: fetch(
      'PUT',
      [],
      [
        hop(api, {
          status: 307,
          headers: allow([
            ['Location', 'http://api.test/'],
            ['Strict-Transport-Security', 'max-age=9'],
          ]),
        }),
        hop('http://api.test/'),
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
]
