import { describe, test } from 'vitest'
import { page, saving } from './incident.ts'
import { expectFromNginx, map, ok, order, origin, preflight, type NginxIncident } from './nginx-incident.ts'

const incidents: readonly NginxIncident[] = [
  { title: 'no CORS at all', server: `location / { ${ok} }`, expect: 'cors-not-configured' },
  {
    title: 'no CORS at all, with a preflight',
    server: `location / { ${ok} }`,
    path: order,
    ask: saving,
    expect: 'cors-not-configured',
  },
  {
    title: 'a hard-coded localhost',
    server: `location / { add_header Access-Control-Allow-Origin http://localhost:3000 always; ${ok} }`,
    expect: 'origin-not-allowed.localhost-only',
  },
  {
    title: 'a map without the page',
    http: map('https://www.partner.example'),
    server: `location / { add_header Access-Control-Allow-Origin $cors_origin always;
      add_header Vary Origin always; ${ok} }`,
    expect: 'origin-not-allowed',
  },
  {
    title: 'a map that knows localhost',
    http: map('http://localhost:3000'),
    server: `location / { add_header Access-Control-Allow-Origin $cors_origin always;
      add_header Vary Origin always; ${ok} }`,
    expect: 'origin-not-allowed.localhost-only',
  },
  {
    title: 'an error without always',
    server: `location / { ${origin}; return 500 '{}'; } location = / { ${origin}; ${ok} }`,
    expect: 'error-response-without-cors',
  },
  {
    title: 'an error without always, a preflight that passes',
    server: `location / { ${preflight} ${origin}; return 500 '{}'; }`,
    path: order,
    ask: saving,
    sendUnsafe: true,
    expect: 'error-response-without-cors',
  },
  {
    title: 'the header twice',
    server: `location / { ${origin} always; ${origin} always; ${ok} }`,
    expect: 'multiple-allow-origin',
  },
  {
    title: 'the header of the app and of the proxy',
    server: `location / { ${origin} always; proxy_pass http://127.0.0.1:$port/app; }
      location /app { ${origin} always; ${ok} }`,
    expect: 'multiple-allow-origin',
  },
  {
    title: 'a nested location that loses the headers of its parent',
    server: `${origin} always; location / { ${ok} }
      location /v1/orders { add_header X-Frame-Options DENY; ${ok} }`,
    expect: 'cors-after-routes',
  },
  {
    title: 'static files that refuse OPTIONS',
    server: `root /usr/share/nginx; location / { ${origin} always; try_files /html/index.html =404; }`,
    path: order,
    ask: saving,
    expect: 'preflight-not-handled',
  },
  {
    title: 'basic authentication in front of everything',
    server: `location / { if ($request_method = OPTIONS) { return 401; } ${origin} always;
      add_header Access-Control-Allow-Headers Authorization always; ${ok} }`,
    ask: { headers: [['Authorization', 'Basic dDp0']] },
    expect: 'preflight-requires-auth',
  },
  {
    title: 'an app that is down',
    server: `location / { ${origin}; proxy_pass http://127.0.0.1:9; }`,
    expect: 'gateway-error',
  },
  {
    title: 'an app that is down, a preflight that passes',
    server: `location / { ${preflight} ${origin}; proxy_pass http://127.0.0.1:9; }`,
    path: order,
    ask: saving,
    sendUnsafe: true,
    expect: 'gateway-error',
  },
  {
    title: 'a redirect to the www name',
    server: `location / { ${ok} }`,
    http: `server { listen 127.0.0.1:$port; server_name api.shop.example;
      return 301 http://www.shop.example:$port$request_uri; }`,
    expect: 'redirect-changes-origin.other-host',
  },
  {
    title: 'a slash that is appended',
    server: `location = /v1/orders { absolute_redirect off; return 301 /v1/orders/; }
      location / { ${origin} always; ${ok} }`,
    expect: 'redirect-changes-origin.trailing-slash',
  },
  {
    title: 'a slash that is appended to the preflight',
    server: `location = /v1/orders { absolute_redirect off; return 308 /v1/orders/; }
      location / { ${preflight} ${origin} always; ${ok} }`,
    ask: { ...saving, method: 'POST' },
    expect: 'preflight-redirected.trailing-slash',
  },
  {
    title: 'Allow-Origin taken out by the proxy',
    server: `location / { proxy_hide_header Access-Control-Allow-Origin; proxy_pass http://127.0.0.1:$port/app/; }
      location /app/ { ${origin} always; add_header Access-Control-Allow-Methods "GET, PUT" always;
      add_header Access-Control-Allow-Headers "Content-Type" always; return 200 '[]'; }`,
    path: order,
    ask: saving,
    expect: 'proxy-strips-headers',
  },
  {
    title: 'a list with semicolons',
    server: `location / { if ($request_method = OPTIONS) { ${origin} always;
      add_header Access-Control-Allow-Methods "GET; PUT" always;
      add_header Access-Control-Allow-Headers "Content-Type" always; return 204; } ${origin} always; ${ok} }`,
    path: order,
    ask: saving,
    expect: 'malformed-allow-list',
  },
  {
    title: 'quotes inside the value',
    server: `location / { add_header Access-Control-Allow-Origin '"${page}"' always; ${ok} }`,
    expect: 'invalid-allow-origin',
  },
  {
    title: 'True instead of true',
    server: `location / { ${origin} always; add_header Access-Control-Allow-Credentials True always; ${ok} }`,
    ask: { credentials: 'include' },
    expect: 'credentials-not-allowed',
  },
  {
    title: 'a single-page app that answers whatever is asked',
    server: `location / { default_type text/html; return 200 '<!doctype html><html><head><title>Shop</title></head><body><div id="root"></div></body></html>'; }`,
    expect: 'wrong-url.html-answer',
  },
  {
    title: 'a preflight answered, the method left out',
    server: `location / { if ($request_method = OPTIONS) { ${origin} always;
      add_header Access-Control-Allow-Methods "GET, POST" always;
      add_header Access-Control-Allow-Headers "Content-Type" always; return 204; } ${origin} always; ${ok} }`,
    path: order,
    ask: saving,
    expect: 'method-not-allowed',
  },
  {
    title: 'headers on the preflight alone',
    server: `location / { ${preflight} ${ok} }`,
    path: order,
    ask: saving,
    sendUnsafe: true,
    expect: 'cors-after-routes',
  },
  {
    title: 'a map without the page, before the lists of the preflight',
    http: map('https://www.partner.example'),
    server: `location / { if ($request_method = OPTIONS) { add_header Access-Control-Allow-Origin $cors_origin always;
      add_header Access-Control-Allow-Methods "GET, PUT" always; add_header Vary Origin always;
      add_header Access-Control-Allow-Headers "Content-Type" always; return 204; }
      add_header Access-Control-Allow-Origin $cors_origin always; add_header Vary Origin always; ${ok} }`,
    path: order,
    ask: saving,
    expect: 'origin-not-allowed',
  },
  {
    title: 'healthy',
    http: map(page),
    server: `location / { if ($request_method = OPTIONS) { add_header Access-Control-Allow-Origin $cors_origin always;
      add_header Access-Control-Allow-Methods "GET, PUT" always; add_header Vary Origin always;
      add_header Access-Control-Allow-Headers "Content-Type" always; return 204; }
      add_header Access-Control-Allow-Origin $cors_origin always; add_header Vary Origin always; ${ok} }`,
    path: order,
    ask: saving,
    sendUnsafe: true,
    expect: null,
  },
]

describe('nginx', () => {
  test.each(incidents)('$title', expectFromNginx)
})
