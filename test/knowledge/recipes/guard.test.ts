import { describe, expect, test } from 'vitest'
import { noEvidence } from '../../../src/knowledge/model/evidence.ts'
import { recipeOf } from '../../../src/knowledge/recipes/catalogue.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { sinsOf, type Sin } from './guard.ts'
import { caseOf, findingOf } from './samples.ts'
import { softwareIds, type SoftwareId } from '../../../src/knowledge/model/software.ts'

const origin = 'https://app.example.com'

function snippetOf(stack: SoftwareId): string {
  // A login has a say over preflights alone.
  const finding = findingOf(stack === 'oauth2-proxy' ? 'preflight-requires-auth' : 'origin-not-allowed')
  return fixFor(finding, caseOf({ credentials: 'include' }), stack, noEvidence)?.snippet ?? ''
}

type Mutant = readonly [stack: SoftwareId, sin: Sin, from: string | RegExp, to: string]

/** Each spoils a printed snippet the way a hurried hand would. */
const mutants: readonly Mutant[] = [
  ['express', 'wildcard-with-credentials', `['${origin}']`, `'*'`],
  ['express', 'wildcard-with-credentials', `['${origin}']`, `['*']`],
  ['express', 'reflects-any-origin', `['${origin}']`, 'true'],
  ['express', 'reflects-any-origin', `['${origin}']`, '(origin, done) => done(null, origin)'],
  ['express', 'allows-null', `['${origin}']`, `['${origin}', 'null']`],
  ['express', 'unanchored-pattern', `['${origin}']`, '/app.example.com/'],
  ['express', 'unanchored-pattern', `['${origin}']`, '[/example\\.com$/]'],
  ['fastify', 'wildcard-with-credentials', `['${origin}']`, `'*'`],
  ['fastify', 'reflects-any-origin', `['${origin}']`, 'true'],
  ['fastify', 'allows-null', `['${origin}']`, `['null']`],
  ['fastify', 'unanchored-pattern', `['${origin}']`, '/example\\.com/'],
  ['hono', 'wildcard-with-credentials', `['${origin}']`, `'*'`],
  ['hono', 'reflects-any-origin', `['${origin}']`, '(origin) => origin'],
  ['hono', 'allows-null', `['${origin}']`, `['${origin}', 'null']`],
  ['django', 'reflects-any-origin', 'CORS_ALLOW_ALL_ORIGINS = False', 'CORS_ALLOW_ALL_ORIGINS = True'],
  ['django', 'wildcard-with-credentials', 'CORS_ALLOW_ALL_ORIGINS = False', 'CORS_ALLOW_ALL_ORIGINS = True'],
  ['django', 'wildcard-with-credentials', `["${origin}"]`, '["*"]'],
  ['django', 'allows-null', `["${origin}"]`, `["${origin}", "null"]`],
  [
    'django',
    'unanchored-pattern',
    /CORS_ALLOWED_ORIGINS = .*/,
    'CORS_ALLOWED_ORIGIN_REGEXES = [r"example.com"]',
  ],
  ['nginx', 'wildcard-with-credentials', /Allow-Origin \$cors_origin/g, 'Allow-Origin *'],
  ['nginx', 'wildcard-with-credentials', /Allow-Origin \$cors_origin/g, 'Allow-Origin "*"'],
  ['nginx', 'reflects-any-origin', /\$cors_origin always/g, '$http_origin always'],
  ['nginx', 'reflects-any-origin', 'default ""', 'default $http_origin'],
  ['nginx', 'allows-null', `"${origin}"`, '"null"'],
  ['nginx', 'unanchored-pattern', `"${origin}"`, '~example\\.com'],
  ['nginx', 'unanchored-pattern', `"${origin}"`, '"~^https://.+.example.com$"'],
  [
    'nginx',
    'header-set-twice',
    'return 204;',
    'add_header Access-Control-Allow-Origin $cors_origin always; return 204;',
  ],
  ['nginx', 'header-set-twice', 'proxy_hide_header Access-Control-Allow-Origin;', ''],
  ['apache', 'header-set-twice', 'Header onsuccess unset Access-Control-Allow-Origin', ''],
  ['caddy', 'header-set-twice', 'header_down -Access-Control-Allow-Origin', ''],
  ['cloudflare', 'header-set-twice', /for \(const name[^}]*\}/, ''],
  ['apache', 'wildcard-with-credentials', '"expr=%{HTTP:Origin}" ', '"*" '],
  ['apache', 'reflects-any-origin', /"expr=%\{HTTP:Origin\}" ".*"/, '"expr=%{HTTP:Origin}"'],
  ['apache', 'allows-null', `'${origin}'`, "'null'"],
  [
    'apache',
    'header-set-twice',
    'Header always set Access-Control-Allow-Origin',
    'Header always add Access-Control-Allow-Origin',
  ],
  ['apache', 'unanchored-pattern', 'RewriteEngine On', 'SetEnvIf Origin "example.com" ok\nRewriteEngine On'],
  ['caddy', 'wildcard-with-credentials', '{http.request.header.Origin}', '*'],
  ['caddy', 'reflects-any-origin', 'header @cors {', 'header {'],
  ['caddy', 'reflects-any-origin', /@cors \{[^}]*\}/, '@cors {\n}'],
  ['caddy', 'allows-null', `"${origin}"`, '"null"'],
  ['caddy', 'unanchored-pattern', `"${origin}"`, '"*example.com"'],
  [
    'caddy',
    'header-set-twice',
    'header +Vary Origin',
    'header +Access-Control-Allow-Origin https://app.example.com',
  ],
  [
    'cloudflare',
    'wildcard-with-credentials',
    `'Access-Control-Allow-Origin', origin`,
    `'Access-Control-Allow-Origin', '*'`,
  ],
  ['cloudflare', 'reflects-any-origin', '  if (!origins.has(origin)) return response\n', ''],
  ['cloudflare', 'allows-null', `['${origin}']`, `['${origin}', 'null']`],
  ['cloudflare', 'unanchored-pattern', '!origins.has(origin)', `!origin.endsWith('example.com')`],
  [
    'cloudflare',
    'header-set-twice',
    "set('Access-Control-Allow-Origin'",
    "append('Access-Control-Allow-Origin'",
  ],
  ['api-gateway-rest', 'wildcard-with-credentials', /AllowOrigin: .*/, `AllowOrigin: "'*'"`],
  [
    'api-gateway-rest',
    'wildcard-with-credentials',
    /Access-Control-Allow-Origin: .*/,
    `Access-Control-Allow-Origin: "'*'"`,
  ],
  [
    'api-gateway-rest',
    'reflects-any-origin',
    /Access-Control-Allow-Origin: .*/,
    'Access-Control-Allow-Origin: method.request.header.Origin',
  ],
  ['api-gateway-rest', 'reflects-any-origin', '  if (!origins.has(origin)) return response\n', ''],
  ['api-gateway-rest', 'header-set-twice', /\.filter\(\(\[name\]\).*/, ''],
  ['api-gateway-rest', 'allows-null', /AllowOrigin: .*/, `AllowOrigin: "'null'"`],
  ['api-gateway-http', 'wildcard-with-credentials', `"${origin}"`, '"*"'],
  [
    'api-gateway-rest',
    'reflects-any-origin',
    /method.response.header.Access-Control-Allow-Origin: .*/,
    'method.response.header.Access-Control-Allow-Origin: method.request.header.Origin',
  ],
  [
    'api-gateway-rest',
    'wildcard-with-credentials',
    /gatewayresponse.header.Access-Control-Allow-Origin: .*/,
    `gatewayresponse.header.Access-Control-Allow-Origin: "'*'"`,
  ],
  [
    'api-gateway-rest',
    'header-set-twice',
    /( *method.response.header.Access-Control-Allow-Origin: .*\n)/,
    `              method.response.header.Access-Control-Allow-Origin: "'${origin}'"
              method.response.header.Access-Control-Allow-Origin: "'${origin}'"
`,
  ],
  ['api-gateway-http', 'wildcard-with-credentials', /allowOrigins:\n.*/, 'allowOrigins: ["*"]'],
  ['api-gateway-http', 'allows-null', /allowOrigins:\n.*/, 'allowOrigins: ["null"]'],
  ['api-gateway-http', 'allows-null', `"${origin}"`, '"null"'],
  [
    'koa',
    'reflects-any-origin',
    "origins.has(ctx.get('Origin')) ? ctx.get('Origin') : ''",
    "ctx.get('Origin')",
  ],
  ['koa', 'allows-null', `['${origin}']`, `['${origin}', 'null']`],
  ['nestjs', 'wildcard-with-credentials', `['${origin}']`, `'*'`],
  ['nestjs', 'reflects-any-origin', `['${origin}']`, 'true'],
  ['socket.io', 'wildcard-with-credentials', `['${origin}']`, `'*'`],
  ['sveltekit', 'reflects-any-origin', '  if (!origins.has(origin)) return response\n', ''],
  ['supabase', 'reflects-any-origin', '  if (!origins.has(origin)) return response\n', ''],
  ['nitro', 'wildcard-with-credentials', `['${origin}']`, `'*'`],
  ['flask', 'wildcard-with-credentials', `["${origin}"]`, '["*"]'],
  ['flask', 'allows-null', `["${origin}"]`, '["null"]'],
  ['fastapi', 'wildcard-with-credentials', `["${origin}"]`, '["*"]'],
  ['spring', 'wildcard-with-credentials', `"${origin}"`, '"*"'],
  ['spring', 'reflects-any-origin', 'setAllowedOrigins', 'setAllowedOriginPatterns'],
  ['spring', 'opens-without-login', '@Configuration', 'http.anyRequest().permitAll()'],
  ['aspnet', 'wildcard-with-credentials', `WithOrigins("${origin}")`, 'AllowAnyOrigin()'],
  ['aspnet', 'reflects-any-origin', `WithOrigins("${origin}")`, 'SetIsOriginAllowed(_ => true)'],
  ['rust', 'reflects-any-origin', `allowed_origin("${origin}")`, 'allow_any_origin()'],
  ['rust', 'reflects-any-origin', 'Cors::default()', 'Cors::permissive()'],
  ['rails', 'wildcard-with-credentials', `'${origin}'`, `'*'`],
  ['laravel', 'wildcard-with-credentials', `['${origin}']`, `['*']`],
  ['php', 'reflects-any-origin', 'in_array($origin, $origins, true)', "$origin !== ''"],
  ['go', 'wildcard-with-credentials', `"${origin}"`, '"*"'],
  [
    'go',
    'reflects-any-origin',
    'AllowCredentials:',
    'AllowOriginFunc: func(string) bool { return true }, AllowCredentials:',
  ],
  ['iis', 'wildcard-with-credentials', `origin="${origin}"`, 'origin="*"'],
  [
    'haproxy',
    'reflects-any-origin',
    /(set-header Access-Control-Allow-Origin \S+) if .*/,
    'http-after-response set-header Access-Control-Allow-Origin %[var(txn.origin)]',
  ],
  ['haproxy', 'unanchored-pattern', /-m str/g, '-m end'],
  ['varnish', 'reflects-any-origin', /if \(req\.http\.Origin == [^)]*\)/, 'if (req.http.Origin)'],
  ['varnish', 'unanchored-pattern', `== "${origin}"`, '~ "example.com"'],
  ['traefik', 'wildcard-with-credentials', `"${origin}"`, '"*"'],
  ['traefik', 'unanchored-pattern', 'accessControlAllowOriginList', 'accessControlAllowOriginListRegex'],
  ['kong', 'wildcard-with-credentials', `"${origin}"`, '"*"'],
  ['envoy', 'unanchored-pattern', `exact: "${origin}"`, 'safe_regex: { regex: ".*" }'],
  ['istio', 'unanchored-pattern', `exact: "${origin}"`, 'regex: ".*"'],
  ['ingress-nginx', 'wildcard-with-credentials', `"${origin}"`, '"*"'],
  ['cloudfront', 'wildcard-with-credentials', `"${origin}"`, '"*"'],
  ['lambda-url', 'wildcard-with-credentials', `"${origin}"`, '"*"'],
  ['apim', 'wildcard-with-credentials', origin, '*'],
  ['elasticsearch', 'wildcard-with-credentials', `"${origin}"`, '"*"'],
  ['oauth2-proxy', 'opens-without-login', 'api_routes', 'skip_auth_routes'],
]

describe('the guard', () => {
  const pasted = softwareIds.filter((id) => recipeOf(id).policy.snippet !== null)

  test.each(pasted)('finds nothing in the snippet for %s', (stack) => {
    expect(snippetOf(stack)).not.toBe('')
    expect(sinsOf(snippetOf(stack))).toEqual([])
  })

  test.each(mutants)('in %s catches %s: %s to %s', (stack, sin, from, to) => {
    const sound = snippetOf(stack)
    const spoilt = sound.replace(from, () => to)
    expect(spoilt).not.toBe(sound)
    expect(sinsOf(spoilt)).toContain(sin)
  })

  test('does not take a comment for a setting', () => {
    expect(sinsOf("// never origin: '*' with credentials: true\n# default $http_origin;\n")).toEqual([])
  })

  test('allows a wildcard where no credentials go with it', () => {
    expect(sinsOf(`app.use(cors({ origin: '*' }))`)).toEqual([])
  })
})
