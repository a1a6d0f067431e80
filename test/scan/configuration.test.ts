import { expect, test } from 'vitest'
import { rows, scanOf } from './scan-of.ts'

rows('Kubernetes', [
  [
    'an ingress that opens to every origin by default',
    {
      'i.yaml':
        'kind: Ingress\nmetadata:\n  annotations:\n    nginx.ingress.kubernetes.io/enable-cors: "true"\n    nginx.ingress.kubernetes.io/cors-allow-credentials: "false"\n',
    },
    ['i.yaml:4 ingress-nginx * false'],
  ],
  [
    'an ingress of a chart, filled in by a value',
    {
      'templates/i.yaml':
        '{{- if .Values.ingress }}\nkind: Ingress\nmetadata:\n  annotations:\n    nginx.ingress.kubernetes.io/enable-cors: "true"\n    nginx.ingress.kubernetes.io/cors-allow-origin: {{ .Values.cors.origin | quote }}\n{{- end }}\n',
    },
    ['templates/i.yaml:6 ingress-nginx unknown true'],
    /\.Values\.cors\.origin/,
  ],
  [
    'a virtual service of Istio',
    {
      'vs.yaml':
        'apiVersion: networking.istio.io/v1beta1\nkind: VirtualService\nspec:\n  http:\n    - corsPolicy:\n        allowOrigins:\n          - exact: https://a.test\n          - regex: https://.*\\.b\\.test\n        allowCredentials: true\n        allowMethods: [GET]\n',
    },
    ['vs.yaml:5 istio https://a.test /^https://.*\\.b\\.test$/ true'],
  ],
  [
    'a policy of Envoy',
    {
      'envoy.yaml':
        'routes:\n  - route:\n      cors:\n        allow_origin_string_match:\n          - exact: "https://a.test/"\n        allow_methods: "GET, PUT"\n        allow_credentials: true\n',
    },
    ['envoy.yaml:3 envoy https://a.test/ true'],
    /slash/,
  ],
  [
    'a plugin of Kong as a resource',
    {
      'k.yaml':
        'apiVersion: configuration.konghq.com/v1\nkind: KongPlugin\nplugin: cors\nconfig:\n  origins:\n    - https://a.test\n  credentials: true\n',
    },
    ['k.yaml:5 kong https://a.test true'],
  ],
  [
    'Kong without origins',
    {
      'kong.yml': '_format_version: "3.0"\nplugins:\n  - name: cors\n    config:\n      credentials: false\n',
    },
    ['kong.yml:3 kong * false'],
  ],
  [
    'a middleware of Traefik as a resource',
    {
      'm.yaml':
        'apiVersion: traefik.io/v1alpha1\nkind: Middleware\nspec:\n  headers:\n    accessControlAllowOriginList:\n      - https://a.test\n    accessControlAllowCredentials: true\n',
    },
    ['m.yaml:5 traefik https://a.test true'],
  ],
  [
    'Ollama in a manifest',
    {
      'd.yaml':
        'spec:\n  containers:\n    - env:\n        - name: OLLAMA_ORIGINS\n          value: "https://a.test"\n',
    },
    ['d.yaml:5 ollama https://a.test unknown'],
  ],
])

rows('Traefik in other files', [
  [
    'TOML',
    {
      'dynamic.toml':
        '[http.middlewares]\n  [http.middlewares.shop.headers]\n    accessControlAllowOriginList = ["https://a.test"]\n    accessControlAllowMethods = ["GET"]\n',
    },
    ['dynamic.toml:3 traefik https://a.test false'],
  ],
  [
    'labels as a map, several origins in one',
    {
      'compose.yaml':
        'services:\n  a:\n    labels:\n      traefik.http.middlewares.c.headers.accesscontrolalloworiginlist: "https://a.test,https://b.test"\n      traefik.http.middlewares.c.headers.accesscontrolallowcredentials: "true"\n',
    },
    ['compose.yaml:4 traefik https://a.test https://b.test true'],
  ],
])

