import { expect, test } from 'vitest'
import { conclude } from '../../../src/knowledge/triage.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { allow, evidence, from, get, preflight, preflighted, probe, request } from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

const local = 'http://localhost:3000'

test('where everything fails alike, what fails comes before CORS, and before its policy in the fix', () => {
  const concluded = (status: number, other = status) =>
    conclude(
      get,
      evidence(
        came(status),
        probe({ kind: 'error-path', what: 'random-404' }, [other]),
        probe({ kind: 'sibling', what: 'root' }, [status]),
        from(local, 'localhost', 'request', [status]),
      ),
      null,
    )
  const titleOf = (...statuses: [number, number?]) => concluded(...statuses).diagnosis.causes[0]?.title
  expect(titleOf(403)).toMatch(/^Everything is answered 403 .*: whoever refuses comes first/)
  expect(titleOf(500)).toMatch(/^Everything is answered 500 .*: the error comes first/)
  expect(concluded(403).fixes[0]).toMatchObject({
    title: 'Find who answers 403 to everything',
    stack: null,
    snippet: null,
  })
  expect(concluded(500).fixes[0]).toMatchObject({
    title: 'Find why everything is answered 500',
    snippet: null,
  })
  expect(concluded(999).fixes[0]).toMatchObject({ stack: null, snippet: null })
  expect(
    concluded(999)
      .fixes.flatMap(({ steps }) => steps)
      .join(' '),
  ).not.toMatch(/\blog of\b/)
  expect(concluded(404).fixes.find(({ snippet }) => snippet !== null)?.steps[0]).toMatch(
    /^First find why everything is answered 404/,
  )
  expect(titleOf(403, 404)).toMatch(/^The server sends no CORS headers/)
  expect(titleOf(500, 404)).toMatch(/^The server sends no CORS headers/)
})

const plain = { ...get, pageOrigin: 'http://app.example.com', url: 'http://api.example.com/v1/orders' }
const tlsAlone = 'Client sent an HTTP request to an HTTPS server.\n'
const php = (body: string) =>
  request(get, [
    200,
    [
      ['Content-Type', 'text/html'],
      ['X-Powered-By', 'PHP/8.2'],
    ],
    body,
  ])
const grpc = [['Content-Type', 'application/grpc']] as const

const rows: readonly Row[] = [
  row('http spoken to a TLS port', [request(plain, [400, [], tlsAlone])], ['wrong-url certain'], plain),
  row('the same behind the end of TLS', [came(400, [], tlsAlone)], ['gateway-error likely']),
  row('a server that names no protocol', [came(426)], ['wrong-url likely']),
  row('the same through a proxy', [came(426, [['Server', 'nginx']])], ['gateway-error likely']),
  row('gRPC', [came(200, grpc)], ['wrong-url certain']),
  row('426 of an API with a policy', [came(426, allow())], ['refused-by-application certain']),
  row(
    'PHP that had begun its output',
    [php('<b>Warning</b>: headers already sent by (output started at a.php:1)')],
    ['cors-not-configured likely'],
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})

test('words of a store that has no rule keep its recipe, though everything is refused', () => {
  const noRule =
    '<Error><Code>AccessForbidden</Code><Message>CORSResponse: CORS is not enabled for this bucket.</Message></Error>'
  const s3 = (status: number, body = '') => [status, [['Server', 'AmazonS3']], body] as const
  const seen = evidence(
    preflight(preflighted, s3(403, noRule)),
    request(preflighted, s3(403)),
    probe({ kind: 'error-path', what: 'random-404' }, s3(403)),
    from(local, 'localhost', 'request', s3(403)),
  )
  expect(conclude(preflighted, seen, null).fixes[0]).toMatchObject({ stack: 's3' })
})

test('a limit is fixed where it counts, though a CDN hands its response on', () => {
  const limited = (headers: HeaderList) =>
    conclude(get, evidence(came(429, [['X-Amz-Cf-Id', 'a'], ['Server', 'envoy'], ...headers])), null).fixes[0]
  expect(limited([['X-Envoy-Ratelimited', 'true']])).toMatchObject({ stack: 'envoy' })
  expect(limited([])).toMatchObject({ stack: null })
})
