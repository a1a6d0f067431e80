import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Failure } from '../../../src/knowledge/model/evidence.ts'
import { failure, type Came } from '../causes/evidence-builder.ts'

type Comes = Came | Failure

/** What both requests may be answered with, whatever they ask for. */
function anyResponses(page: string): Readonly<Record<string, Comes>> {
  const to = (location: string): HeaderList => [['Location', location]]
  const from = (origin: string): HeaderList => [
    ['Access-Control-Allow-Origin', origin],
    ['Vary', 'Origin'],
  ]
  return {
    'bare 200': [200],
    'bare 204': [204],
    'bare 200 by Origin': [200, [['Vary', 'Origin']]],
    'a page': [200, [['Content-Type', 'text/html']], '<!doctype html><html><body>Hello</body></html>'],
    'an empty 200': [200, [['Content-Length', '0']], ''],
    '*': [200, [['Access-Control-Allow-Origin', '*']]],
    'another origin': [200, from('https://admin.example.com')],
    localhost: [200, from('http://localhost:3000')],
    'plain http': [200, from('http://app.example.com')],
    'a slash too many': [200, from(`${page}/`)],
    'no scheme': [200, from('app.example.com')],
    null: [200, from('null')],
    twice: [200, [...from(page), ...from(page)]],
    'the page and *': [200, [...from(page), ['Access-Control-Allow-Origin', '*']]],
    'a list': [200, from(`${page}, https://admin.example.com`)],
    'an empty value': [200, from('')],
    'a misspelt header': [200, [['Access-Control-Allowed-Origin', page]]],
    'true in a capital': [200, [...from(page), ['Access-Control-Allow-Credentials', 'True']]],
    'bare 400': [400, [], '{"message":"Bad request"}'],
    'bare 401': [401, [['WWW-Authenticate', 'Bearer']]],
    'bare 403': [403],
    'bare 403 by Origin': [403, [['Vary', 'Origin']]],
    '403 in words': [403, [], 'Not allowed by CORS'],
    '403 of Cloudflare': [403, [['Server', 'cloudflare']], 'Attention Required! | Cloudflare'],
    '403 for its token': [403, from(page), '{"message":"CSRF token mismatch."}'],
    'bare 404': [404, [], 'Not found'],
    '404 of Express': [404, [['X-Powered-By', 'Express']], '<pre>Cannot OPTIONS /v1/orders</pre>'],
    '404 of nginx': [404, [['Server', 'nginx']], '<html><center>nginx</center></html>'],
    '404 let in': [404, from(page)],
    '405 with its methods': [405, [['Allow', 'GET, PUT']]],
    'bare 405': [405],
    'bare 429': [429, [['Retry-After', '30']]],
    '429 let in': [429, [...from(page), ['X-RateLimit-Reset', '30']]],
    'bare 500': [500, [], '{"error":"boom at the server"}'],
    '500 let in': [500, from(page)],
    'bare 501': [501],
    '502 of nginx': [502, [['Server', 'nginx']], '<html><center>nginx</center></html>'],
    'bare 503': [503],
    'bare 504': [504],
    'to a slash': [301, to('/v1/orders/')],
    'to https': [301, to('https://api.example.com/v1/orders')],
    'to another host': [307, to('https://other.example.com/v1/orders')],
    'to another path': [302, to('/home')],
    'to a login': [302, to('https://id.example.com/login?next=/')],
    'to a login, let in': [302, [...from(page), ...to('/login?next=/v1/orders')]],
    'to nowhere': [302],
    'a copy of a cache': [200, [...from('https://b.example.com'), ['X-Cache', 'HIT'], ['Age', '9']]],
    'an error of a cache': [
      404,
      [
        ['X-Cache', 'HIT'],
        ['Age', '9'],
      ],
    ],
    'no name': failure('dns', { code: 'ENOTFOUND' }),
    'no connection': failure('refused', { code: 'ECONNREFUSED' }),
    'no response in time': failure('timeout'),
    'a broken connection': failure('reset', { code: 'ECONNRESET' }),
    'an expired certificate': failure('tls', { code: 'CERT_HAS_EXPIRED', tls: 'expired' }),
    'a failed handshake': failure('tls', { code: 'ERR_SSL_HANDSHAKE_FAILURE', tls: 'handshake' }),
    'no HTTP': failure('protocol', { code: 'HPE_INVALID_CONSTANT' }),
    'no host': failure('unreachable', { code: 'EHOSTUNREACH' }),
    'a cancelled request': failure('aborted'),
  }
}

