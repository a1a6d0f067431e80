import { expect, test } from 'vitest'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  allow,
  around,
  evidence,
  failure,
  from,
  grants,
  preflight,
  preflighted,
  request,
} from './evidence-builder.ts'
import { again, asked, bisect, good, named, type Row } from './named.ts'

const to = (location: string): HeaderList => [['Location', location]]
const crashed: HeaderList = [['Apigw-Requestid', 'a=']]

type Line = readonly [
  title: string,
  seen: readonly Observation[],
  causes: readonly string[],
  more?: Partial<Case>,
]

const lines: readonly Line[] = [
  [
    '403 to OPTIONS by a gateway that has no such method',
    [asked([403, [], '{"message":"Missing Authentication Token"}']), good],
    ['preflight-not-handled certain'],
  ],
  [
    '403 to OPTIONS by a bucket without CORS rules',
    [
      asked([403, [], '<Message>CORSResponse: CORS is not enabled for this bucket.</Message>']),
      request(preflighted, [200]),
      ...around({ form: 'preflight' }),
    ],
    ['cors-not-configured certain'],
  ],
  ['401 to OPTIONS', [asked([401]), good], ['preflight-requires-auth certain']],
  [
    '200 to OPTIONS, whose body refuses the origin',
    [asked([200, [], '{"message":"CORS error: Origin not allowed"}']), request(preflighted, [200])],
    ['origin-not-allowed certain'],
  ],
  [
    '200 to OPTIONS, whose body refuses headers and not the origin',
    [asked([200, [], '{"message":"CORS error: Some headers are not allowed"}']), request(preflighted, [200])],
    ['cors-not-configured likely'],
  ],
  [
    '401 to OPTIONS, and no word on what it is for',
    [asked([401]), request(preflighted, [401])],
    ['preflight-requires-auth likely', 'cors-not-configured likely'],
  ],
  ['403 to OPTIONS, while the request passes', [asked([403]), good], ['preflight-requires-auth likely']],
  ['429 to OPTIONS with the permission', [asked([429, grants]), good], ['preflight-failed certain']],
  [
    '403 to OPTIONS that says what it wants',
    [asked([403, [['WWW-Authenticate', 'Bearer']]]), good],
    ['preflight-requires-auth certain'],
  ],
  [
    '403 to OPTIONS with the mark of a firewall',
    [asked([403, [['cf-mitigated', 'challenge']]]), good],
    ['blocked-at-edge certain'],
  ],
  [
    '403 to OPTIONS, which passes when it asks for less',
    [
      asked([403]),
      again('preflight', 1, [403]),
      good,
      bisect({ kind: 'origin-only' }, [204, allow()]),
      bisect({ kind: 'header', name: 'x-shop' }, [403]),
    ],
    ['request-header-not-allowed certain'],
  ],
  [
    'the same, asked once: a server that changes its mind looks alike',
    [
      asked([403]),
      good,
      bisect({ kind: 'origin-only' }, [204, allow()]),
      bisect({ kind: 'header', name: 'x-shop' }, [403]),
    ],
    ['request-header-not-allowed likely'],
  ],
  [
    '403 to OPTIONS, which passes from localhost',
    [
      asked([403]),
      request(preflighted, [403]),
      from('http://localhost:3000', 'localhost', 'preflight', [204, allow('http://localhost:3000')]),
    ],
    ['origin-not-allowed.localhost-only certain'],
  ],
  [
    'OPTIONS sent to a login',
    [asked([302, to('/login?next=/v1/orders')]), good],
    ['preflight-requires-auth certain'],
  ],
  [
    'OPTIONS sent to https',
    [
      preflight({ ...preflighted, url: 'http://api.example.com/v1/orders' }, [
        301,
        to('https://api.example.com/v1/orders'),
      ]),
    ],
    ['preflight-redirected.https-upgrade certain'],
    { pageOrigin: 'http://app.example.com', url: 'http://api.example.com/v1/orders' },
  ],
  [
    'OPTIONS sent on with www',
    [asked([301, to('https://www.api.example.com/v1/orders')]), good],
    ['preflight-redirected.www certain'],
  ],
  [
    'OPTIONS sent on with a slash',
    [asked([308, to('/v1/orders/')]), good],
    ['preflight-redirected.trailing-slash certain'],
  ],
  [
    'OPTIONS sent to another host',
    [asked([307, to('https://other.example/v1/orders')]), good],
    ['preflight-redirected.other-host certain'],
  ],
  [
    'OPTIONS sent to another path of the same host',
    [asked([307, to('/v2/orders')]), good],
    ['preflight-redirected certain'],
  ],
  ['404 to OPTIONS', [asked([404]), good], ['preflight-not-handled certain']],
  ['405 to OPTIONS, its headers right', [asked([405, grants]), good], ['preflight-not-handled certain']],
  [
    '405 to OPTIONS by another server',
    [
      asked([405, [['Server', 'nginx']]]),
      request(preflighted, [200, [...allow(), ['X-Powered-By', 'Express']]]),
    ],
    ['preflight-elsewhere certain'],
  ],
  [
    '405 to OPTIONS by another server, the request a stand-in',
    [
      asked([405, [['Server', 'nginx']]]),
      request(preflighted, [200, [...allow(), ['X-Powered-By', 'Express']]], { standIn: true }),
    ],
    ['preflight-elsewhere likely'],
  ],
  [
    '200 to OPTIONS without a header, the request with them',
    [asked([200, [['Allow', 'GET']]]), good, bisect({ kind: 'origin-only' }, [200])],
    ['preflight-not-handled certain'],
  ],
  [
    '404 to OPTIONS and no CORS header anywhere',
    [asked([404]), request(preflighted, [200]), ...around({ form: 'preflight' })],
    ['cors-not-configured certain'],
  ],
  ['500 to OPTIONS', [asked([500]), good], ['preflight-failed certain']],
  [
    '464 to OPTIONS and to all the rest: it is not the preflight that fails',
    [
      asked([464]),
      request(preflighted, [464]),
      ...around({ form: 'preflight', error: [464], root: [464], localhost: [464], foreign: [464] }),
    ],
    ['cors-not-configured likely'],
  ],
  ['304 to OPTIONS', [asked([304, grants]), good], ['preflight-failed certain']],
  [
    '500 to OPTIONS, by which a gateway says that the function behind it crashed, and a good response',
    [asked([500, crashed, '{"message":"Internal Server Error"}']), good],
    ['preflight-failed certain'],
  ],
  [
    'that, and the request crashes too',
    [
      asked([500, crashed, '{"message":"Internal Server Error"}']),
      request(preflighted, [500, crashed, '{"message":"Internal Server Error"}']),
    ],
    ['gateway-error certain'],
  ],
  ['502 to OPTIONS', [asked([502, [['Server', 'nginx']]]), good], ['gateway-error certain']],
  ['429 to OPTIONS', [asked([429]), good], ['blocked-at-edge likely']],
  ['no response to OPTIONS', [preflight(preflighted, failure('reset')), good], ['connection-broken certain']],
  ['a header that is not listed', [asked([204, allow()]), good], ['request-header-not-allowed certain']],
  ['a header that is listed', [asked([204, grants]), good], []],
]

function row([title, seen, causes, more]: Line): Row {
  return { title, seen: evidence(...seen), causes, subject: { ...preflighted, ...more } }
}

test.for(lines)('%s', (line) => {
  expect(named(row(line))).toEqual(line[2])
})
