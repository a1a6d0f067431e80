import { formsOfFrameworks } from './forms-of-frameworks.ts'

/** A line of each, written from its documentation: one preflight with this status. */
export const forms: readonly (readonly [name: string, text: string, status: number])[] = [
  [
    'haproxy h2',
    'Nov 28 10:00:01 lb haproxy[811]: 203.0.113.5:54321 [28/Nov/2026:10:00:01.123] front~ shop/<NOSRV> 0/-1/-1/-1/0 405 212 - - PR-- 1/1/0/0/0 0/0 {app.example.com|Mozilla} "OPTIONS https://api.example.net/v2/carts HTTP/2.0"',
    405,
  ],
  [
    'bars, the address whole and no time',
    'OPTIONS | 504 | 203.0.113.5 | 839c5ef3cf951640 | https://api.example.net/v2/carts | Mozilla/5.0',
    504,
  ],
  [
    'cf realtime',
    '1764324001.123\t203.0.113.5\t0.001\t403\t512\tOPTIONS\thttps\tapi.example.net\t/v2/carts\t120\tFRA56-P2\tabc==\td111.cloudfront.net\t0.001\tHTTP/2.0\tIPv4\tMozilla/5.0',
    403,
  ],
  [
    'cf standard',
    '#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent)\n2026-11-28\t10:00:01\tFRA56\t512\t203.0.113.5\tOPTIONS\td1.cloudfront.net\t/v2/carts\t403\t-\tMozilla',
    403,
  ],
  [
    'cf standard no head',
    '2026-11-28\t10:00:01\tFRA56\t512\t203.0.113.5\tOPTIONS\td1.cloudfront.net\t/v2/carts\t403\t-\tMozilla',
    403,
  ],
  [
    'cf v2 json',
    '{"date":"2026-11-28","time":"10:00:01","x-edge-location":"FRA56","cs-method":"OPTIONS","cs-uri-stem":"/v2/carts","sc-status":"403"}',
    403,
  ],
  [
    'heroku err',
    '2026-11-28T10:00:01.123456+00:00 heroku[router]: at=error code=H12 desc="Request timeout" method=OPTIONS path="/v2/carts" host=api.example.net request_id=abc fwd="203.0.113.5" dyno=web.1 connect=0ms service=30000ms status=503 bytes=0 protocol=https',
    503,
  ],
  [
    'vercel drain',
    '{"id":"1","message":"START","timestamp":1764324001123,"source":"edge","host":"api.example.net","path":"/api/carts","statusCode":405,"proxy":{"timestamp":1764324001123,"method":"OPTIONS","scheme":"https","host":"api.example.net","path":"/api/carts","userAgent":["Mozilla"],"statusCode":405}}',
    405,
  ],
  [
    'vercel csv',
    '"TimeUTC","timestampInMs","requestPath","requestMethod","responseStatusCode","requestId"\n"2026-11-28 10:00:01","1764324001123","api.example.net/api/carts","OPTIONS","405","abc"',
    405,
  ],
  [
    'envoy text',
    '[2026-11-28T10:00:01.123Z] "OPTIONS /v2/carts HTTP/1.1" 403 - rbac_access_denied_matched_policy[none] - "-" 0 19 0 - "203.0.113.5" "Mozilla/5.0" "abc" "api.example.net" "-" inbound|8080|| - 10.0.0.1:8080 203.0.113.5:0 - -',
    403,
  ],
  [
    'istio proxy kubectl',
    '2026-11-28T10:00:01.123Z {"method":"OPTIONS","path":"/v2/carts","response_code":405,"authority":"api.example.net"}',
    405,
  ],
  [
    'kestrel net6',
    'info: Microsoft.AspNetCore.Hosting.Diagnostics[2]\n      Request finished HTTP/1.1 OPTIONS http://localhost:5000/v2/carts - - - 405 0 - 1.2345ms',
    405,
  ],
  [
    'kestrel 3.1',
    'info: Microsoft.AspNetCore.Hosting.Diagnostics[1]\n      Request starting HTTP/1.1 OPTIONS http://localhost:5000/v2/carts  \ninfo: Microsoft.AspNetCore.Hosting.Diagnostics[2]\n      Request finished in 12.3456ms 405 ',
    405,
  ],
  ['serilog', '[10:00:01 INF] HTTP OPTIONS /v2/carts responded 405 in 1.2345 ms', 405],
  [
    'serilog json',
    '{"@t":"2026-11-28T10:00:01Z","@mt":"HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0.0000} ms","RequestMethod":"OPTIONS","RequestPath":"/v2/carts","StatusCode":405,"Elapsed":1.2}',
    405,
  ],
  [
    'aspnet json console',
    '{"Timestamp":"2026-11-28T10:00:01Z","EventId":2,"LogLevel":"Information","Category":"Microsoft.AspNetCore.Hosting.Diagnostics","Message":"Request finished HTTP/2 OPTIONS https://api.example.net/v2/carts - 405 0 - 1.2345ms","State":{"Message":"x"}}',
    405,
  ],
  [
    'rails tagged',
    '[abc12345-1234-1234-1234-123456789012] Started OPTIONS "/v2/carts" for 203.0.113.5 at 2026-11-28 10:00:01 +0000\n[abc12345-1234-1234-1234-123456789012] Completed 204 No Content in 1ms',
    204,
  ],
  [
    'rails routing',
    'Started OPTIONS "/v2/carts" for 127.0.0.1 at 2026-11-28 10:00:01 +0000\n  \nActionController::RoutingError (No route matches [OPTIONS] "/v2/carts"):\n  ',
    404,
  ],
  [
    'lograge',
    'method=OPTIONS path=/v2/carts format=*/* controller=CartsController action=index status=404 duration=1.23 view=0.00',
    404,
  ],
  [
    'docker json',
    '{"log":"10.0.0.1 - - [28/Nov/2026:10:00:01 +0000] \\"OPTIONS /v2/carts HTTP/1.1\\" 405 150 \\"-\\" \\"Mozilla\\"\\n","stream":"stdout","time":"2026-11-28T10:00:01.1Z"}',
    405,
  ],
  [
    'k8s cri',
    '2026-11-28T10:00:01.123456789Z stdout F 10.0.0.1 - - [28/Nov/2026:10:00:01 +0000] "OPTIONS /v2/carts HTTP/1.1" 405 150 "-" "Mozilla"',
    405,
  ],
  [
    'k8s cri json',
    '2026-11-28T10:00:01.123456789Z stdout F {"level":30,"req":{"method":"OPTIONS","url":"/v2/carts"},"res":{"statusCode":404},"msg":"request completed"}',
    404,
  ],
  [
    'compose gin',
    'api-1  | [GIN] 2026/11/28 - 10:00:01 | 404 |      12.345µs |     203.0.113.5 | OPTIONS  "/v2/carts"',
    404,
  ],
  ['fiber', '10:00:01 | 405 |     1.2ms |       127.0.0.1 | OPTIONS | /v2/carts | -', 405],
  [
    'echo',
    '{"time":"2026-11-28T10:00:01.1Z","id":"","remote_ip":"127.0.0.1","host":"localhost:1323","method":"OPTIONS","uri":"/v2/carts","user_agent":"x","status":405,"error":"","latency":12}',
    405,
  ],
  [
    'chi',
    '2026/11/28 10:00:01 [host/abc-000001] "OPTIONS http://localhost:3333/v2/carts HTTP/1.1" from 127.0.0.1:1234 - 405 0B in 12.3µs',
    405,
  ],
  ['php', '[Sat Nov 28 10:00:01 2026] 127.0.0.1:54321 [405]: OPTIONS /v2/carts', 405],
  ['flask', '127.0.0.1 - - [28/Nov/2026 10:00:01] "OPTIONS /v2/carts HTTP/1.1" 405 -', 405],
  ...formsOfFrameworks,
]
