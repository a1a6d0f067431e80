import { describe, expect, test } from 'vitest'
import { scanOf, told } from './scan-of.ts'

describe('nginx', () => {
  const server = (inside: string) => `server {\nlocation / {\n${inside}\n}\n}`
  test.each([
    [
      'if ($http_origin ~ "^https://a\\.test$") { add_header Access-Control-Allow-Origin $http_origin always; }',
      ['/^https://a\\.test$/'],
      [],
    ],
    ['add_header Access-Control-Allow-Origin $http_origin always;', 'reflect', ['origin-not-allowed:3']],
    [
      'set $allow https://a.test; add_header Access-Control-Allow-Origin $allow always;',
      ['https://a.test'],
      [],
    ],
    ['add_header "Access-Control-Allow-Origin" ${CORS_ORIGIN} always;', 'unknown', ['origin-not-allowed:3']],
    [
      'auth_basic x; add_header Access-Control-Allow-Origin https://a.test always;',
      ['https://a.test'],
      ['preflight-requires-auth:3'],
    ],
    [
      'auth_basic x; if ($request_method = OPTIONS) { return 204; } add_header Access-Control-Allow-Origin https://a.test always;',
      ['https://a.test'],
      [],
    ],
    [
      'add_header Access-Control-Allow-Origin https://a.test always; location /x { add_header X y; include cors.conf; }',
      ['https://a.test'],
      [],
    ],
  ])('%s', async (inside, origins, findings) => {
    expect(told(await scanOf({ 'nginx.conf': server(inside) }))).toEqual([
      ['nginx.conf:3', origins, findings],
    ])
  })

  test('a snippet that another file includes: what loses it there, and beside whose headers it stands', async () => {
    const files = {
      'app.js': "require('express')().use(require('cors')({ origin: 'https://a.test' }))",
      'nginx/cors.conf': 'add_header Access-Control-Allow-Origin https://a.test always;',
      'nginx/api.conf':
        'server {\ninclude snippets/cors.conf;\nlocation / { proxy_pass http://app:1; }\nlocation /x { add_header X y; }\n}',
    }
    const { policies } = await scanOf(files)
    const snippet = policies.find(({ file }) => file === 'nginx/cors.conf')
    expect(snippet?.findings.map(({ cause }) => cause)).toEqual([
      'cors-after-routes',
      'multiple-allow-origin',
    ])
    expect(snippet?.findings[0]?.says).toMatch(/^nginx\/api\.conf:4: /)
  })

  test('a file that stops too early is said with the block that stays open', async () => {
    const { problems } = await scanOf({
      'a.conf': 'server {\n  location / {\n add_header Access-Control-Allow-Origin *;\n',
    })
    expect(problems).toEqual([
      {
        file: 'a.conf',
        line: 4,
        column: 1,
        message: 'expected “}” for location of line 2, found the end of the file',
      },
    ])
  })
})

describe('Apache', () => {
  const host = (inside: string) => `<VirtualHost *>\n${inside}\n</VirtualHost>`
  test.each([
    ['Header always set Access-Control-Allow-Origin https://a.test', ['https://a.test'], []],
    [
      '<IfModule mod_headers.c>\nHeader always set Access-Control-Allow-Origin \\\n"https://a.test"\n</IfModule>',
      ['https://a.test'],
      [],
    ],
    [
      'SetEnvIf Origin "^https://a\\.test$" OK=$0\nHeader always set Access-Control-Allow-Origin %{OK}e env=OK',
      ['/^https://a\\.test$/'],
      [],
    ],
    [
      'SetEnvIf Origin "^https://a\\.test$" OK=$0\nHeader always set Access-Control-Allow-Origin %{OK}e',
      ['/^https://a\\.test$/'],
      ['invalid-allow-origin:3'],
    ],
    [
      'SetEnvIfNoCase Origin (.*) ANY=$1\nHeader always set Access-Control-Allow-Origin %{ANY}e',
      'reflect',
      ['origin-not-allowed:3'],
    ],
    [
      'RewriteCond %{HTTP:Origin} ^https://a\\.test$\nRewriteRule .* - [E=OK:%0]\nHeader always set Access-Control-Allow-Origin %{OK}e env=OK',
      ['/^https://a\\.test$/'],
      [],
    ],
    [
      'Header always set Access-Control-Allow-Origin "expr=%{req:Origin}"',
      'reflect',
      ['origin-not-allowed:2'],
    ],
    ['Header always set Access-Control-Allow-Origin %{HTTP_ORIGIN}e', 'unknown', ['invalid-allow-origin:2']],
    [
      'Require valid-user\nHeader always set Access-Control-Allow-Origin https://a.test',
      ['https://a.test'],
      ['preflight-requires-auth:3'],
    ],
    [
      '<LimitExcept OPTIONS>\nRequire valid-user\n</LimitExcept>\nHeader always set Access-Control-Allow-Origin https://a.test',
      ['https://a.test'],
      [],
    ],
  ])('%s', async (inside, origins, findings) => {
    const { policies } = await scanOf({ 'site.conf': host(inside) })
    expect(policies.map((one) => one.origins)).toEqual([origins])
    expect(policies[0]?.findings.map(({ cause, line }) => `${cause}:${line}`)).toEqual(findings)
  })

  test('methods and credentials come from the same section, not from another', async () => {
    const text =
      '<Location /a>\nHeader always set Access-Control-Allow-Origin https://a.test\n</Location>\n<Location /b>\nHeader always set Access-Control-Allow-Credentials true\n</Location>'
    expect((await scanOf({ 'a.conf': text })).policies).toMatchObject([{ line: 2, credentials: false }])
  })

  test('set in both tables is sent twice', async () => {
    const text =
      'Header set Access-Control-Allow-Origin https://a.test\nHeader always set Access-Control-Allow-Origin https://a.test'
    expect(told(await scanOf({ '.htaccess': text }))).toEqual([
      ['.htaccess:1', ['https://a.test'], ['error-response-without-cors:1']],
      ['.htaccess:2', ['https://a.test'], ['multiple-allow-origin:2']],
    ])
  })

  test('a section closed by another name is a problem; what stands before it is kept', async () => {
    const { policies, problems } = await scanOf({
      'a.conf': '<VirtualHost *>\n  Header set Access-Control-Allow-Origin *\n  </Location>',
    })
    expect(policies).toHaveLength(1)
    expect(problems).toEqual([
      { file: 'a.conf', line: 3, column: 3, message: 'expected </VirtualHost>, found </Location>' },
    ])
  })
})

