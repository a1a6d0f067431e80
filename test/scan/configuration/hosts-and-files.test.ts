import { rows } from '../scan-of.ts'

rows('hosts', [
  [
    'Bicep: a web app, with a parameter and what stands beside it',
    {
      'main.bicep':
        "@description('the page')\nparam web string = 'https://a.test'\nvar host = 'b.test'\nresource site 'Microsoft.Web/sites@2023-12-01' = if (true) {\n  properties: {\n    siteConfig: {\n      cors: {\n        allowedOrigins: [\n          web // the page\n          'https://${host}'\n        ]\n        supportCredentials: true\n      }\n    }\n  }\n}\n",
    },
    ['main.bicep:8 azure-app-service https://a.test https://b.test true'],
    /read from web and falls back to "https:\/\/a\.test"/,
  ],
  [
    'Bicep: a storage account on lines and off them, beside a web app',
    {
      'main.bicep':
        "param pages array = [ 'https://a.test', 'https://b.test/' ]\nresource blob 'Microsoft.Storage/storageAccounts/blobServices@2023-01-01' = {\n  properties: { cors: { corsRules: [ { allowedOrigins: pages, allowedMethods: ['GET'] } ] } }\n}\nresource site 'Microsoft.Web/sites@2023-12-01' = [for one in ['a']: {\n  properties: { siteConfig: { cors: { allowedOrigins: [ one == 'a' ? 'https://a.test' : 'https://c.test' ] } } }\n}]\n",
    },
    [
      'main.bicep:3 azure-blob https://a.test https://b.test/ false',
      'main.bicep:6 azure-app-service unknown false',
    ],
    /slash/,
  ],
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