rows('hosts', [
  [
    'vercel.json with a star and credentials',
    {
      'vercel.json':
        '{"headers":[{"source":"/(.*)","headers":[\n{"key":"Access-Control-Allow-Origin","value":"*"},\n{"key":"Access-Control-Allow-Credentials","value":"true"}]}]}',
    },
    ['vercel.json:2 vercel * true'],
    /wildcard/,
  ],
  [
    'netlify.toml, two rules',
    {
      'netlify.toml':
        '[[headers]]\n  for = "/a"\n  [headers.values]\n    X = "1"\n[[headers]]\n  for = "/b"\n  [headers.values]\n    Access-Control-Allow-Origin = "*"\n',
    },
    ['netlify.toml:8 netlify * false'],
  ],
  [
    '_headers',
    { 'public/_headers': '/*\n  X: 1\n/api/*\n  Access-Control-Allow-Origin: https://a.test/\n' },
    ['public/_headers:4 netlify https://a.test/ false'],
    /slash/,
  ],
  [
    'firebase.json',
    {
      'firebase.json':
        '{"hosting":{"headers":[{"source":"**","headers":[\n{"key":"Access-Control-Allow-Origin","value":"https://a.test"}]}]}}',
    },
    ['firebase.json:2 firebase https://a.test false'],
  ],
  [
    'staticwebapp.config.json',
    { 'staticwebapp.config.json': '{"globalHeaders":{\n"Access-Control-Allow-Origin":"https://a.test"}}' },
    ['staticwebapp.config.json:2 azure-static-web-apps https://a.test false'],
  ],
  [
    'local.settings.json',
    {
      'local.settings.json':
        '{"Host":{\n"CORS":"http://localhost:4200,https://a.test",\n"CORSCredentials":true}}',
    },
    ['local.settings.json:2 azure-functions http://localhost:4200 https://a.test true'],
  ],
])

rows('frameworks in files', [
  [
    'Spring Cloud Gateway',
    {
      'src/main/resources/application.yml':
        'spring:\n  cloud:\n    gateway:\n      globalcors:\n        cors-configurations:\n          \'[/**]\':\n            allowedOrigins: "https://a.test, https://b.test"\n            allowedMethods: [GET]\n            allowCredentials: true\n',
    },
    ['src/main/resources/application.yml:7 spring https://a.test https://b.test true'],
  ],
  [
    'management endpoints',
    {
      'application.properties':
        'server.port=1\nmanagement.endpoints.web.cors.allowed-origins=https://a.test\nmanagement.endpoints.web.cors.allowed-methods=GET\n',
    },
    ['application.properties:2 spring https://a.test false'],
  ],
  [
    'Symfony',
    {
      'config/packages/nelmio_cors.yaml':
        "nelmio_cors:\n  defaults:\n    allow_origin: ['%env(CORS_ALLOW_ORIGIN)%']\n    allow_methods: ['GET']\n",
    },
    ['config/packages/nelmio_cors.yaml:3 php unknown false'],
    /CORS_ALLOW_ORIGIN/,
  ],
  [
    'Elasticsearch',
    {
      'elasticsearch.yml':
        'http.cors.enabled: true\nhttp.cors.allow-origin: "https://a.test"\nhttp.cors.allow-credentials: true\n',
    },
    ['elasticsearch.yml:2 elasticsearch https://a.test true'],
  ],
  [
    'appsettings',
    { 'appsettings.json': '{"Cors": {\n"AllowedOrigins": ["https://a.test/"]}}' },
    ['appsettings.json:2 aspnet https://a.test/ false'],
    /slash/,
  ],
])

