import { gzipSync } from 'node:zlib'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { createLogReader } from '../../src/intake/access-log/read-log.ts'
import { readAny } from '../../src/intake/read-any.ts'
import { readStream } from '../../src/intake/read-stream.ts'

/** What people really paste: page, method, URL, headers, credentials, body of every case, in short. */
function told(text: string): readonly string[] {
  return readAny(text).cases.map(
    ({ pageOrigin, method, url, headers, credentials, body }) =>
      `${pageOrigin ?? '?'} ${method} ${url} ${headers.map((pair) => pair.join('=')).join('&') || '-'} ${credentials} ${body ?? '-'}`,
  )
}

const url = 'https://api.test/v1'
const page = 'https://app.test'
const json = 'Content-Type=application/json'
const form = 'Content-Type=application/x-www-form-urlencoded'

describe('curl, written by people', () => {
  test.each([
    [`curl -XPUT -HX-Token:abc -d'{"a":1}' ${url}`, `? PUT ${url} X-Token=abc&${form} same-origin {"a":1}`],
    [`curl --request=PATCH --url=${url}`, `? PATCH ${url} - same-origin -`],
    [`curl --json '{"a":1}' ${url}`, `? POST ${url} ${json} same-origin {"a":1}`],
    [`curl -sSLXDELETE ${url} -H 'Origin: ${page}'`, `${page} DELETE ${url} - same-origin -`],
    [`curl -G -d a=1 --data-urlencode 'q=a b' ${url}`, `? GET ${url}?a=1&q=a%20b - same-origin -`],
    [`curl -d a=1 -d b=2 ${url}`, `? POST ${url} ${form} same-origin a=1&b=2`],
    [`curl -d @body.json ${url}`, `? POST ${url} ${form} same-origin -`],
    [`curl -F file=@a.png ${url}`, `? POST ${url} Content-Type=multipart/form-data same-origin -`],
    [`curl -u me:pa55 ${url}`, `? GET ${url} Authorization=Basic bWU6cGE1NQ== same-origin -`],
    [`curl -b 'sid=1' ${url}`, `? GET ${url} - include -`],
    [`curl -I ${url}`, `? HEAD ${url} - same-origin -`],
    [`curl -T file ${url}`, `? PUT ${url} - same-origin -`],
    [`curl -H 'X-Empty;' -H 'Accept:' ${url}`, `? GET ${url} X-Empty= same-origin -`],
    [`curl -e ${page}/orders ${url}`, `${page} GET ${url} - same-origin -`],
    [`curl localhost:3000/x`, '? GET http://localhost:3000/x - same-origin -'],
    [`sudo curl ${url}`, `? GET ${url} - same-origin -`],
    [`docker exec -it api curl -H 'Origin: ${page}' ${url}`, `${page} GET ${url} - same-origin -`],
    [`"C:\\Windows\\System32\\curl.exe" ${url}`, `? GET ${url} - same-origin -`],
    [`$ curl ${url} -v\n> GET /v1 HTTP/1.1`, `? GET ${url} - same-origin -`],
    ['```bash\ncurl ' + url + '\n```', `? GET ${url} - same-origin -`],
    [`curl '${url}' \\\r\n  -X 'PUT' \\\r\n  --compressed\r\n`, `? PUT ${url} - same-origin -`],
    [`curl --data-raw $'it\\'s \\u00e9' ${url}`, `? POST ${url} ${form} same-origin it's é`],
    [
      `curl ^"${url}?a=1^&b=2^" ^\r\n  -X ^"PUT^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":^\\^"100^%^\\^"^}^"`,
      `? PUT ${url}?a=1&b=2 ${form} same-origin {"a":"100%"}`,
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  test('several URLs share the options, what follows --next has its own', () => {
    expect(told(`curl ${url}/1 ${url}/2 -H 'X-A: 1' --next ${url}/3 -X PUT`)).toEqual([
      `? GET ${url}/1 X-A=1 same-origin -`,
      `? GET ${url}/2 X-A=1 same-origin -`,
      `? PUT ${url}/3 - same-origin -`,
    ])
  })

  test.each([
    ['curl "$API/v1"', /host of this URL is known to the shell only/],
    [`curl -d @body.json ${url}`, /body stands in a file/],
    [`curl '${url}' -H 'Origin: ${page}`, /expected a closing '/],
  ])('%s says what is missing', (text, says) => {
    expect(
      readAny(text)
        .problems.map(({ message }) => message)
        .join('\n'),
    ).toMatch(says)
  })
})

describe('calls in source', () => {
  test.each([
    [
      `axios.defaults.baseURL = 'https://api.test'\naxios.defaults.headers.common['X-A'] = '1'\naxios.post('/v1', body)`,
      `? POST ${url} X-A=1&${json} same-origin -`,
    ],
    [`axios.postForm('${url}', { a: 1 })`, `? POST ${url} Content-Type=multipart/form-data same-origin -`],
    [
      `const api = axios.create({ baseURL: 'https://api.test/', withCredentials: true })\napi.put(\`/v1/\${id}\`, {})`,
      `? PUT ${url}/id ${json} include -`,
    ],
    [`const r = new Request('${url}', { method: 'PUT' }); fetch(r)`, `? PUT ${url} - same-origin -`],
    [
      `fetch(new URL('/v1', 'https://api.test'), { headers: [['X-A', '1']] })`,
      `? GET ${url} X-A=1 same-origin -`,
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
    expect(readAny(text).problems.filter(({ message }) => /only known/.test(message))).toEqual([])
  })
})

describe('headers from a network panel', () => {
  const request = `${page} GET ${url} - same-origin -`
  test.each([
    [
      'Chromium, names and values without colons',
      `Request URL\n${url}\nRequest Method\nGET\nStatus Code\n200 OK\naccess-control-allow-origin\n*\ncontent-type\napplication/json\n:authority\napi.test\naccept\n*/*\norigin\n${page}`,
    ],
    [
      'Safari, with its summary',
      `Summary\nURL: ${url}\nStatus: 200 OK\nSource: Network\nAddress: 192.0.2.1:443\nInitiator: \n(anonymous)\n\nRequest\nGET /v1 HTTP/1.1\nAccept: */*\nOrigin: ${page}\n\nResponse\nHTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\nContent-Type: application/json`,
    ],
    [
      'no marks between the sides: Content-Type belongs where its neighbours do',
      `Request URL: ${url}\nRequest Method: GET\nStatus Code: 200\nserver: x\ncontent-type: application/json\naccept: */*\norigin: ${page}`,
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([request])
    const response = readAny(text).recordings[0]?.evidence.observations[0]?.response
    expect(response?.status).toBe(200)
    expect(response?.headers).toHaveLength(2)
  })

  test.each([
    ['HTTP/1.1 204 No Content\naccess-control-allow-origin: *', 204],
    ['HTTP/2 200 \naccess-control-allow-origin: *', 200],
    ['access-control-allow-origin: *\nvary: Origin\ndate: x', null],
  ])('an answer alone is kept for a request that is known otherwise: %j', (text, status) => {
    const { cases, answer, problems } = readAny(text)
    expect(cases).toEqual([])
    expect(answer).toMatchObject({ status })
    expect(problems[0]?.message).toContain('name no URL')
  })

  test('Firefox’s JSON with nothing but the address', () => {
    expect(told('{"GET":{"scheme":"https","host":"api.test","filename":"/v1","query":{"a":"1"}}}')).toEqual([
      `? GET ${url}?a=1 - same-origin -`,
    ])
  })
})

describe('console messages', () => {
  test('an older WebKit gives URL and reason in one line', () => {
    const { cases, reported } = readAny(
      `[Error] XMLHttpRequest cannot load ${url}. Origin ${page} is not allowed by Access-Control-Allow-Origin.`,
    )
    expect(cases).toMatchObject([{ pageOrigin: page, url }])
    expect(reported).toMatchObject([{ engine: 'webkit', corsError: 'AllowOriginMismatch' }])
  })

  test('two browsers about the same request are two messages and one case', () => {
    const { cases, reported } = readAny(
      `Access to fetch at '${url}' from origin '${page}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\nCross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.`,
    )
    expect(reported.map(({ engine }) => engine)).toEqual(['chromium', 'firefox'])
    expect(cases).toHaveLength(1)
  })
})

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

  test('the answers of Fastify are found past the lines that the format is told from', () => {
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

test('a bracket of the wrong kind is said with its place', () => {
  expect(readAny('{"log": {\n "entries": [}').problems).toEqual([
    { line: 2, column: 14, message: 'expected “]” or a value, found “}”' },
  ])
})
