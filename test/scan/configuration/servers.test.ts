import { rows } from '../scan-of.ts'

rows('servers', [
  [
    'a snippet of nginx in an annotation',
    {
      'i.yaml':
        'metadata:\n  annotations:\n    nginx.ingress.kubernetes.io/configuration-snippet: |\n      more_set_headers "Access-Control-Allow-Origin: $http_origin";\n',
    },
    ['i.yaml:4 ingress-nginx reflect false'],
    /every origin/,
  ],
  [
    'a template of Jinja',
    { 'site.conf.j2': 'server {\n  add_header Access-Control-Allow-Origin {{ shop_origin }} always;\n}\n' },
    ['site.conf.j2:2 nginx unknown false'],
    /shop_origin/,
  ],
  [
    'HAProxy, with an ACL on the origin',
    {
      'haproxy.cfg':
        'frontend f\n  acl ok hdr(Origin) -i https://a.test https://b.test\n  http-response set-header Access-Control-Allow-Origin %[capture.req.hdr(0)] if ok\n  http-response set-header Access-Control-Allow-Credentials true if ok\n',
    },
    ['haproxy.cfg:3 haproxy https://a.test https://b.test true'],
  ],
  [
    'HAProxy, with an ACL on what it captured and sends back',
    {
      'haproxy.cfg':
        'frontend f\n  acl ok capture.req.hdr(0) -m end .a.test\n  http-response set-header Access-Control-Allow-Origin %[capture.req.hdr(0)] if ok\n',
    },
    ['haproxy.cfg:3 haproxy /\\.a\\.test$/ false'],
  ],
  [
    'HAProxy, with a variable that is set for some origins alone',
    {
      'haproxy.cfg':
        'frontend f\n  acl ok hdr(origin) https://a.test\n  http-request set-var(txn.o) req.hdr(origin) if ok\n  http-response set-header Access-Control-Allow-Origin %[var(txn.o)] if { var(txn.o) -m found }\n',
    },
    ['haproxy.cfg:4 haproxy https://a.test false'],
  ],
  [
    'HAProxy, with a variable that is set for every origin',
    {
      'haproxy.cfg':
        'frontend f\n  http-request set-var(txn.o) req.hdr(origin)\n  http-response set-header Access-Control-Allow-Origin %[var(txn.o)] if { var(txn.o) -m found }\n',
    },
    ['haproxy.cfg:3 haproxy reflect false'],
    /every origin/,
  ],
  [
    'HAProxy, with a condition of another section',
    {
      'haproxy.cfg':
        'backend b\n  http-response set-header Access-Control-Allow-Origin %[capture.req.hdr(0)] if is_ours\n',
    },
    ['haproxy.cfg:2 haproxy unknown false'],
  ],
  [
    'HAProxy, with a condition on the path, which lets every origin through',
    {
      'haproxy.cfg':
        'backend b\n  acl api path_beg /api\n  http-response set-header Access-Control-Allow-Origin %[capture.req.hdr(0)] if api METH_OPTIONS\n',
    },
    ['haproxy.cfg:3 haproxy reflect false'],
    /every origin/,
  ],
  [
    'HAProxy, unless',
    {
      'haproxy.cfg':
        'backend b\n  acl bad hdr(origin) https://b.test\n  http-response set-header Access-Control-Allow-Origin %[capture.req.hdr(0)] unless bad\n',
    },
    ['haproxy.cfg:3 haproxy unknown false'],
  ],
  [
    'HAProxy without one',
    {
      'haproxy.cfg':
        'backend b\n  http-after-response set-header Access-Control-Allow-Origin "https://a.test/"\n',
    },
    ['haproxy.cfg:2 haproxy https://a.test/ false'],
    /slash/,
  ],
  [
    'Varnish',
    {
      'default.vcl':
        'sub vcl_deliver {\n  if (req.http.Origin ~ "^https://a\\.test$") {\n    set resp.http.Access-Control-Allow-Origin = req.http.Origin;\n  }\n}\n',
    },
    ['default.vcl:3 varnish /^https://a\\.test$/ false'],
  ],
  [
    'headers-more of nginx',
    { 'nginx.conf': "server {\n  more_set_headers 'Access-Control-Allow-Origin: https://a.test';\n}\n" },
    ['nginx.conf:2 nginx https://a.test false'],
  ],
  [
    'MinIO in a compose file',
    {
      'docker-compose.yml':
        'services:\n  m:\n    environment:\n      - MINIO_API_CORS_ALLOW_ORIGIN=https://a.test\n',
    },
    ['docker-compose.yml:4 minio https://a.test unknown'],
  ],
  [
    'Ollama in a Dockerfile',
    { Dockerfile: 'FROM ollama/ollama\nENV OLLAMA_ORIGINS="*"\n' },
    ['Dockerfile:2 ollama * unknown'],
  ],
])
