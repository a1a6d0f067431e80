import { api, hop, fetch, type Difference } from './recorded-fetch.ts'

/** Where the engines part on what is asked. */
export const differencesAsked: readonly Difference[] = [
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
]
