import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { withoutVary } from '../application.ts'
import { partsOf, type Ground } from '../proof.ts'
import { proxyCases, proxyProof, type ProxyCase, type Site } from '../proxy.ts'
import * as requests from '../requests.ts'
import { nginxHead, nginxHttp, startNginx } from '../start-nginx.ts'

const allow = (origin: string): string =>
  `add_header Access-Control-Allow-Origin "${origin}" always; add_header Vary Origin always;`
const answer = (lines: string): string => `if ($request_method = OPTIONS) { ${lines} return 204; }`
const preflight = (origin: string, methods: string, headers: string): string =>
  answer(
    `${allow(origin)} add_header Access-Control-Allow-Methods "${methods}" always; add_header Access-Control-Allow-Headers "${headers}" always;`,
  ) + allow(origin)

const cases: readonly ProxyCase[] = [
  ...proxyCases({
    allow,
    credentials: 'add_header Access-Control-Allow-Credentials true always;',
    options: (status) => `if ($request_method = OPTIONS) { return ${status}; }`,
    preflight,
    strip: 'proxy_hide_header Access-Control-Allow-Origin;',
    limit: 'limit_req zone=limited; limit_req_status 429;',
  }),
  {
    cause: 'cors-after-routes',
    request: {},
    // A nested location with an add_header of its own inherits none.
    cors: (page) =>
      `${allow(page)} location /v1/orders { add_header X-Frame-Options DENY; proxy_pass $app; }`,
  },
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    cors: (page) => preflight(page, 'GET, PUT', 'authorization, content-type').replaceAll(' always;', ';'),
  },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    cors: allow,
    kept: 'auth_request /auth;',
  },
  {
    cause: 'cached-for-another-origin',
    request: {},
    visitor: requests.somebodyElse,
    cors: () => '',
    kept: 'proxy_cache answers; proxy_cache_valid 200 1m; add_header X-Cache $upstream_cache_status;',
    application: () => withoutVary,
  },
]

export const nginx: Ground = {
  stack: 'nginx',
  version: async () =>
    (await promisify(execFile)('/usr/sbin/nginx', ['-v'])).stderr
      .trim()
      .replace('nginx version: nginx/', 'nginx '),
  emulated: null,
  pageServer: null,
  proofs: cases.map((one) => proxyProof(one, (site) => startNginx(configuration(site)))),
}

/** The whole file, with the parts of the snippet where they say; one without parts belongs to the location. */
export function configuration({ port, application, cors, snippet, kept }: Site): string {
  const [http = '', location = snippet ?? cors] = partsOf(snippet ?? '', /^# Part \d: /m)
  return `${nginxHead}
http {
  access_log off;
  ${nginxHttp}
  ${http}
  proxy_cache_path cache keys_zone=answers:1m;
  map $uri $limited { /v1/limited here; default ""; }
  limit_req_zone $limited zone=limited:1m rate=1r/m;
  server {
    listen 127.0.0.1:${port};
    set $app http://127.0.0.1:${application};
    location = /auth { internal; if ($http_authorization = "") { return 401; } return 204; }
    location / {
      ${location}
      ${kept}
      proxy_pass $app;
    }
  }
}
`
}
