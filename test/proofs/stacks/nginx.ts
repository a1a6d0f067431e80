import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startProgram } from '../../browsers/start-program.ts'
import { ownPolicy, startApplication, type OwnCors } from '../application.ts'
import { partsOf, type Ground, type How, type Proof, type Running } from '../proof.ts'
import * as requests from '../requests.ts'
import { workFolder } from '../work-folder.ts'

interface NginxCase extends Pick<Proof, 'cause' | 'request'> {
  readonly variant?: string
  readonly exposes?: string
  /** Lines of the location that the snippet takes the place of. */
  readonly cors: (pageOrigin: string) => string
  /** Lines of the location that stay. */
  readonly kept?: string
  /** Lines of the server that stay. */
  readonly server?: string
  /** Whose answer lies in the cache of nginx; empty for somebody without an origin. */
  readonly visitor?: string
  readonly application?: (pageOrigin: string) => OwnCors
}

const allow = (origin: string, more = ''): string =>
  `add_header Access-Control-Allow-Origin "${origin}" always; add_header Vary Origin always; ${more}`
const preflight = (lines: string): string => `if ($request_method = OPTIONS) { ${lines} return 204; }`
const lists = (methods: string, headers: string): string =>
  `add_header Access-Control-Allow-Methods "${methods}" always; add_header Access-Control-Allow-Headers "${headers}" always;`
const proper = (page: string): string =>
  preflight(allow(page, lists('GET, PUT', 'authorization, content-type'))) + allow(page)

const cases: readonly NginxCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: {},
    cors: () => allow('http://localhost:3000'),
  },
  { cause: 'cors-not-configured', request: {}, cors: () => '' },
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
    cors: (page) => proper(page).replaceAll(' always;', ';'),
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    cors: () => allow('*', 'add_header Access-Control-Allow-Credentials true always;'),
  },
  { cause: 'credentials-not-allowed', request: requests.withCookies, cors: (page) => allow(page) },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    cors: (page) => allow(page),
    kept: 'auth_request /auth;',
    server: 'location = /auth { internal; if ($http_authorization = "") { return 401; } return 204; }',
  },
  { cause: 'preflight-not-handled', request: requests.authorized, cors: (page) => allow(page) },
  {
    cause: 'preflight-failed',
    request: requests.authorized,
    cors: (page) => `if ($request_method = OPTIONS) { return 400; } ${allow(page)}`,
  },
  {
    cause: 'multiple-allow-origin',
    request: {},
    cors: (page) => allow(page),
    application: (page) => (_request, response) => response.setHeader('Access-Control-Allow-Origin', page),
  },
  { cause: 'invalid-allow-origin', request: {}, cors: () => allow('*.example.test') },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    cors: (page) => preflight(allow(page, lists('GET, POST', 'content-type'))) + allow(page),
  },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    cors: (page) => preflight(allow(page, lists('GET', 'content-type'))) + allow(page),
  },
  {
    cause: 'malformed-allow-list',
    request: requests.authorized,
    cors: (page) => preflight(allow(page, lists('GET', 'authorization content-type'))) + allow(page),
  },
  {
    cause: 'preflight-elsewhere',
    request: requests.authorized,
    cors: () => `if ($request_method = OPTIONS) { return 200; }`,
    application: (page) => ownPolicy(page, { 'X-Powered-By': 'Express' }),
  },
  {
    cause: 'proxy-strips-headers',
    request: requests.authorized,
    cors: () => 'proxy_hide_header Access-Control-Allow-Origin;',
    application: (page) => ownPolicy(page),
  },
  {
    cause: 'cached-for-another-origin',
    request: {},
    cors: () => '',
    visitor: 'https://www.example.test',
    kept: 'proxy_cache answers; proxy_cache_valid 200 1m; add_header X-Cache $upstream_cache_status;',
    application:
      (page) =>
      ({ headers }, response) =>
        response.setHeader('Access-Control-Allow-Origin', headers.origin ?? page),
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    cors: (page) => allow(page),
  },
]

export const nginx: Ground = {
  stack: 'nginx',
  version: async () =>
    (await promisify(execFile)('/usr/sbin/nginx', ['-v'])).stderr
      .trim()
      .replace('nginx version: nginx/', 'nginx '),
  emulated: null,
  servesPage: false,
  proofs: cases.map((one) => ({
    variant: one.variant ?? null,
    exposes: one.exposes ?? null,
    cause: one.cause,
    request: one.request,
    start: (how) => start(one, how),
  })),
}

async function start(one: NginxCase, how: How): Promise<Running> {
  const application = await startApplication(one.application?.(how.pageOrigin))
  const [http = '', location = ''] =
    how.snippet === null ? ['', one.cors(how.pageOrigin)] : partsOf(how.snippet, /^# Part \d: /m)
  const conf = `daemon off;
worker_processes 1;
pid pid;
error_log stderr notice;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`).join('\n  ')}
  ${http}
  proxy_cache_path cache keys_zone=answers:1m;
  server {
    listen 127.0.0.1:${how.port};
    set $app http://127.0.0.1:${application.port};
    ${one.server ?? ''}
    location / {
      ${location}
      ${one.kept ?? ''}
      proxy_pass $app;
    }
  }
}
`
  const folder = await workFolder({ 'nginx.conf': conf })
  const program = await startProgram({
    command: '/usr/sbin/nginx',
    args: ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf'],
    until: /start worker process /,
    remove: [folder],
  })
  if (one.visitor !== undefined) await visit(how.port, one.visitor)
  return {
    stop: async () => {
      await program.stop()
      await application.stop()
    },
  }
}

/** Leaves an answer in the cache. */
async function visit(port: number, origin: string): Promise<void> {
  const headers = origin === '' ? {} : { Origin: origin }
  await fetch(`http://127.0.0.1:${port}/v1/orders`, { headers })
}
