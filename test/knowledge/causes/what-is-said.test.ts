import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { AddressSpace, Evidence, Observation } from '../../../src/knowledge/model/evidence.ts'
import {
  evidence,
  failure,
  get,
  preflight,
  preflighted,
  probe,
  request,
  type Came,
} from './evidence-builder.ts'
import { asked, came } from './named.ts'

/** The first cause, how sure it is, and what is said for it and against it. */
function told(subject: Case, seen: readonly Observation[], known: Partial<Evidence> = {}) {
  const [first] = diagnose(subject, { ...evidence(...seen), ...known }).causes
  return (
    first && {
      cause: `${first.id} ${first.confidence}`,
      title: first.title,
      says: first.evidence.slice(1).map(({ says }) => says),
      against: first.against.length,
    }
  )
}

const http: Case = { ...get, pageOrigin: 'http://app.example.com', url: 'http://api.example.com/v1/orders' }
const shop: Case = { ...get, pageOrigin: 'https://shop.acme.com' }
const lacks: readonly Observation[] = [request(shop, failure('dns', { code: 'EAI_AGAIN' }))]
const gateway = (...more: HeaderList): Came => [
  502,
  [['Server', 'nginx'], ...more],
  '<h1>502 Bad Gateway</h1><center>nginx</center>',
]
const by502 = '502 from Nginx: a proxy got no usable response from the application'

test.each<readonly [string, ReturnType<typeof told>, NonNullable<ReturnType<typeof told>>]>([
  [
    'TLS is demanded',
    told(http, [request(http, [426, [['Upgrade', 'TLS/1.2']]])]),
    {
      cause: 'wrong-url certain',
      title: 'api.example.com takes https alone, and the URL says http',
      says: ['it asks for TLS before anything else'],
      against: 0,
    },
  ],
  [
    'gRPC comes',
    told(get, [came(200, [['Content-Type', 'application/grpc']])]),
    {
      cause: 'wrong-url certain',
      title: '/v1/orders answers in gRPC, which no page can speak',
      says: ['it answers in gRPC'],
      against: 0,
    },
  ],
  [
    'an upgrade is demanded',
    told(get, [came(426, [['Upgrade', 'websocket']])]),
    {
      cause: 'wrong-url certain',
      title: '/v1/orders takes another protocol than that of this request (426)',
      says: ['it takes nothing but the handshake of a WebSocket'],
      against: 0,
    },
  ],
  [
    'an upgrade is demanded behind a proxy',
    told(get, [came(426, [['Server', 'nginx']])]),
    {
      cause: 'gateway-error likely',
      title: 'What stands behind the proxy does not take the protocol in which the proxy asks',
      says: [
        '426 means that it takes another protocol, and it does not name which (a WebSocket, a newer HTTP)',
      ],
      against: 0,
    },
  ],
  [
    'a gateway fails',
    told(get, [came(...gateway())]),
    {
      cause: 'gateway-error certain',
      title: `The application did not answer: ${by502}`,
      says: [by502, 'the body says “502 Bad Gateway nginx”'],
      against: 0,
    },
  ],
  [
    'a gateway fails for a while',
    told(get, [came(...gateway(['Retry-After', '30']))]),
    {
      cause: 'gateway-error certain',
      title: `The application did not answer: ${by502}`,
      says: [by502, 'the body says “502 Bad Gateway nginx”', 'Retry-After: 30'],
      against: 0,
    },
  ],
  [
    'no server of names answers',
    told(shop, lacks),
    {
      cause: 'dns-failure likely',
      title:
        'No name server told the machine that asked an address of api.example.com (EAI_AGAIN): of the server nothing is known yet',
      says: [],
      against: 1,
    },
  ],
  [
    'no name is found',
    told(shop, [request(shop, failure('dns'))]),
    {
      cause: 'dns-failure certain',
      title: 'The name api.example.com does not resolve (dns): nothing was asked, CORS is not the trouble',
      says: [],
      against: 0,
    },
  ],
  [
    'neither name is found',
    told(shop, [request(shop, failure('dns'))], {
      hosts: [{ host: 'shop.acme.com', role: 'page', addresses: [], failure: failure('dns') }],
    }),
    {
      cause: 'dns-failure likely',
      title:
        'No name server told the machine that asked an address of api.example.com: of the server nothing is known yet',
      says: [],
      against: 1,
    },
  ],
  [
    'Origin alone sets an error off',
    told(get, [came(500), probe({ kind: 'without-origin', form: 'request' }, [200], { origin: null })]),
    {
      cause: 'error-response-without-cors likely',
      title:
        'The server fails with 500 as soon as the request has an Origin, and answers 200 without one: the exception in its handling of Origin is the fault',
      says: ['GET /v1/orders without Origin: 200, no Access-Control-Allow-Origin'],
      against: 1,
    },
  ],
  [
    'OPTIONS is led to a login',
    told(preflighted, [asked([302, [['Location', 'https://shop.okta.com/login?next=/']]])]),
    {
      cause: 'preflight-requires-auth certain',
      title:
        'The preflight is redirected to the login https://shop.okta.com/login: OPTIONS never carries credentials',
      says: [],
      against: 0,
    },
  ],
  [
    'OPTIONS is led to a login at another host, under the same path',
    told({ ...preflighted, url: 'https://api.example.com/login' }, [
      preflight({ ...preflighted, url: 'https://api.example.com/login' }, [
        302,
        [['Location', 'https://shop.okta.com/login']],
      ]),
    ]),
    {
      cause: 'preflight-requires-auth certain',
      title:
        'The preflight is redirected to the login https://shop.okta.com/login: OPTIONS never carries credentials',
      says: [],
      against: 0,
    },
  ],
  [
    'OPTIONS is challenged',
    told(preflighted, [asked([401, [['WWW-Authenticate', 'Bearer']]])]),
    {
      cause: 'preflight-requires-auth certain',
      title: 'The preflight is answered 401: credentials are demanded of OPTIONS, which never carries any',
      says: ['WWW-Authenticate: Bearer'],
      against: 0,
    },
  ],
])('what is said where %s', (_, said, expected) => {
  expect(said).toEqual(expected)
})

const host = (role: 'page' | 'request', space: AddressSpace, ...addresses: readonly string[]) => ({
  host: 'a',
  role,
  addresses: addresses.map((address) => ({ address, space })),
  failure: null,
})
test('a local address is told with all that the name resolves to', () => {
  const hosts = [host('page', 'public', '203.0.113.1'), host('request', 'local', '192.168.0.9', '10.0.0.1')]
  expect(told(get, [], { hosts })?.title).toBe(
    'api.example.com is a local address (192.168.0.9, 10.0.0.1) and the page is public: Chromium and Firefox need the visitor’s permission',
  )
})
