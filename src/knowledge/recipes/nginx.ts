import { word } from './quote.ts'
import { firstSegment } from '../facts/plain.ts'
import type { Need, Stack } from './stack.ts'

/** What an application behind may send; hidden, so that no header is there twice. */
export const corsResponseHeaders = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
] as const

export const nginx = {
  livesIn: '/etc/nginx/nginx.conf, sites-enabled/ and conf.d/: nginx -T prints all of it',
  breaksHere: [
    'add_header without always is left off 4xx and 5xx responses.',
    'A location or an if with any add_header inherits none from above.',
    'Static locations answer OPTIONS with 405.',
    'The application behind sets the same header, and the browser sees two.',
  ],
  takeOut:
    'remove every add_header Access-Control-… (and the if for OPTIONS), or hide those of the application with proxy_hide_header',
  policy: {
    snippet,
    place: [
      'Part 1 goes into http { … }, beside the server blocks (a file in conf.d/ is read there).',
      'Part 2 goes into the location that serves the path, above its proxy_pass, fastcgi_pass or root. Remove other add_header Access-Control- lines of it; what it inherited from above by add_header must be repeated here.',
    ],
    settings: {
      methods: 'Access-Control-Allow-Methods, in the response to OPTIONS',
      headers: 'Access-Control-Allow-Headers, in the response to OPTIONS',
      exposed: 'Access-Control-Expose-Headers',
      credentials:
        'add_header Access-Control-Allow-Credentials true always; in every block that names the origin',
    },
    perCause: {
      'origin-not-allowed':
        'One line in the map for each origin, exact; no pattern, no substring test in an if.',
      'cors-after-routes':
        'A nested location with an add_header of its own loses those of its parents: repeat the lines, or include them from one file.',
      'error-response-without-cors':
        'always puts the headers on 4xx and 5xx as well. If error_page leads to another location, that one needs the lines too. Then look up the error in error.log and in the application: it is the real fault.',
      'preflight-requires-auth':
        'return in the if runs before auth_request, auth_basic and allow/deny look at the request. Do not exempt other methods. A client certificate (ssl_verify_client on) is demanded earlier still: set it to optional, and right below the if for OPTIONS put if ($ssl_client_verify != SUCCESS) { return 403; }, in every location.',
      'preflight-not-handled': 'The if answers OPTIONS with 204 before a static location refuses it.',
      'preflight-redirected':
        'A return 301 at server level runs before any location, for OPTIONS as well: what the page calls has to be the address that it leads to.',
      'multiple-allow-origin':
        'proxy_hide_header drops what the application sends, so that only these lines speak. The application may as well stop sending them.',
      'proxy-strips-headers':
        'Look for proxy_hide_header Access-Control-…, or an add_header in a deeper block; here nginx sets them itself.',
      'cached-for-another-origin':
        'Vary: Origin keeps caches apart. With proxy_cache, leave $http_origin out of the key: nginx adds the headers after the cache. Purge it once.',
      'wildcard-with-credentials':
        'The map repeats the origin that asks if it is listed, and sends nothing otherwise.',
      'gateway-error':
        'always puts the headers on its 502, 503 and 504 too, so that the page sees the status.',
      'stale-preflight': 'The age is add_header Access-Control-Max-Age in the if for OPTIONS.',
      'blocked-at-edge':
        'limit_req, limit_conn, deny and auth answer inside the location: always puts the headers on 429 and 403 as well.',
    },
    reload: 'nginx -t && nginx -s reload.',
  },
  cookie: (name) => ({
    steps: ['In the location with proxy_pass (nginx 1.19.3 and later).'],
    snippet: `proxy_cookie_flags ${word(name)} secure samesite=none;`,
  }),
} as const satisfies Stack

/** With 64 bytes a bucket, as on most processors, nginx refuses to start on a longer key of a map. */
const longestKey = 46

function snippet({ policy, subject }: Need): string {
  const isLong = policy.origins.some((origin) => origin.length > longestKey)
  const first = firstSegment(subject.url)
  const shared = [
    'add_header Access-Control-Allow-Origin $cors_origin always;',
    ...(policy.credentials ? ['add_header Access-Control-Allow-Credentials true always;'] : []),
    'add_header Vary Origin always;',
  ]
  const preflight = [
    ...shared,
    `add_header Access-Control-Allow-Methods ${word(policy.methods.join(', '))} always;`,
    `add_header Access-Control-Allow-Headers ${word(policy.headers.join(', '))} always;`,
    `add_header Access-Control-Max-Age ${policy.maxAge} always;`,
    'return 204;',
  ]
  const response = [
    ...shared,
    ...(policy.exposed.length > 0
      ? [`add_header Access-Control-Expose-Headers ${word(policy.exposed.join(', '))} always;`]
      : []),
  ]
  return `# Part 1: in http { }
${isLong ? '# an origin here is longer than a bucket; where http { } has this line already, keep the larger value\nmap_hash_bucket_size 512;\n' : ''}map $http_origin $cors_origin {
    default "";
${policy.origins.map((origin) => `    ${word(origin)} $http_origin;`).join('\n')}
}

# Part 2: in the location that serves ${first === null ? 'the path' : `/${first}`}
if ($request_method = OPTIONS) {
${preflight.map((line) => `    ${line}`).join('\n')}
}
${corsResponseHeaders.map((name) => `proxy_hide_header ${name};`).join('\n')}
${response.join('\n')}
`
}
