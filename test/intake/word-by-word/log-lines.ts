const error = (says: string, level = 'error') =>
  `2026/11/28 10:00:01 [${level}] 7#7: *12 ${says}, client: 203.0.113.5, server: api.example.net, request: "OPTIONS /v2/carts HTTP/1.1", host: "api.example.net", referrer: "https://shop.example.com/a"`
const held = (document: unknown) => JSON.stringify(document)
const request = { method: 'OPTIONS', path: '/v2/carts', status: 405 }

/** Lines of an error log, lines that belong together, and lines that another line holds. */
export const moreForms: readonly (readonly [name: string, text: string])[] = [
  // ngx_http_upstream.c, ngx_http_core_module.c, ngx_http_limit_req_module.c: words and status.
  ['nginx, a server behind is slow', error('upstream timed out (110: Connection timed out) while reading')],
  [
    'nginx, nothing listens behind',
    error('connect() failed (111: Connection refused) while connecting to upstream'),
  ],
  ['nginx, no server behind is up', error('no live upstreams while connecting to upstream')],
  ['nginx, the server behind ends', error('upstream prematurely closed connection while reading')],
  [
    'nginx, TLS behind fails',
    error('SSL_do_handshake() failed (SSL: error:0A00010B) while SSL handshaking to upstream'),
  ],
  ['nginx, the server behind resets', error('recv() failed (104: Connection reset by peer) while reading')],
  [
    'nginx, the peer closes',
    error('peer closed connection in SSL handshake while SSL handshaking to upstream'),
  ],
  ['nginx, no resolver', error('no resolver defined to resolve api.internal')],
  ['nginx, a name is not found', error('api.internal could not be resolved (3: Host not found)')],
  ['nginx, too many requests', error('limiting requests, excess: 5.120 by zone "api"')],
  ['nginx, too many connections', error('limiting connections by zone "api"')],
  ['nginx, a body too large', error('client intended to send too large body: 5000000 bytes')],
  ['nginx, a rule forbids', error('access forbidden by rule')],
  ['nginx, a folder without an index', error('directory index of "/srv/v2/" is forbidden')],
  ['nginx, a file that it may not read', error('open() "/srv/v2" failed (13: Permission denied)')],
  ['nginx, a file that is not there', error('open() "/srv/v2/carts" failed (2: No such file or directory)')],
  ['nginx, a path that is not found', error('"/srv/v2/index.html" is not found (2: No such file)')],
  ['nginx, a cycle', error('rewrite or internal redirection cycle while internally redirecting')],
  [
    'nginx, a login that answers something else',
    error('auth request unexpected status: 404 while sending to client'),
  ],
  ['nginx, words without a status', error('something unknown happened')],
  ['nginx, a warning', error('an upstream response is buffered to a temporary file', 'warn')],
  [
    'nginx, no request',
    '2026/11/28 10:00:01 [error] 7#7: *12 open() "/a" failed (2: No such file), client: 203.0.113.5, server: a',
  ],
  [
    'Apache with its host in front',
    'api.example.net 203.0.113.5 - bob [28/Nov/2026:10:00:01 +0200] "OPTIONS /v2/carts?a=1 HTTP/1.1" 405 150 "-" "Mozilla/5.0 \\"x\\" (X11)"',
  ],
  [
    'ELB of a WebSocket',
    'wss 2026-11-28T10:00:01.1Z app/lb/abc 1.2.3.4:5 - -1 -1 -1 - - 34 366 "OPTIONS http://api.example.net:80/v2/carts HTTP/1.1" "-" - - arn "Root=1" "-" "-" 0 2026-11-28T10:00:01Z',
  ],
  [
    'W3C, only a day and a host',
    '#Fields: date cs-method cs-host cs-uri-stem sc-status cs(User-Agent)\n2026-11-28 OPTIONS api.example.net /v2/carts 405 Mozilla%2520(X11)',
  ],
  [
    'rails, by request id',
    '[0a1b2c3d-1234-1234-1234-123456789012] Started OPTIONS "/v2/carts" for 203.0.113.5 at 2026-11-28 10:00:01 +0200\n[ffff2c3d-1234-1234-1234-123456789012] Started OPTIONS "/v2/me" for 203.0.113.5 at 2026-11-28 10:00:02 +0200\n[0a1b2c3d-1234-1234-1234-123456789012] Completed 403 Forbidden in 1ms\n[ffff2c3d-1234-1234-1234-123456789012] Completed 204 No Content in 1ms',
  ],
  [
    'webflux',
    '2026-11-28 10:00:01.123 DEBUG 1 --- [reactor-http-nio-2] o.s.w.s.adapter.HttpWebHandlerAdapter : [5f1d-1] HTTP OPTIONS "/v2/carts"\n2026-11-28 10:00:01.125 DEBUG 1 --- [reactor-http-nio-2] o.s.w.s.adapter.HttpWebHandlerAdapter : [5f1d-1] Completed 403 FORBIDDEN',
  ],
  [
    'rocket',
    'OPTIONS /v2/carts application/json:\n   >> No matching routes for OPTIONS /v2/carts.\n   >> Outcome: Error(404 Not Found)',
  ],
  ['phoenix, chunked', '10:00:01.123 [debug] OPTIONS /v2/carts\n10:00:01.124 [debug] Chunked 403 in 1ms'],
  [
    'spring says why',
    '2026-11-28 10:00:01.123 DEBUG 1 --- [nio-8080-exec-1] o.s.web.servlet.DispatcherServlet : OPTIONS "/v2/carts", parameters={}\no.s.web.cors.DefaultCorsProcessor : Reject: \'https://shop.example.com\' origin is not allowed\n2026-11-28 10:00:01.124 DEBUG 1 --- [nio-8080-exec-1] o.s.web.servlet.DispatcherServlet : Completed 403 FORBIDDEN',
  ],
  ['spring says why, a method', `Reject: HTTP 'PUT' is not allowed\n${held(request)}`],
  ['spring says why, headers', `Reject: headers '[x-cart]' are not allowed\n${held(request)}`],
  [
    'ASP.NET says why',
    `      Request origin https://shop.example.com does not have permission to access the resource.\n      CORS policy execution failed.\n${held(request)}`,
  ],
  ['ASP.NET says why, a method', `      Request method PUT not allowed in CORS policy.\n${held(request)}`],
  [
    'ASP.NET says why, a header',
    `      Request header 'x-cart' not allowed in CORS policy.\n${held(request)}`,
  ],
  [
    'rs/cors says why',
    `[cors] 2026/11/28 10:00:01   Preflight aborted: origin 'https://shop.example.com' not allowed\n${held(request)}`,
  ],
  [
    'wrangler tail',
    `OPTIONS https://api.example.net/v2/carts - Ok @ 11/28/2026, 10:00:01 AM\n${held(request)}`,
  ],
  [
    'spring, requests without a status',
    `Before request [OPTIONS /v2/carts, client=203.0.113.5]\n${held(request)}`,
  ],
  [
    'Elasticsearch',
    held({
      hits: { total: 1, hits: [{ _id: 'a', _source: { ...request, '@timestamp': '2026-11-28T10:00:01Z' } }] },
    }),
  ],
  [
    'Elasticsearch, a line of text',
    held({
      hits: {
        hits: [{ _source: { message: 'OPTIONS /v2/carts 405 3ms', '@timestamp': '2026-11-28T10:00:01Z' } }],
      },
    }),
  ],
  [
    'Loki',
    held({
      status: 'success',
      data: { result: [{ stream: {}, values: [['1795860001000000000', 'OPTIONS /v2/carts 405 3ms']] }] },
    }),
  ],
  [
    'CloudWatch',
    held({ events: [{ timestamp: 1795860001000, ingestionTime: 1, message: 'OPTIONS /v2/carts 405 3ms' }] }),
  ],
  [
    'CloudWatch Insights',
    held({
      results: [
        [
          { field: '@timestamp', value: '2026-11-28 10:00:01.000' },
          { field: '@message', value: 'OPTIONS /v2/carts 405 3ms' },
        ],
      ],
      status: 'Complete',
    }),
  ],
  ['objects of a list', held([request, { ...request, status: 404 }])],
  [
    'Fastify',
    '{"level":30,"time":1795860001000,"reqId":"req-1","req":{"method":"OPTIONS","url":"/v2/carts"},"msg":"incoming request"}\n{"level":30,"time":1795860001005,"reqId":"req-1","res":{"statusCode":404},"msg":"request completed"}',
  ],
  [
    'winston, the fields beside the message',
    held({ level: 'info', message: 'request', meta: request, timestamp: '2026-11-28T10:00:01Z' }),
  ],
  ['Azure, the fields as text', held({ time: '2026-11-28T10:00:01Z', properties: held(request) })],
  [
    'Docker, a line of text',
    held({ log: 'OPTIONS /v2/carts 405 3ms\n', stream: 'stdout', time: '2026-11-28T10:00:01.1Z' }),
  ],
  ['PM2', '0|api  | OPTIONS /v2/carts 405 3ms'],
  ['journald', 'Nov 28 10:00:01 web1 api[12]: OPTIONS /v2/carts 405 3ms'],
  ['a process manager', '10:00:01 web.1   | OPTIONS /v2/carts 405 3ms'],
  [
    'a table of messages',
    'timestamp,message\n2026-11-28 10:00:01,"{""method"":""OPTIONS"",""path"":""/v2/carts"",""status"":405}"',
  ],
  [
    'a table of requests',
    'Time,Host,Request,Status,Origin,User Agent\n2026-11-28T10:00:01Z,api.example.net,"OPTIONS /v2/carts HTTP/1.1",405,https://shop.example.com,"Mozilla, x"',
  ],
  [
    'Heroku',
    '2026-11-28T10:00:01+00:00 app[web.1]: method=OPTIONS path=/v2/carts status=405 host=api.example.net',
  ],
  ['a clock without a day', '10:00:01 INFO OPTIONS /v2/carts 405 12.3µs'],
  ['a day in the path', 'OPTIONS /v2/2026-11-28T10:00:01Z 405 12ms'],
  ['a tag that looks like a date', '[web-000001] "OPTIONS /v2/carts HTTP/1.1" 405 12'],
  ['an address behind the request', '"OPTIONS /v2/carts HTTP/1.1" 127.0.0.1 405'],
]
