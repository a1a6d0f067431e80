import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startProgram } from '../../browsers/start-program.ts'
import { ownPolicy, startApplication, type OwnCors } from '../application.ts'
import type { Ground, How, Proof, Running } from '../proof.ts'
import * as requests from '../requests.ts'
import { workFolder } from '../work-folder.ts'

interface ApacheCase extends Pick<Proof, 'cause' | 'request'> {
  readonly variant?: string
  readonly exposes?: string
  /** Lines of the VirtualHost that the snippet takes the place of. */
  readonly cors: (pageOrigin: string) => string
  /** Lines of the VirtualHost that stay. */
  readonly kept?: string
  readonly application?: (pageOrigin: string) => OwnCors
}

const set = (name: string, value: string): string => `Header always set ${name} "${value}"\n`
const allow = (origin: string): string => set('Access-Control-Allow-Origin', origin)
const answer = (status = 204): string => `RewriteEngine On
RewriteCond %{REQUEST_METHOD} =OPTIONS
RewriteRule ^ - [R=${status},L]
`
const lists = (methods: string, headers: string): string =>
  set('Access-Control-Allow-Methods', methods) + set('Access-Control-Allow-Headers', headers)

const cases: readonly ApacheCase[] = [
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
    cors: (page) =>
      `${allow(page)}<Location "/v1/orders">\nHeader always unset Access-Control-Allow-Origin\n</Location>\n`,
  },
  {
    cause: 'error-response-without-cors',
    request: { path: '/v1/gone' },
    // Without always, the headers are left off what Apache answers by itself.
    cors: (page) => allow(page).replace('always ', ''),
    kept: 'Redirect 410 "/v1/gone"\n',
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    cors: () => allow('*') + set('Access-Control-Allow-Credentials', 'true'),
  },
  { cause: 'credentials-not-allowed', request: requests.withCookies, cors: allow },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    cors: allow,
    kept: `<Location "/v1">
Require expr "%{HTTP:Authorization} != ''"
</Location>
`,
  },
  { cause: 'preflight-not-handled', request: requests.authorized, cors: allow },
  { cause: 'preflight-failed', request: requests.authorized, cors: (page) => allow(page) + answer(400) },
  {
    cause: 'multiple-allow-origin',
    request: {},
    cors: allow,
    application: (page) => (_request, response) => response.setHeader('Access-Control-Allow-Origin', page),
  },
  { cause: 'invalid-allow-origin', request: {}, cors: () => allow('*.example.test') },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    cors: (page) => allow(page) + lists('GET, POST', 'content-type') + answer(),
  },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    cors: (page) => allow(page) + lists('GET', 'content-type') + answer(),
  },
  {
    cause: 'malformed-allow-list',
    request: requests.authorized,
    cors: (page) => allow(page) + lists('GET', 'authorization content-type') + answer(),
  },
  {
    cause: 'preflight-elsewhere',
    request: requests.authorized,
    cors: () => answer(200),
    application: (page) => ownPolicy(page, { 'X-Powered-By': 'Express' }),
  },
  {
    cause: 'proxy-strips-headers',
    request: requests.authorized,
    cors: () => 'Header onsuccess unset Access-Control-Allow-Origin\n',
    application: (page) => ownPolicy(page),
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    cors: allow,
  },
]

export const apache: Ground = {
  stack: 'apache',
  version: async () =>
    /Apache\/\S+/
      .exec((await promisify(execFile)('/usr/sbin/apache2', ['-v'])).stdout)?.[0]
      .replace('/', ' ') ?? 'Apache',
  emulated: null,
  servesPage: false,
  proofs: cases.map(({ cors, kept, application, ...one }) => ({
    variant: null,
    exposes: null,
    ...one,
    start: (how) =>
      start(how.snippet ?? cors(how.pageOrigin), kept ?? '', application?.(how.pageOrigin), how),
  })),
}

const modules = 'mpm_event authn_core authz_core headers rewrite alias proxy proxy_http setenvif env'.split(
  ' ',
)

async function start(
  cors: string,
  kept: string,
  ownCors: OwnCors | undefined,
  { port }: How,
): Promise<Running> {
  const application = await startApplication(ownCors)
  const folder = await workFolder({
    'httpd.conf': `ServerName api.example.test
Listen 127.0.0.1:${port}
PidFile pid
ErrorLog "|$cat >&2"
LogLevel notice
Mutex pthread
User www-data
Group www-data
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
<VirtualHost *:${port}>
${cors}
${kept}
ProxyPass "/v1/gone" "!"
ProxyPass "/" "http://127.0.0.1:${application.port}/"
</VirtualHost>
`,
  })
  const program = await startProgram({
    command: '/usr/sbin/apache2',
    args: ['-d', folder, '-f', 'httpd.conf', '-DFOREGROUND'],
    until: /resuming normal operations/,
    remove: [folder],
  })
  return {
    stop: async () => {
      await program.stop()
      await application.stop()
    },
  }
}
