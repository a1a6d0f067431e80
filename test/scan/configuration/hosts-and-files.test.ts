import { rows } from '../scan-of.ts'

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
