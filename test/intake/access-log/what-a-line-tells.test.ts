import { describe, expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'

/** Address, host, status, time, origin and browser of the one preflight in a text, `-` where it tells none. */
function told(text: string): string {
  const { preflights } = readAny(text)
  const [first] = preflights?.since ?? []
  return [
    first?.url,
    first?.host,
    first?.status,
    first?.first?.replace(/\.000Z$/, 'Z'),
    preflights?.origins[0]?.value,
    preflights?.userAgents[0]?.value,
  ]
    .map((one) => one ?? '-')
    .join(' ')
}

const json = (fields: object) => JSON.stringify({ method: 'OPTIONS', path: '/v2', status: 405, ...fields })
const clf = (time: string, rest = '"-" "-"') =>
  `203.0.113.5 - - [${time}] "OPTIONS /v2 HTTP/1.1" 405 0 ${rest}`

describe('the time of a request', () => {
  test.each([
    [clf('28/Nov/2026:10:00:01 +0000'), '2026-11-28T10:00:01Z'],
    [clf('28/Nov/2026:10:00:01 +0230'), '2026-11-28T07:30:01Z'],
    [clf('28/Nov/2026:10:00:01 -0500'), '2026-11-28T15:00:01Z'],
    [clf('01/Jan/2026:00:00:00 +0000'), '2026-01-01T00:00:00Z'],
    [clf('31/Dec/2026:23:59:59 -0001'), '2027-01-01T00:00:59Z'],
    [json({ time: 1795860001 }), '2026-11-28T10:00:01Z'],
    [json({ time: 1795860001.5 }), '2026-11-28T10:00:01.500Z'],
    [json({ time: 1795860001250 }), '2026-11-28T10:00:01.250Z'],
    [json({ time: '1795860001250000' }), '2026-11-28T10:00:01.250Z'],
    [json({ time: '1795860001250000000' }), '2026-11-28T10:00:01.250Z'],
    [json({ time: '2026-11-28T11:00:01+01:00' }), '2026-11-28T10:00:01Z'],
    [json({ '@timestamp': '2026-11-28T10:00:01.123Z' }), '2026-11-28T10:00:01.123Z'],
    [json({ date: '2026-11-28', time: '10:00:01' }), '2026-11-28T10:00:01Z'],
    [json({ date: '2026-11-28', time: 1795860001 }), '2026-11-28T10:00:01Z'],
    [json({ time: '' }), '-'],
    [json({}), '-'],
  ])('%s', (line, time) => {
    expect(told(line).split(' ')[3]).toBe(time)
  })
})

describe('the host of a request', () => {
  test.each([
    ['api.example.com', 'api.example.com'],
    ['API.Example.com', 'api.example.com'],
    ['api.example.com:443', 'api.example.com'],
    ['api.example.com:80', 'api.example.com'],
    ['api.example.com:8443', 'api.example.com:8443'],
    ['api.example.com:4430', 'api.example.com:4430'],
    // What serves one host may run on many machines.
    ['ip-10-0-0-1.eu-west-1.compute.internal', '-'],
    ['web.local', '-'],
    ['api.default.svc', '-'],
    ['api.svc.cluster', '-'],
    ['nas.lan', '-'],
    ['web-1', '-'],
    ['localhost', '-'],
    ['10.0.0.1', '-'],
    ['-', '-'],
    ['', '-'],
    ['a b.com', '-'],
    ['.example.com', '-'],
  ])('%s', (host, expected) => {
    expect(told(json({ host })).split(' ')[1]).toBe(expected)
  })
})

describe('all that a line tells', () => {
  test.each([
    [
      clf('28/Nov/2026:10:00:01 +0000', '"https://shop.example.com/" "Mozilla/5.0"'),
      '/v2 - 405 2026-11-28T10:00:01Z - Mozilla/5.0',
    ],
    [clf('28/Nov/2026:10:00:01 +0000').replace('/v2', '/v2?token=x#y'), '/v2 - 405 2026-11-28T10:00:01Z - -'],
    [
      json({ method: 'options', origin: 'https://shop.example.com', user_agent: 'x' }),
      '/v2 - 405 - https://shop.example.com x',
    ],
    [
      '{"method":"OPTIONS","url":"https://api.example.com:443/v2","status":405}',
      'https://api.example.com/v2 - 405 - - -',
    ],
    [
      '{"method":"OPTIONS","url":"http://api.example.com:443/v2","status":405}',
      'http://api.example.com:443/v2 - 405 - - -',
    ],
    ['{"request":"OPTIONS /v2?a=1 HTTP/1.1","status":"405"}', '/v2 - 405 - - -'],
    ['{"req":{"method":"OPTIONS","url":"/v2"},"res":{"statusCode":405}}', '/v2 - 405 - - -'],
    ['{"jsonPayload":{"method":"OPTIONS","path":"/v2","status":405}}', '/v2 - 405 - - -'],
    ['prefix\t{"method":"OPTIONS","path":"/v2","status":405}', '/v2 - 405 - - -'],
    [
      'at=info method=OPTIONS path="/v2?a=1" host=api.example.com fwd="1.2.3.4" dyno=web.1 status=405 bytes=0',
      '/v2 api.example.com 405 - - -',
    ],
    [
      'time=2026-11-28T10:00:01Z level=INFO method=OPTIONS path=/v2 status=405 ua=x',
      '/v2 - 405 2026-11-28T10:00:01Z - x',
    ],
    [
      '2026-11-28T11:00:01.5+01:00 INFO method=OPTIONS uri=/v2 status=405',
      '/v2 - 405 2026-11-28T10:00:01.500Z - -',
    ],
    [
      'lb haproxy[811]: 203.0.113.5:1 [28/Nov/2026:10:00:01.123] f~ s/a 0/0/1/2/3 405 212 - - ---- 1/1/0/0/0 0/0 "OPTIONS https://api.example.com:443/v2?a=1 HTTP/2.0"',
      'https://api.example.com/v2 - 405 2026-11-28T10:00:01Z - -',
    ],
    [
      'lb haproxy[811]: 203.0.113.5:1 [28/Nov/2026:10:00:01.123] f s/a 0/0/1/2/3 405 212 - - ---- 1/1/0/0/0 0/0 {a|b} {c} "OPTIONS http://api.example.com:80/v2 HTTP/1.1"',
      'http://api.example.com/v2 - 405 2026-11-28T10:00:01Z - -',
    ],
    [
      'lb haproxy[811]: 203.0.113.5:1 [28/Nov/2026:10:00:01.123] f s/a 0/0/1/2/3 405 212 - - ---- 1/1/0/0/0 0/0 "OPTIONS https://api.example.com:8443/v2 HTTP/1.1"',
      'https://api.example.com:8443/v2 - 405 2026-11-28T10:00:01Z - -',
    ],
    [
      '[GIN] 2026/11/28 - 10:00:01 | 404 |  1.2µs |  127.0.0.1 | OPTIONS  "/v2"',
      '/v2 - 404 2026-11-28T10:00:01Z - -',
    ],
    ['OPTIONS /v2 405 in 12ms', '/v2 - 405 - - -'],
    ['OPTIONS /v2 405 1.2 ms - 9', '/v2 - 405 - - -'],
    ['--> OPTIONS /v2 405 3ms', '/v2 - 405 - - -'],
    ['INFO:     127.0.0.1:5000 - "OPTIONS /v2 HTTP/1.1" 405 Method Not Allowed', '/v2 - 405 - - -'],
    ['[OPTIONS]405 api.example.com/v2 clientIP="1.2.3.4"', 'api.example.com/v2 - 405 - - -'],
    ['[Sat Nov 28 10:00:01 2026] 127.0.0.1:5 [405]: OPTIONS /v2', '/v2 - 405 2026-11-28T10:00:01Z - -'],
    [
      'info: Microsoft.AspNetCore.Hosting.Diagnostics[2]\n      Request finished HTTP/1.1 OPTIONS http://localhost:5000/v2 - - - 405 0 - 1.2ms',
      'http://localhost:5000/v2 - 405 - - -',
    ],
    ['[10:00:01 INF] HTTP OPTIONS /v2 responded 405 in 1.2345 ms', '/v2 - 405 - - -'],
  ])('%s', (line, expected) => {
    expect(told(line)).toBe(expected)
  })
})

test.each([
  ['of another method', json({ method: 'GET' })],
  ['without a status', '{"method":"OPTIONS","path":"/v2"}'],
])('a line %s counts as no preflight', (_, line) => {
  expect(readAny(`${line}\n${json({ status: 204 })}`).preflights?.total).toBe(1)
})
