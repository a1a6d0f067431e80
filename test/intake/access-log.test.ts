import { gzipSync } from 'node:zlib'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { customFormat } from '../../src/intake/access-log/custom-format.ts'
import { createLogReader } from '../../src/intake/access-log/read-log.ts'
import { readStream } from '../../src/intake/read-stream.ts'

function preflightsOf(lines: readonly string[], format: string | null = null) {
  const reader = createLogReader(format)
  reader.lines(lines)
  const { preflights, problems } = reader.end()
  if (preflights === null) throw new Error(JSON.stringify(problems))
  return preflights
}

describe('the same two preflights in every format', () => {
  test.each([
    [
      'nginx and Apache, combined',
      'combined',
      [
        '203.0.113.9 - - [24/Nov/2026:10:00:01 +0000] "OPTIONS /v1/orders?token=x HTTP/1.1" 204 0 "-" "Mozilla/5.0 (X11)"',
        '203.0.113.9 - - [24/Nov/2026:10:05:01 +0000] "OPTIONS /v1/orders HTTP/1.1" 401 12 "https://app.example.com/" "Mozilla/5.0 (X11)"',
        '203.0.113.9 - bob [24/Nov/2026:10:06:01 +0000] "GET /v1/orders HTTP/1.1" 200 12 "-" "curl/8"',
      ],
    ],
    [
      'common',
      'combined',
      [
        '::1 - - [24/Nov/2026:10:00:01 +0000] "OPTIONS /v1/orders HTTP/2.0" 204 0',
        '::1 - - [24/Nov/2026:10:05:01 +0000] "OPTIONS /v1/orders HTTP/2.0" 401 12',
      ],
    ],
    [
      'pino',
      'json',
      [
        '{"level":30,"time":1795514401000,"req":{"method":"OPTIONS","url":"/v1/orders","headers":{"origin":"https://app.example.com"}},"res":{"statusCode":204}}',
        '{"level":30,"time":1795514701000,"req":{"method":"OPTIONS","url":"/v1/orders"},"res":{"statusCode":401}}',
      ],
    ],
    [
      'Caddy',
      'json',
      [
        '{"level":"info","ts":1795514401.5,"request":{"method":"OPTIONS","host":"api.example.com","uri":"/v1/orders","headers":{"Origin":["https://app.example.com"]}},"status":204}',
        '{"level":"info","ts":1795514701.5,"request":{"method":"OPTIONS","uri":"/v1/orders","headers":{}},"status":401}',
      ],
    ],
    [
      'API Gateway',
      'json',
      [
        '{"requestId":"a","ip":"203.0.113.9","requestTime":"24/Nov/2026:10:00:01 +0000","httpMethod":"OPTIONS","path":"/v1/orders","status":"204"}',
        '{"requestId":"b","requestTime":"24/Nov/2026:10:05:01 +0000","httpMethod":"OPTIONS","path":"/v1/orders","status":"401"}',
      ],
    ],
    [
      'CloudFront',
      'w3c',
      [
        '#Version: 1.0',
        '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent)',
        '2026-11-24\t10:00:01\tFRA2\t0\t203.0.113.9\tOPTIONS\td1.cloudfront.net\t/v1/orders\t204\t-\tMozilla/5.0%20(X11)',
        '2026-11-24\t10:05:01\tFRA2\t0\t203.0.113.9\tOPTIONS\td1.cloudfront.net\t/v1/orders\t401\t-\tMozilla/5.0%20(X11)',
      ],
    ],
    [
      'morgan dev, colours and all',
      'morgan',
      [
        '\u001b[0mOPTIONS /v1/orders \u001b[32m204\u001b[0m 1.203 ms - 0\u001b[0m',
        '\u001b[0mOPTIONS /v1/orders \u001b[33m401\u001b[0m 0.402 ms - 24\u001b[0m',
      ],
    ],
  ])('%s', (_title, format, lines) => {
    const found = preflightsOf(lines)
    expect(found).toMatchObject({
      format,
      total: 2,
      byStatus: { '204': 1, '401': 1 },
      failing: [{ url: '/v1/orders', status: 401, count: 1 }],
    })
  })

  test('AWS ALB keeps the whole URL', () => {
    const line = (status: number) =>
      `h2 2026-11-24T10:05:01.186641Z app/my-alb/50dc6c495c0c9188 203.0.113.9:2817 10.0.0.1:80 0.000 0.001 0.000 ${status} ${status} 34 366 "OPTIONS https://api.example.com:443/v1/orders HTTP/2.0" "Mozilla/5.0" ECDHE TLSv1.2 arn`
    expect(preflightsOf([line(204), line(403)])).toMatchObject({
      format: 'aws-alb',
      failing: [{ url: 'https://api.example.com/v1/orders', status: 403, count: 1 }],
    })
  })
})

