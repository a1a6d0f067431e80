/** Such lines of servers that are a framework's own, and of what is written around them. */
export const formsOfFrameworks: readonly (readonly [name: string, text: string, status: number])[] = [
  [
    'werkzeug',
    'INFO:werkzeug:127.0.0.1 - - [28/Nov/2026 10:00:01] "\u001b[31m\u001b[1mOPTIONS /v2/carts HTTP/1.1\u001b[0m" 405 -',
    405,
  ],
  ['uvicorn', 'INFO:     127.0.0.1:5000 - "OPTIONS /v2/carts HTTP/1.1" 400 Bad Request', 400],
  [
    'gunicorn',
    '10.0.0.1 - - [28/Nov/2026:10:00:01 +0000] "OPTIONS /v2/carts HTTP/1.1" 405 0 "-" "Mozilla"',
    405,
  ],
  ['hono', '<-- OPTIONS /v2/carts\n--> OPTIONS /v2/carts 404 3ms', 404],
  ['koa', '  <-- OPTIONS /v2/carts\n  --> OPTIONS /v2/carts 404 3ms 9b', 404],
  [
    'spring',
    '2026-11-28 10:00:01.123 DEBUG 1 --- [nio-8080-exec-1] o.s.web.servlet.DispatcherServlet        : OPTIONS "/v2/carts", parameters={}\n2026-11-28 10:00:01.124 DEBUG 1 --- [nio-8080-exec-1] o.s.web.servlet.DispatcherServlet        : Completed 403 FORBIDDEN',
    403,
  ],
  [
    'phoenix',
    '10:00:01.123 request_id=F1abc [info] OPTIONS /v2/carts\n10:00:01.124 request_id=F1abc [info] Sent 404 in 1ms',
    404,
  ],
  [
    'tower',
    '2026-11-28T10:00:01.123Z DEBUG request{method=OPTIONS uri=/v2/carts version=HTTP/1.1}: tower_http::trace::on_response: finished processing request latency=0 ms status=405',
    405,
  ],
  [
    'traefik json',
    '{"ClientAddr":"1.2.3.4:5","RequestMethod":"OPTIONS","RequestPath":"/v2/carts","DownstreamStatus":405,"StartUTC":"2026-11-28T10:00:01Z"}',
    405,
  ],
  [
    'caddy',
    '{"level":"info","ts":1764324001.1,"logger":"http.log.access.log0","msg":"handled request","request":{"remote_ip":"1.2.3.4","method":"OPTIONS","host":"api","uri":"/v2/carts","headers":{"Origin":["https://shop.example.com"]}},"status":405}',
    405,
  ],
  [
    'caddy console',
    '2026/11/28 10:00:01.123\tINFO\thttp.log.access\thandled request\t{"request": {"method": "OPTIONS", "uri": "/v2/carts"}, "status": 405}',
    405,
  ],
  [
    'alb',
    'https 2026-11-28T10:00:01.1Z app/lb/abc 1.2.3.4:5 10.0.0.1:80 0.0 0.0 0.0 405 405 34 366 "OPTIONS https://api.example.net:443/v2/carts HTTP/2.0" "Mozilla" ECDHE TLSv1.2 arn "Root=1" "-" "-" 0 2026-11-28T10:00:01Z "forward" "-" "-" "x" "405" "-" "-"',
    405,
  ],
  [
    'elb classic',
    '2026-11-28T10:00:01.123Z my-elb 1.2.3.4:2817 10.0.0.1:80 0.000073 0.001048 0.000057 405 405 0 29 "OPTIONS https://api.example.net:443/v2/carts HTTP/1.1" "curl/7.38.0" - -',
    405,
  ],
  [
    'squid',
    '1764324001.123     12 203.0.113.5 TCP_MISS/405 512 OPTIONS http://api.example.net/v2/carts - HIER_DIRECT/1.2.3.4 text/html',
    405,
  ],
  [
    's3',
    'owner bucket [28/Nov/2026:10:00:01 +0000] 1.2.3.4 - REQ REST.OPTIONS.PREFLIGHT key "OPTIONS /bucket/key HTTP/1.1" 403 AccessForbidden 300 - 1 - "-" "Mozilla" -',
    403,
  ],
  [
    'gcp',
    '{"httpRequest":{"requestMethod":"OPTIONS","requestUrl":"https://api.example.net/v2/carts","status":405},"timestamp":"2026-11-28T10:00:01Z"}',
    405,
  ],
  [
    'azure fd',
    '{"time":"2026-11-28T10:00:01Z","category":"FrontDoorAccessLog","properties":{"httpMethod":"OPTIONS","requestUri":"https://api.example.net:443/v2/carts","httpStatusCode":"405"}}',
    405,
  ],
  [
    'cloudflare ns',
    '{"ClientRequestMethod":"OPTIONS","ClientRequestURI":"/v2/carts","EdgeResponseStatus":405,"EdgeStartTimestamp":1764324001000000000}',
    405,
  ],
  [
    'wrangler',
    '{"outcome":"ok","event":{"request":{"method":"OPTIONS","url":"https://api.example.net/v2/carts"},"response":{"status":405}},"eventTimestamp":1764324001000}',
    405,
  ],
  [
    'bunyan',
    '{"name":"api","hostname":"h","pid":1,"level":30,"req":{"method":"OPTIONS","url":"/v2/carts"},"res":{"statusCode":404},"msg":"request finish","time":"2026-11-28T10:00:01Z","v":0}',
    404,
  ],
  ['next15', ' OPTIONS /api/carts 405 in 12ms (compile: 3ms, render: 9ms)', 405],
  [
    'nginx ingress',
    '203.0.113.5 - - [28/Nov/2026:10:00:01 +0000] "OPTIONS /v2/carts HTTP/2.0" 405 150 "https://shop.example.com/" "Mozilla/5.0" 45 0.001 [default-api-80] [] 10.0.0.1:80 0 0.001 405 abc',
    405,
  ],
  [
    'syslog nginx',
    'Nov 28 10:00:01 web1 nginx: 203.0.113.5 - - [28/Nov/2026:10:00:01 +0000] "OPTIONS /v2/carts HTTP/1.1" 405 150 "-" "x"',
    405,
  ],
  [
    'syslog5424',
    '<134>1 2026-11-28T10:00:01Z web1 api 12 - - 203.0.113.5 - - [28/Nov/2026:10:00:01 +0000] "OPTIONS /v2/carts HTTP/1.1" 405 150 "-" "x"',
    405,
  ],
  [
    'kubectl prefix',
    '[pod/api-7d/api] 203.0.113.5 - - [28/Nov/2026:10:00:01 +0000] "OPTIONS /v2/carts HTTP/1.1" 405 150 "-" "x"',
    405,
  ],
  [
    'iis',
    '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n2026-11-28 10:00:01 10.0.0.1 OPTIONS /v2/carts - 443 - 203.0.113.5 Mozilla - 405 0 0 12',
    405,
  ],
  ['nest', '[Nest] 123  - 11/28/2026, 10:00:01 AM     LOG [HTTP] OPTIONS /v2/carts 404 3ms', 404],
  ['django', '[28/Nov/2026 10:00:01] "OPTIONS /v2/carts HTTP/1.1" 403 12\nForbidden: /v2/carts', 403],
  ['go own', '2026/11/28 10:00:01 OPTIONS /v2/carts 405 12.3µs', 405],
  [
    'a byte order mark and CRLF',
    '\ufeff203.0.113.5 - - [28/Nov/2026:10:00:01 +0000] "OPTIONS /v2/carts HTTP/1.1" 405 150 "-" "x"\r\n',
    405,
  ],
  ['vercel cli', '10:00:01.12  info  OPTIONS  405  api.example.net  /api/carts', 405],
  ['vercel cli2', '2026-11-28T10:00:01.123Z  api.example.net  λ OPTIONS /api/carts status=405', 405],
  [
    'pino pretty',
    '[10:00:01.123] INFO (1234): request completed\n    req: {\n      "method": "OPTIONS",\n      "url": "/v2/carts"\n    }\n    res: {\n      "statusCode": 404\n    }',
    404,
  ],
  [
    'ktor',
    '2026-11-28 10:00:01.123 [eventLoopGroupProxy-4-1] INFO  ktor.application - 405 Method Not Allowed: OPTIONS - /v2/carts in 300ms',
    405,
  ],
  ['symfony', '[Web Server ] Nov 28 10:00:01 |WARN   | SERVER OPTIONS (405) /v2/carts ip="127.0.0.1"', 405],
  ['gcloud run', '2026-11-28 10:00:01 OPTIONS 403 https://api-x1-ew.a.run.app/v2/carts', 403],
  ['llama.cpp', 'srv  log_server_r: request: OPTIONS /v2/carts 127.0.0.1 404', 404],
  [
    'nest with colours whose escape was lost',
    '[32m[Nest] 4821  - [39m11/28/2026, 10:00:01 AM [32m    LOG[39m [38;5;3m[HTTP] [39m[32mOPTIONS /v2/carts 404 71 - Mozilla/5.0[39m',
    404,
  ],
  [
    'azure api management',
    '{"time":"2026-11-28T10:00:01Z","category":"GatewayLogs","properties":{"method":"OPTIONS","url":"https://shop.azure-api.net/v2/carts","responseCode":404}}',
    404,
  ],
  [
    'roadrunner',
    '2026-11-28T10:00:01+0000\tINFO\thttp        \thttp log\t{"status": 405, "method": "OPTIONS", "URI": "/v2/carts", "elapsed": 3}',
    405,
  ],
  [
    'elastic common schema, dotted',
    '{"@timestamp":"2026-11-28T10:00:01Z","http.request.method":"OPTIONS","http.response.status_code":403,"url.original":"/v2/carts"}',
    403,
  ],
  [
    'datadog',
    '{"id":"AQ1","content":{"service":"nginx","attributes":{"http":{"method":"OPTIONS","status_code":405,"url":"/v2/carts"}},"message":"OPTIONS /v2/carts"}}',
    405,
  ],
]
