import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { answerOf, type Answer } from '../../../src/knowledge/facts/answer.ts'
import { gatewayMark } from '../../../src/knowledge/facts/gateway.ts'
import { responseWriter } from '../../../src/knowledge/facts/response-writer.ts'
import { get, request } from '../causes/evidence-builder.ts'

function answer(status: number, headers: HeaderList, body = '', path = '/v1/orders'): Answer {
  const at = `https://api.example.com${path}`
  const read = answerOf(request(get, [status, headers, body], { at }), get)
  if (read === null) throw new Error('it was answered')
  return read
}

const by = (name: string): HeaderList => [['X-Powered-By', name]]
const server = (name: string): HeaderList => [['Server', name]]

test.each<readonly [string, HeaderList, HeaderList, RegExp | null]>([
  ['/socket.io/', [], [], /^Socket\.IO answers here/],
  ['/a/engine.io/x', [], [], /^Socket\.IO answers here/],
  ['/my-socket.io/', [], [], null],
  ['/socket.iox/', [], [], null],
  ['/realms/shop/protocol/openid-connect/token', [], [], /^Keycloak decides here/],
  ['/realms/a/b/protocol/openid-connect/token', [], [], null],
  ['/v1', [['Content-Type', 'text/event-stream; a=b']], [], /^an event stream is written past/],
  ['/v1', [['Content-Type', 'x-text/event-stream']], [], null],
  ['/v1', by('Express'), server('nginx'), /^Express writes this response and Nginx the covered one/],
  ['/v1', by('Express'), by('Express'), null],
  ['/v1', by('Express'), [], null],
  ['/v1', [], by('Express'), null],
  ['/v1', [['Set-Cookie', 'laravel_session=1']], by('PHP/8'), null],
  ['/v1', by('PHP/8'), [['Set-Cookie', 'laravel_session=1']], null],
  [
    '/v1',
    [
      ['Connection', 'keep-alive'],
      ['Keep-Alive', 'timeout=5'],
    ],
    by('PHP/8'),
    null,
  ],
  [
    '/v1',
    by('PHP/8'),
    [
      ['Connection', 'keep-alive'],
      ['Keep-Alive', 'timeout=5'],
    ],
    null,
  ],
])('at %s with %j, where %j covers other paths: %s', (path, bare, covered, says) => {
  const told = responseWriter(answer(200, bare, '', path), answer(200, covered))
  if (says === null) expect(told).toBeNull()
  else expect(told).toMatch(says)
})

test.each<readonly [number, HeaderList, string, string | null]>([
  [502, [], '', '502: a proxy got no usable response from the application'],
  [504, [], '', '504: a proxy got no usable response from the application'],
  [503, [], '', null],
  [500, server('nginx'), '', null],
  [505, server('nginx'), '', null],
  [503, server('nginx'), '', '503 from Nginx: a proxy got no usable response from the application'],
  [503, [['Via', '1.1 x']], '', '503 from a proxy: a proxy got no usable response from the application'],
  [
    502,
    [],
    '<title>502 Bad Gateway</title>',
    '502 from a proxy: a proxy got no usable response from the application',
  ],
  [503, [], '<title>503 x</title>', '503 from a proxy: a proxy got no usable response from the application'],
  [503, [], '<title>505 x</title>', null],
  [
    503,
    [],
    '<h1>Service Unavailable</h1>',
    '503 from a proxy: a proxy got no usable response from the application',
  ],
  [
    503,
    [],
    '<title>Service Temporarily Unavailable</title>',
    '503 from a proxy: a proxy got no usable response from the application',
  ],
  [503, [], 'Service Unavailable', null],
  [
    504,
    [],
    '{"message":"Endpoint request timed out"}',
    '504 from a proxy: a proxy got no usable response from the application',
  ],
  [502, by('Express'), '', null],
  [502, by('Next.js'), '', null],
  [502, server('gunicorn'), '', null],
  [503, [['CF-Ray', 'x']], '', null],
  [
    503,
    [
      ['Connection', 'keep-alive'],
      ['Keep-Alive', 'timeout=5'],
    ],
    '',
    null,
  ],
  [
    503,
    [],
    '<address>Apache/2.4</address>',
    '503 from Apache httpd: a proxy got no usable response from the application',
  ],
  [503, [], 'no healthy upstream', '503 from Envoy: Envoy says that it got nothing from behind'],
])('a %i with %j and “%s” shows: %s', (status, headers, body, mark) => {
  expect(gatewayMark(answer(status, headers, body))).toBe(mark)
})