rows('buckets and gateways', [
  [
    'S3 in XML',
    {
      'cors.xml':
        '<CORSConfiguration>\n<CORSRule>\n<AllowedOrigin>https://a.test</AllowedOrigin>\n<AllowedMethod>GET</AllowedMethod></CORSRule></CORSConfiguration>',
    },
    ['cors.xml:3 s3 https://a.test false'],
  ],
  [
    'S3 as the command line takes it',
    { 'cors.json': '{"CORSRules":[{"AllowedMethods":["GET"],\n"AllowedOrigins":["https://*.a.test"]}]}' },
    ['cors.json:2 s3 https://*.a.test false'],
  ],
  [
    'GCS',
    {
      'cors.json':
        '[{"origin": ["https://a.test"], "method": ["GET"], "responseHeader": ["Content-Type"], "maxAgeSeconds": 3600}]',
    },
    ['cors.json:1 gcs https://a.test false'],
  ],
  [
    'R2',
    { 'cors.json': '{"rules":[{"allowed":{"origins":["https://a.test"],"methods":["GET"]}}]}' },
    ['cors.json:1 r2 https://a.test false'],
  ],
  [
    'a gateway response in a template',
    {
      't.yaml':
        "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  R:\n    Type: AWS::ApiGateway::GatewayResponse\n    Properties:\n      ResponseParameters:\n        gatewayresponse.header.Access-Control-Allow-Origin: \"'*'\"\n",
    },
    ['t.yaml:7 api-gateway-rest * false'],
  ],
  [
    'OpenAPI with the extension of API Gateway; a described header is none that is sent',
    {
      'openapi.yaml':
        "openapi: 3.0.1\npaths:\n  /a:\n    options:\n      responses:\n        '200':\n          headers:\n            Access-Control-Allow-Origin:\n              schema: {type: string}\n      x-amazon-apigateway-integration:\n        responses:\n          default:\n            responseParameters:\n              method.response.header.Access-Control-Allow-Origin: \"'https://a.test'\"\n",
    },
    ['openapi.yaml:14 api-gateway-rest https://a.test false'],
  ],
  [
    'Terraform: a bucket, a variable with its default, a gateway',
    {
      'main.tf':
        'resource "aws_s3_bucket_cors_configuration" "b" {\n  cors_rule {\n    allowed_methods = ["GET"]\n    allowed_origins = ["https://a.test/"]\n  }\n}\nresource "aws_apigatewayv2_api" "a" {\n  cors_configuration {\n    allow_origins = var.origins\n    allow_credentials = true\n  }\n}\nvariable "origins" {\n  default = ["https://b.test"]\n}\nresource "google_storage_bucket" "g" {\n  cors {\n    origin = ["https://c.test"]\n    method = ["GET"]\n  }\n}\n',
    },
    [
      'main.tf:4 s3 https://a.test/ false',
      'main.tf:9 api-gateway-http https://b.test true',
      'main.tf:18 gcs https://c.test false',
    ],
    /slash[\s\S]*var\.origins/,
  ],
  [
    'Terraform: a module',
    {
      'm.tf':
        'module "api" {\n  source = "terraform-aws-modules/apigateway-v2/aws"\n  cors_configuration = {\n    allow_origins = ["https://a.test"]\n  }\n}\n',
    },
    ['m.tf:4 api-gateway-http https://a.test false'],
  ],
  [
    'API Management',
    {
      'policy.xml':
        '<policies><inbound>\n<cors allow-credentials="true">\n<allowed-origins>\n<origin>https://a.test</origin></allowed-origins></cors></inbound></policies>',
    },
    ['policy.xml:4 apim https://a.test true'],
  ],
  [
    'web.config',
    {
      'web.config':
        '<configuration><system.webServer><httpProtocol><customHeaders>\n<add name="Access-Control-Allow-Origin" value="https://a.test" />\n<add name="Access-Control-Allow-Credentials" value="true" /></customHeaders></httpProtocol></system.webServer></configuration>',
    },
    ['web.config:2 iis https://a.test true'],
  ],
])

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

test('a proxy that adds its header to what any application behind it sets doubles it', async () => {
  const proxy =
    'server {\n  add_header Access-Control-Allow-Origin https://a.test always;\n  proxy_pass http://x;\n}\n'
  const { policies } = await scanOf({
    'n.conf': proxy,
    'web.py': 'from flask_cors import CORS\nCORS(app, origins=["https://a.test"])\n',
  })
  const doubled = policies.flatMap(({ findings }) => findings.map(({ cause, line }) => `${cause}:${line}`))
  expect(doubled).toEqual(['multiple-allow-origin:2'])
})

test('files that tools write declare nothing', async () => {
  const { policies } = await scanOf({
    'package-lock.json':
      '{"packages":{"node_modules/cors":{"version":"2.8.5"}},"cors":{"origin":["https://a.test"],"methods":["GET"]}}',
    'pnpm-lock.yaml': 'snapshots:\n  a:\n    cors: 2.8.5\n    credentials: 1.0.0\n',
    'package.json': '{"dependencies":{"cors":"2"},"cors":{"origin":"https://a.test"}}',
  })
  expect(policies).toEqual([])
})

test('what is not read is named, with where CORS is mentioned', async () => {
  const scan = await scanOf({
    'S.scala': '// cors\nval s = cors(settings) { route }\n',
    'a.ex': 'defmodule A do\nend\n',
  })
  expect(scan.mentions).toEqual([
    { file: 'S.scala', line: 2, language: 'Scala', text: 'val s = cors(settings) { route }' },
  ])
  expect(scan.notRead).toEqual([
    { language: 'Scala', files: 1 },
    { language: 'Elixir', files: 1 },
  ])
})
