import { expect, test } from 'vitest'
import { refutation } from '../../../src/knowledge/causes/refutation.ts'
import { causeIds } from '../../../src/knowledge/model/diagnosis.ts'
import {
  allow,
  around,
  document,
  failure,
  fails,
  from,
  get,
  preflight,
  preflighted,
  probe,
  request,
} from './evidence-builder.ts'
import { again, answered, asked, came, good, letIn, row, type Row } from './named.ts'

const put = { method: 'PUT' } as const
const included = { credentials: 'include' } as const
const forPut = (status: number, ...headers: readonly (readonly [string, string])[]) =>
  preflight({ ...get, ...put }, [status, headers])
const moved = (to: string) => [301, [['Location', to]]] as const
const withCredentials = ['Access-Control-Allow-Credentials', 'true'] as const

const rows: readonly Row[] = [
  row('a bare response', [came(200), ...around({})], []),
  row('a bare error of a proxy', [came(502, [['Server', 'nginx']], '<center>nginx</center>')], []),
  row('a bare 404, and the headers elsewhere', [came(404), ...around({ root: [200, allow()] })], []),
  row('let through', [came(200, allow())], []),
  row('let through by *', [came(200, allow('*'))], []),
  row('* with credentials', [came(200, [...allow('*'), withCredentials])], [], included),
  row('let in without credentials', [came(200, allow())], [], included),
  row(
    'let in with credentials',
    [came(200, [...allow(), withCredentials, ['Set-Cookie', 'a=1']])],
    [],
    included,
  ),
  row('another origin is named', [came(200, allow('https://admin.example.com'))], []),
  row(
    'localhost alone is let in',
    [came(200), ...around({ localhost: [200, allow('http://localhost:3000')] })],
    [],
  ),
  row('two origins', [came(200, [...allow(), ...allow('*')])], []),
  row('no origin at all', [came(200, allow('app.example.com'))], []),
  row('an error of the application', [came(500, allow())], []),
  row('401 of the application', [came(401, [...allow(), ['WWW-Authenticate', 'Bearer']])], []),
  row('a page', [came(200, [['Content-Type', 'text/html']], '<!doctype html><html>')], []),
  row('a login', [came(302, [['Location', 'https://id.example.com/login']])], []),
  row(
    'to another host',
    [
      came(...moved('https://other.example.com/')),
      request(get, [200], { hop: 1, at: 'https://other.example.com/', origin: 'null' }),
    ],
    [],
  ),
  row(
    'to the same host',
    [
      came(...moved('/v1/orders/')),
      request(get, [200, allow()], { hop: 1, at: 'https://api.example.com/v1/orders/' }),
    ],
    [],
  ),
  row('no name', fails('dns', { code: 'ENOTFOUND' }), []),
  row('refused', fails('refused', { code: 'ECONNREFUSED' }), []),
  row('too late', fails('timeout'), []),
  row('a certificate', fails('tls', { code: 'CERT_HAS_EXPIRED' }), []),
  row('broken off', fails('reset', { code: 'ECONNRESET' }), []),
  row('let in by the preflight, and by the response', [letIn, good], [], preflighted),
  row('let in by the preflight alone', [letIn, answered(200)], [], preflighted),
  row('the header is not listed', [asked([204, allow()]), good], [], preflighted),
  row(
    'the header is not allowed beside others',
    [asked([204, [...allow(), ['Access-Control-Allow-Headers', 'x-a, x-b']]]), good],
    [],
    preflighted,
  ),
  row(
    'a list that is none',
    [asked([204, [...allow(), ['Access-Control-Allow-Headers', 'x-shop; x-a']]]), good],
    [],
    preflighted,
  ),
  row('OPTIONS is not allowed', [asked([405, [['Allow', 'GET']]]), good], [], preflighted),
  row('OPTIONS is not found', [asked([404]), good], [], preflighted),
  row('OPTIONS without headers', [asked([200]), good], [], preflighted),
  row('OPTIONS wants credentials', [asked([401, [['WWW-Authenticate', 'Bearer']]]), good], [], preflighted),
  row(
    'OPTIONS is forbidden',
    [asked([403, [['Server', 'cloudflare']], 'Attention Required! Cloudflare']), good],
    [],
    preflighted,
  ),
  row('OPTIONS fails', [asked([500]), good], [], preflighted),
  row('OPTIONS is led to another host', [asked(moved('https://other.example.com/')), good], [], preflighted),
  row(
    'OPTIONS is led to a login',
    [asked([302, [['Location', 'https://id.example.com/login?next=/']]]), good],
    [],
    preflighted,
  ),
  row('OPTIONS without a response', [preflight(preflighted, failure('timeout')), good], [], preflighted),
  row(
    'two servers',
    [asked([405, [['Server', 'nginx']]]), answered(200, [['X-Powered-By', 'Express'], ...allow()])],
    [],
    preflighted,
  ),
  row(
    'the method is not listed',
    [
      forPut(204, ...allow(), ['Access-Control-Allow-Methods', 'GET']),
      request({ ...get, ...put }, [200, allow()]),
    ],
    [],
    put,
  ),
  row(
    'the method is listed in small letters',
    [
      forPut(204, ...allow(), ['Access-Control-Allow-Methods', 'put']),
      request({ ...get, ...put }, [200, allow()]),
    ],
    [],
    put,
  ),
  row(
    'the method, by a stand-in',
    [
      forPut(204, ...allow(), ['Access-Control-Allow-Methods', 'PUT']),
      request({ ...get, ...put }, [200], { standIn: true }),
    ],
    [],
    put,
  ),
  row(
    'a copy for another origin',
    [
      came(200, [...allow('https://b.example.com'), ['X-Cache', 'HIT'], ['Age', '9']]),
      probe({ kind: 'cache', step: 'busted' }, [200, allow()]),
    ],
    [],
  ),
  row('by turns', [came(200, allow()), again('request', 1, [200]), again('request', 2, [200, allow()])], []),
  row(
    'from a page that is nobody’s',
    [came(200, allow('https://app.example.com')), from('null', 'null', 'request', [200])],
    [],
    { pageOrigin: 'null' },
  ),
  row('of the own server', [came(200)], [], { url: 'https://app.example.com/v1' }),
  row('over plain http', [request(get, [200, allow()], { at: 'http://api.example.com/' })], [], {
    url: 'http://api.example.com/',
  }),
  row('at a port that no browser asks', [], [], { url: 'https://api.example.com:6000/' }),
  row('on the own machine', [came(200, allow())], [], {
    url: 'http://localhost:8080/v1',
    pageOrigin: 'http://localhost:3000',
  }),
  row('forbidden by the page', [came(200, allow())], [], {}, document("connect-src 'self'")),
  row('allowed by the page', [came(200, allow())], [], {}, document('connect-src https://api.example.com')),
  row(
    'an image that is kept for itself',
    [came(200, [['Cross-Origin-Resource-Policy', 'same-origin']])],
    [],
    { as: 'img' },
  ),
  row('without CORS', [came(200)], [], { mode: 'no-cors' }),
  row('a WebSocket', [came(101)], [], { as: 'websocket' }),
  row('a WebSocket that is refused', [came(403)], [], { as: 'websocket' }),
  row('a recording without a response', [], [], {}, { recorded: true }),
  row('nothing', [], []),
]

// Under each sentence stand the causes that it speaks against, where somebody guesses them.
test.each(rows.map((one) => [one.title, one] as const))(
  'what speaks against a cause: %s',
  (_, { subject, seen }) => {
    const told = causeIds.map((cause) => [refutation(cause, subject, seen) ?? 'nothing', cause] as const)
    const bySentence = Map.groupBy(told, ([sentence]) => sentence)
    const lines = [...bySentence].map(
      ([sentence, all]) => `${sentence}\n    ${all.map(([, cause]) => cause).join(', ')}`,
    )
    expect(`\n${lines.join('\n')}\n`).toMatchSnapshot()
  },
)
