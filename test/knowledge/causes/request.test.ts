import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import {
  allow,
  around,
  get,
  grants,
  preflight,
  preflighted,
  probe,
  request,
  type Came,
} from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

const name = 'Access-Control-Allow-Origin'
const origin = (value: string): HeaderList => [[name, value]]
const hit: HeaderList = [['Age', '40']]
const html: Came = [200, [['Content-Type', 'text/html']], '<!doctype html><html></html>']

const rows: readonly Row[] = [
  row(
    '404 and bare, the address known to be wrong',
    [came(404), ...around({})],
    ['wrong-url.missing-path certain'],
    {},
    { answers: { 'right-path': 'no' } },
  ),
  row(
    '404 and bare, the address known to be right',
    [came(404), ...around({})],
    ['cors-not-configured likely'],
    {},
    { answers: { 'right-path': 'yes' } },
  ),
  row(
    'no Allow-Origin for anyone, though the application sends it',
    [came(200, [['Access-Control-Allow-Methods', 'GET']]), ...around({})],
    ['proxy-strips-headers certain', 'origin-not-allowed likely'],
    {},
    { answers: { 'proxy-in-front': 'yes' } },
  ),
  row(
    'no Allow-Origin for anyone, nor from the application',
    [came(200, [['Access-Control-Allow-Methods', 'GET']]), ...around({})],
    ['origin-not-allowed likely'],
    {},
    { answers: { 'proxy-in-front': 'no' } },
  ),
  row(
    'bare, and another path names another origin to this page',
    [came(200), ...around({ error: [404, origin('https://other.example')] })],
    ['origin-not-allowed likely'],
  ),
  row(
    'an error, bare, and another path names another origin to this page: two faults',
    [
      came(500),
      ...around({
        error: [404, origin('https://other.example')],
        localhost: [500],
        foreign: [500],
      }),
    ],
    ['origin-not-allowed likely', 'error-response-without-cors likely'],
  ),
  row('bare wherever one looks', [came(200), ...around({})], ['cors-not-configured certain']),
  row('bare, and nothing else was asked', [came(200)], ['cors-not-configured likely']),
  row(
    'bare, localhost allowed',
    [came(200), ...around({ localhost: [200, allow('http://localhost:3000')] })],
    ['origin-not-allowed.localhost-only certain'],
  ),
  row(
    'bare, an unknown path with headers',
    [came(200), ...around({ error: [404, allow()] })],
    ['cors-after-routes certain'],
  ),
  row(
    'an error, bare, an unknown path with headers',
    [came(500), ...around({ error: [404, allow()] })],
    ['error-response-without-cors certain'],
  ),
  row('an error with headers', [came(500, allow())], ['refused-by-application.error certain']),
  row(
    'a bare 401 to whoever brings nothing',
    [came(401), ...around({ error: [404, allow()] })],
    ['error-response-without-cors likely'],
  ),
  row(
    'a bare 401 in spite of a token',
    [
      preflight({ ...get, headers: [['Authorization', 'x']] }, [
        204,
        [...allow(), ['Access-Control-Allow-Headers', 'authorization']],
      ]),
      came(401),
    ],
    ['error-response-without-cors certain'],
    { headers: [['Authorization', 'x']] },
  ),
  row(
    '502 from a proxy',
    [came(502, [['Server', 'nginx']]), ...around({ error: [404, allow()] })],
    ['gateway-error certain'],
  ),
  row(
    '503 in the application’s own words',
    [came(503, [['X-Powered-By', 'Express']]), ...around({ error: [404, allow()] })],
    ['error-response-without-cors certain'],
  ),
  row(
    '429',
    [came(429), ...around({ error: [404, allow()] })],
    ['error-response-without-cors.rate-limit likely'],
  ),
  row(
    '403 with the page of a firewall',
    [came(403, [['Server', 'cloudflare']], '<title>Just a moment...</title>')],
    ['blocked-at-edge certain'],
  ),
  row(
    'a stranger, from a cache',
    [
      came(200, [...origin('https://admin.example.com'), ...hit]),
      probe({ kind: 'cache', step: 'busted' }, [200, allow()]),
    ],
    ['cached-for-another-origin certain'],
  ),
  row(
    'bare, from a cache',
    [came(200, hit), probe({ kind: 'cache', step: 'busted' }, [200, allow()])],
    ['proxy-strips-headers.cache certain'],
  ),
  row(
    'bare, and the fresh address answers another status',
    [
      came(200, hit),
      probe({ kind: 'cache', step: 'busted' }, [404, allow()]),
      ...around({ error: [404, allow()] }),
    ],
    ['cors-after-routes certain'],
  ),
  row(
    'bare in public, with headers from the application',
    [
      came(200),
      probe({ kind: 'compared-url', form: 'request', url: 'https://app-1.example.com/' }, [200, allow()]),
      ...around({}),
    ],
    ['proxy-strips-headers certain'],
  ),
  row(
    'the rest of the headers without Allow-Origin, for everyone',
    [came(200, [['Access-Control-Allow-Methods', 'GET']]), ...around({})],
    ['proxy-strips-headers likely', 'origin-not-allowed likely'],
  ),
  row(
    'the rest of the headers, which WordPress sends whatever its policy says',
    [
      came(200, [
        ['Link', '<https://api.example.com/wp-json/>; rel="https://api.w.org/"'],
        ['Access-Control-Expose-Headers', 'X-WP-Total, X-WP-TotalPages, Link'],
        ['Access-Control-Allow-Headers', 'Authorization, X-WP-Nonce, Content-Type'],
      ]),
      ...around({}),
    ],
    ['origin-not-allowed likely'],
  ),
  row(
    'the rest of the headers, and Allow-Origin under another name',
    [
      came(200, [
        ['Access-Control-Allow-Methods', 'GET'],
        ['Access-Control-Allow-Orgin', '*'],
      ]),
      ...around({}),
    ],
    ['invalid-allow-origin certain'],
  ),
  row(
    'an error with an Origin, none without',
    [came(500), probe({ kind: 'without-origin', form: 'request' }, [200], { origin: null })],
    ['error-response-without-cors.origin-triggered likely'],
  ),
  row(
    '404 and bare wherever one looks',
    [came(404), ...around({})],
    ['wrong-url.missing-path likely', 'cors-not-configured likely'],
  ),
  row(
    'a web page wherever one looks',
    [request(get, html), ...around({ error: html, root: html })],
    ['wrong-url.html-answer certain'],
  ),
  row(
    'repeats that disagree',
    [came(200), probe({ kind: 'repeat', turn: 1, form: 'request' }, [200, allow()])],
    ['partial-rollout certain'],
  ),
  row(
    'a repeat that was turned away',
    [came(200, allow()), probe({ kind: 'repeat', turn: 1, form: 'request' }, [429])],
    [],
  ),
  ...(
    [
      ['https://api.example.com/v1/orders', 'certain'],
      ['https://api.example.com/v1/tokenize', 'certain'],
      ['https://id.example.com/oauth2/token', 'likely'],
      ['https://storage.example.com/o?uploadType=resumable&upload_id=A', 'likely'],
    ] as const
  ).map(([at, confidence]) => {
    const asked = { ...preflighted, method: 'POST', url: at }
    return row(
      `a POST to ${at} that is bare behind a preflight that lets in`,
      [preflight(asked, [204, grants]), request(asked, [200])],
      [`cors-after-routes ${confidence}`],
      asked,
    )
  }),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})
