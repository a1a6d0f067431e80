import { expect, test } from 'vitest'
import { answerOf } from '../../../src/knowledge/facts/answer.ts'
import { gatewayMark } from '../../../src/knowledge/facts/gateway.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { get, request } from '../causes/evidence-builder.ts'

function marked(status: number, headers: HeaderList, body: string): string | null {
  const answer = answerOf(request(get, [status, headers, body]), get)
  return answer && gatewayMark(answer)
}

const server = (name: string): HeaderList => [['Server', name]]

// RFC 9110, 15.6: 502 and 504 are a proxy's word; 503 may be the application's.
test.each<readonly [string, number, HeaderList, string]>([
  ['a bare 502', 502, [], ''],
  ['a bare 504', 504, [], ''],
  ['503 that came through a proxy', 503, [['Via', '1.1 x']], ''],
  ['503 of nginx', 503, server('nginx'), '<title>503 Service Temporarily Unavailable</title>'],
  ['the page of a 503', 503, [], '<h1>Service Unavailable</h1>'],
  ['the page of a 503, for now', 503, [], '<h1>503</h1><title>Service temporarily unavailable</title>'],
  ['a page that names its status', 503, [], '<title>503 Backend fetch failed</title>'],
  ['API Gateway', 504, [], '{"message":"Endpoint request timed out"}'],
])('%s: nothing usable stands behind', (_, status, headers, body) => {
  expect(marked(status, headers, body)).toMatch(/usable response|nothing|behind|connect/i)
})

test.each<readonly [string, number, HeaderList, string]>([
  ['a bare 503', 503, [], ''],
  ['503 in the words of the application', 503, [], '{"error":"service unavailable"}'],
  ['503 of an application behind a proxy', 503, [['Via', '1.1 x'], ...server('gunicorn')], ''],
  ...['Express', 'PHP/8.3', 'Next.js', 'ASP.NET'].map(
    (name): readonly [string, number, HeaderList, string] => [
      `502 of ${name} itself`,
      502,
      [['X-Powered-By', name]],
      '',
    ],
  ),
  ...['Werkzeug/3.0', 'gunicorn', 'uvicorn', 'WSGIServer/0.2', 'Kestrel', 'Phusion Passenger'].map(
    (name): readonly [string, number, HeaderList, string] => [`504 of ${name} itself`, 504, server(name), ''],
  ),
  ['500', 500, [['Via', '1.1 x']], ''],
  ['501', 501, [['Via', '1.1 x']], ''],
  ['505', 505, [['Via', '1.1 x']], ''],
  ['404 of a proxy', 404, server('nginx'), '<title>404 Not Found</title>'],
])('%s: no proxy says that it got no response', (_, status, headers, body) => {
  expect(marked(status, headers, body)).toBeNull()
})

test.each<readonly [number, HeaderList, string]>([
  [502, [], '502: a proxy got no usable response from the application'],
  [502, [['Via', '1.1 x']], '502 from a proxy: a proxy got no usable response from the application'],
  [503, [['Via', '1.1 x']], '503 from a proxy: a proxy got no usable response from the application'],
])('%i, %j: %s', (status, headers, says) => {
  expect(marked(status, headers, '')).toBe(says)
})