test('the moment preflights began to fail, and the last good one before it', () => {
  const line = (minute: number, status: number) =>
    `::1 - - [24/Nov/2026:10:${String(minute).padStart(2, '0')}:00 +0200] "OPTIONS /v1 HTTP/1.1" ${status} 0 "-" "-"`
  const { since, overTime } = preflightsOf([line(1, 204), line(2, 204), line(3, 405), line(59, 405)])
  expect(since).toEqual([
    {
      url: '/v1',
      status: 405,
      count: 2,
      first: '2026-11-24T08:03:00.000Z',
      last: '2026-11-24T08:59:00.000Z',
      lastGood: '2026-11-24T08:02:00.000Z',
    },
  ])
  expect(overTime).toEqual([{ hour: '2026-11-24T08:00Z', byStatus: { '204': 2, '405': 2 } }])
})

describe('a custom nginx format', () => {
  const format = '$remote_addr [$time_iso8601] "$request" $status "$http_origin" $request_time'
  test('is read by its own string', () => {
    const found = preflightsOf(
      ['10.0.0.1 [2026-11-24T10:00:00+00:00] "OPTIONS /a?b=c HTTP/1.1" 405 "https://app.example.com" 0.001'],
      format,
    )
    expect(found).toMatchObject({
      total: 1,
      failing: [{ url: '/a', status: 405 }],
      origins: [{ value: 'https://app.example.com', count: 1 }],
    })
  })
  test.each([
    ['1733200000.123', '2024-12-03T04:26:40.123Z'],
    ['99999999999999999999999.5', '99999999999999999999999.5'],
  ])('takes $msec %s for %s', (written, time) => {
    const format = customFormat('$msec "$request" $status')
    expect(format?.read(`${written} "OPTIONS /v1 HTTP/1.1" 404`)).toMatchObject({ time })
  })
  test('that names no status cannot be read by', () => {
    expect(customFormat('$remote_addr "$request"')).toBeNull()
    const reader = createLogReader('$remote_addr')
    expect(reader.end()).toMatchObject({
      kind: null,
      problems: [{ message: expect.stringContaining('$status') as string }],
    })
  })
})

test('gzip is read as it is', async () => {
  const log = '::1 - - [24/Nov/2026:10:00:01 +0000] "OPTIONS /v1 HTTP/1.1" 404 0 "-" "-"\n'.repeat(3)
  const read = await readStream(Readable.from([gzipSync(log)]), { logFormat: null, entry: null })
  expect(read).toMatchObject({ kind: 'access-log', preflights: { total: 3, byStatus: { '404': 3 } } })
})

test('a log in no known format says what was expected and what was found', () => {
  const reader = createLogReader()
  reader.lines(['something else entirely', 'and more of it'])
  expect(reader.end()).toMatchObject({
    kind: null,
    preflights: null,
    problems: [{ line: 1, column: 1, message: expect.stringContaining('expected an access log') as string }],
  })
})