describe('Caddy', () => {
  const site = (inside: string) => `a.test {\n${inside}\n}`
  test.each([
    ['header Access-Control-Allow-Origin https://a.test', ['https://a.test'], []],
    ['header /api/* {\n  Access-Control-Allow-Origin `https://a.test`\n  -Server\n}', ['https://a.test'], []],
    [
      '@cors header Origin https://a.test https://b.test\nheader @cors Access-Control-Allow-Origin {header.Origin}',
      ['https://a.test', 'https://b.test'],
      [],
    ],
    [
      '@cors {\n  header_regexp origin Origin ^https://a\\.test$\n}\nhandle @cors {\n  header Access-Control-Allow-Origin {http.request.header.Origin}\n}',
      ['/^https://a\\.test$/'],
      [],
    ],
    ['header Access-Control-Allow-Origin {header.Origin}', 'reflect', ['origin-not-allowed']],
    ['header +Access-Control-Allow-Origin https://a.test', ['https://a.test'], ['multiple-allow-origin']],
    [
      'header -Access-Control-Allow-Origin\nheader Access-Control-Allow-Origin https://a.test',
      ['https://a.test'],
      [],
    ],
    [
      'reverse_proxy app:1 {\n  header_down Access-Control-Allow-Origin https://a.test/\n}',
      ['https://a.test/'],
      ['origin-not-allowed'],
    ],
    [
      'header {\n  Access-Control-Allow-Origin {$ORIGIN:*}\n  Access-Control-Allow-Credentials true\n}',
      '*',
      ['origin-not-allowed', 'wildcard-with-credentials'],
    ],
  ])('%s', async (inside, origins, findings) => {
    const { policies, problems } = await scanOf({ Caddyfile: site(inside) })
    expect(problems).toEqual([])
    expect(policies.map((one) => one.origins)).toEqual([origins])
    expect(policies[0]?.findings.map(({ cause }) => cause)).toEqual(findings)
  })

  test('a snippet is read where it is imported, with its arguments', async () => {
    const text =
      '(cors) {\n  header Access-Control-Allow-Origin {args[0]}\n}\na.test {\n  import cors https://a.test\n}\nb.test {\n  import cors https://b.test/\n}'
    expect(told(await scanOf({ Caddyfile: text }))).toEqual([
      ['Caddyfile:2', ['https://a.test'], []],
      ['Caddyfile:2', ['https://b.test/'], ['origin-not-allowed:2']],
    ])
  })

  test('a block left open is said with its line', async () => {
    const { problems } = await scanOf({ Caddyfile: 'a.test {\n  header Access-Control-Allow-Origin *' })
    expect(problems).toEqual([
      {
        file: 'Caddyfile',
        line: 2,
        column: 39,
        message: 'expected “}” for a.test of line 1, found the end of the file',
      },
    ])
  })
})

describe('a proxy and the application behind it', () => {
  const app = "const cors = require('cors')\nrequire('express')().use(cors({ origin: 'https://a.test' }))"
  const nginx = (more: string) =>
    `server {\nlocation / {\nadd_header Access-Control-Allow-Origin https://a.test always;\n${more}\n}\n}`
  const apache = (header: string) => `<VirtualHost *>\nProxyPass / http://app:1/\n${header}\n</VirtualHost>`
  const caddy = (header: string) => `a.test {\n${header}\nreverse_proxy app:1\n}`

  test.each([
    ['nginx.conf', nginx('proxy_pass http://app:1;'), true],
    ['nginx.conf', nginx('proxy_hide_header Access-Control-Allow-Origin; proxy_pass http://app:1;'), false],
    ['nginx.conf', nginx('root /srv;'), false],
    ['site.conf', apache('Header always set Access-Control-Allow-Origin https://a.test'), true],
    ['site.conf', apache('Header set Access-Control-Allow-Origin https://a.test'), false],
    [
      'site.conf',
      apache(
        'Header unset Access-Control-Allow-Origin\nHeader always set Access-Control-Allow-Origin https://a.test',
      ),
      false,
    ],
    ['Caddyfile', caddy('header Access-Control-Allow-Origin https://a.test'), true],
    ['Caddyfile', caddy('header {\nAccess-Control-Allow-Origin https://a.test\ndefer\n}'), false],
    ['Caddyfile', caddy('header ?Access-Control-Allow-Origin https://a.test'), false],
  ])('%s: %s', async (name, text, doubles) => {
    const { policies } = await scanOf({ 'app.js': app, [name]: text })
    const says = policies.flatMap(({ findings }) => findings).map((finding) => finding.says)
    expect(says.some((one) => one.startsWith('app.js:2 sets Access-Control-Allow-Origin too'))).toBe(doubles)
  })

  test('nothing is doubled where no application sets the header', async () => {
    const { policies } = await scanOf({ 'nginx.conf': nginx('proxy_pass http://app:1;') })
    expect(policies.flatMap(({ findings }) => findings)).toEqual([])
  })
})
