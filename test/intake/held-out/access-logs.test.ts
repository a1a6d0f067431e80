import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createLogReader } from '../../../src/intake/access-log/read-log.ts'
import { readStream } from '../../../src/intake/read-stream.ts'
import { page } from './told.ts'

describe('access logs as they are found', () => {
  const time = '24/Nov/2026:10:15:00 +0000'
  test.each([
    [
      'a virtual host before',
      `api.test:443 203.0.113.1 - me [${time}] "OPTIONS /v1 HTTP/1.1" 404 1 "-" "x"`,
      'combined',
    ],
    [
      'Traefik',
      `10.0.0.1 - - [${time}] "OPTIONS /v1 HTTP/1.1" 404 9 "-" "-" 12 "api@docker" "http://10.0.0.2" 3ms`,
      'combined',
    ],
    [
      'API Gateway, common',
      `192.0.2.1 - - [${time}] "OPTIONS /v1 HTTP/1.1" 404 42 c6af9ac6-7b61`,
      'combined',
    ],
    ['morgan tiny', 'OPTIONS /v1 404 12 - 1.234 ms', 'morgan'],
    ['morgan short', '::1 - OPTIONS /v1 HTTP/1.1 404 12 - 1.234 ms', 'morgan'],
    ['Django', '[24/Nov/2026 10:15:00] "OPTIONS /v1 HTTP/1.1" 404 12', 'request-line'],
    ['uvicorn', 'INFO:     127.0.0.1:5000 - "OPTIONS /v1 HTTP/1.1" 404 Not Found', 'request-line'],
    [
      'docker compose',
      `api-1  | 192.0.2.1 - - [${time}] "OPTIONS /v1 HTTP/1.1" 404 1 "-" "x"`,
      'request-line',
    ],
    [
      'Fastify, request and answer on two lines',
      '{"level":30,"reqId":"req-1","req":{"method":"OPTIONS","url":"/v1?t=1"},"msg":"incoming request"}\n{"level":30,"reqId":"req-2","req":{"method":"GET","url":"/"}}\n{"level":30,"reqId":"req-2","res":{"statusCode":200}}\n{"level":30,"reqId":"req-1","res":{"statusCode":404}}',
      'json',
    ],
    ['API Gateway, HTTP API', '{"routeKey":"OPTIONS /v1","status":"404"}', 'json'],
    ['Traefik, JSON', '{"RequestMethod":"OPTIONS","RequestPath":"/v1","DownstreamStatus":404}', 'json'],
    [
      'winston',
      '{"level":"info","meta":{"req":{"method":"OPTIONS","url":"/v1"},"res":{"statusCode":404}}}',
      'json',
    ],
    [
      'OpenTelemetry',
      '{"attributes":{"http.request.method":"OPTIONS","url.path":"/v1","http.response.status_code":404}}',
      'json',
    ],
    [
      'Elastic',
      '{"http":{"request":{"method":"OPTIONS"},"response":{"status_code":404}},"url":{"path":"/v1"}}',
      'json',
    ],
    ['IIS', '#Fields: date time cs-method cs-uri-stem sc-status\n2026-11-24 10:15:00 OPTIONS /v1 404', 'w3c'],
    [
      'lines of something else between',
      `\u0000\u0001\n192.0.2.1 - - [${time}] "OPTIONS /v1 HTTP/1.1" 404 1 "-" "x"\n"unfinished\n192.0.2.1 - - [${time}] "\\x16\\x03" 400 0 "-" "-"`,
      'combined',
    ],
  ])('%s', (_, text, format) => {
    const reader = createLogReader()
    reader.lines(text.split('\n'))
    expect(reader.end().preflights).toMatchObject({
      format,
      total: 1,
      failing: [{ url: '/v1', status: 404, count: 1 }],
    })
  })

  test('the responses of Fastify are found past the lines that the format is told from', () => {
    const request = (id: number, method: string) =>
      `{"reqId":"req-${id}","req":{"method":"${method}","url":"/v1"}}`
    const lines = Array.from({ length: 400 }, (_, id) => [
      request(id, id % 10 === 0 ? 'OPTIONS' : 'GET'),
      `{"reqId":"req-${id}","res":{"statusCode":${id % 20 === 0 ? 404 : 204}}}`,
    ])
    const reader = createLogReader()
    reader.lines(lines.flat())
    expect(reader.end().preflights).toMatchObject({ total: 40, byStatus: { '204': 20, '404': 20 } })
  })

  test.each([
    [
      `log_format main '$remote_addr [$time_local] '\n  '"$request" $status';`,
      `1 [${time}] "OPTIONS /v1 HTTP/1.1" 404`,
    ],
    [
      '%h %l %u %t \\"%r\\" %>s %b \\"%{Origin}i\\"',
      `1 - - [${time}] "OPTIONS /v1 HTTP/1.1" 404 0 "${page}"`,
    ],
    ['$remote_addr|$request_method|$request_uri|$status', '192.0.2.1|OPTIONS|/v1?a=b|404'],
  ])('the format %s', (format, line) => {
    const reader = createLogReader(format)
    reader.lines([line])
    expect(reader.end().preflights).toMatchObject({ failing: [{ url: '/v1', status: 404 }] })
  })

  test('gzip that was cut off is read up to there', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, n) => `192.0.2.${n % 250} - - [${time}] "OPTIONS /v1/${n * 7919} HTTP/1.1" 404 ${n} "-" "x"\n`,
    )
    const packed = gzipSync(lines.join(''))
    const cut = packed.subarray(0, packed.length / 2)
    const read = await readStream(Readable.from([cut]), { logFormat: null, entry: null })
    expect(read.preflights?.total).toBeGreaterThan(100)
    expect(read.problems[0]).toMatchObject({
      line: read.preflights?.lines,
      message: expect.stringContaining('expected the gzip data to go on'),
    })
  })
})