/** What the preflight may be answered with. */
export function toPreflight(page: string): Readonly<Record<string, Comes>> {
  const lists: HeaderList = [
    ['Access-Control-Allow-Origin', page],
    ['Vary', 'Origin'],
    ['Access-Control-Allow-Credentials', 'true'],
  ]
  const methods = ['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE, PATCH'] as const
  const names = ['Access-Control-Allow-Headers', 'x-shop, authorization, content-type'] as const
  return {
    'let in': [204, [...lists, methods, names]],
    'let in without lists': [204, lists],
    'let in without headers': [204, [...lists, methods]],
    'let in with other headers': [200, [...lists, methods, ['Access-Control-Allow-Headers', 'x-a, x-b']]],
    'let in with * for headers': [200, [...lists, methods, ['Access-Control-Allow-Headers', '*']]],
    'let in without the method': [204, [...lists, ['Access-Control-Allow-Methods', 'GET'], names]],
    'let in with a small method': [204, [...lists, ['Access-Control-Allow-Methods', 'put, delete'], names]],
    'let in with a broken list': [204, [...lists, methods, ['Access-Control-Allow-Headers', 'x-shop; x-a']]],
    'let in by *': [
      204,
      [['Access-Control-Allow-Origin', '*'], methods, ['Access-Control-Allow-Headers', '*']],
    ],
    'let in without cookies': [
      204,
      [['Access-Control-Allow-Origin', page], ['Vary', 'Origin'], methods, names],
    ],
    ...anyResponses(page),
  }
}

/** What the request itself may be answered with. */
export function toRequest(page: string): Readonly<Record<string, Comes>> {
  const lets: HeaderList = [
    ['Access-Control-Allow-Origin', page],
    ['Vary', 'Origin'],
  ]
  const withCookies = ['Access-Control-Allow-Credentials', 'true'] as const
  const json = ['Content-Type', 'application/json'] as const
  return {
    'let in': [200, [...lets, withCookies, json], '{"a":1}'],
    'let in without cookies': [200, [...lets, json], '{"a":1}'],
    'let in, with a cookie': [200, [...lets, withCookies, ['Set-Cookie', 'a=1; Path=/']]],
    'let in, with a header of its own': [200, [...lets, withCookies, ['X-Total', '9'], ['Link', '</2>']]],
    '401 let in': [401, [...lets, withCookies, ['WWW-Authenticate', 'Bearer']]],
    '403 let in': [403, [...lets, withCookies], '{"message":"no"}'],
    'bare JSON': [200, [json], '{"a":1}'],
    'kept for the own site': [200, [['Cross-Origin-Resource-Policy', 'same-site']]],
    'kept for the own origin': [200, [...lets, ['Cross-Origin-Resource-Policy', 'same-origin']]],
    'text that must not be guessed': [
      200,
      [
        ['Content-Type', 'text/plain'],
        ['X-Content-Type-Options', 'nosniff'],
      ],
    ],
    '101': [
      101,
      [
        ['Upgrade', 'websocket'],
        ['Connection', 'Upgrade'],
        ['Sec-WebSocket-Accept', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='],
      ],
    ],
    '101 of another handshake': [
      101,
      [
        ['Upgrade', 'websocket'],
        ['Connection', 'Upgrade'],
        ['Sec-WebSocket-Accept', 'x'],
      ],
    ],
    '410 in the words of a 404': [410, [], 'Not found'],
    ...anyResponses(page),
  }
}
