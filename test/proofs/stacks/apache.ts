import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startProgram } from '../../browsers/start-program.ts'
import { withoutVary } from '../application.ts'
import type { Ground, Running } from '../proof.ts'
import { proxyCases, proxyProof, type ProxyCase, type Site } from '../proxy.ts'
import * as requests from '../requests.ts'
import { workFolder } from '../work-folder.ts'

const set = (name: string, value: string): string => `Header always set ${name} "${value}"\n`
const allow = (origin: string): string => set('Access-Control-Allow-Origin', origin)
const options = (status: number): string => `RewriteEngine On
RewriteCond %{REQUEST_METHOD} =OPTIONS
RewriteRule ^ - [R=${status},L]
`

/** What goes wrong in Apache. */
export const cases: readonly ProxyCase[] = [
  ...proxyCases({
    allow,
    credentials: set('Access-Control-Allow-Credentials', 'true'),
    options,
    preflight: (origin, methods, headers) =>
      allow(origin) +
      set('Access-Control-Allow-Methods', methods) +
      set('Access-Control-Allow-Headers', headers) +
      options(204),
    strip: 'Header onsuccess unset Access-Control-Allow-Origin\n',
    limit: 'RewriteEngine On\nRewriteRule ^/v1/limited - [R=429,L]\n',
  }),
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
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    cors: allow,
    kept: `<Location "/v1">
Require expr "%{HTTP:Authorization} != ''"
</Location>
`,
  },
  {
    cause: 'cached-for-another-origin',
    request: {},
    visitor: requests.somebodyElse,
    cors: () => '',
    kept: `CacheSocache shmcb
CacheEnable socache "/"
CacheDefaultExpire 60
CacheIgnoreNoLastMod On
CacheHeader On
`,
    application: () => withoutVary,
  },
]

export const apache: Ground = {
  stack: 'apache',
  version: async () =>
    /Apache\/\S+/
      .exec((await promisify(execFile)('/usr/sbin/apache2', ['-v'])).stdout)?.[0]
      .replace('/', ' ') ?? 'Apache',
  emulated: null,
  pageServer: null,
  proofs: cases.map((one) => proxyProof(one, serve)),
}

async function serve(site: Site): Promise<Running> {
  const folder = await workFolder({ 'httpd.conf': configuration(site) })
  return startProgram({
    command: '/usr/sbin/apache2',
    args: ['-d', folder, '-f', 'httpd.conf', '-DFOREGROUND'],
    until: /resuming normal operations/,
    remove: [folder],
  })
}

const modules =
  'mpm_event authn_core authz_core headers rewrite alias proxy proxy_http setenvif env cache cache_socache socache_shmcb'.split(
    ' ',
  )

/** What every configuration begins with: the port, the modules, no rights. */
export function head({ port }: Pick<Site, 'port'>): string {
  return `ServerName api.example.test
Listen 127.0.0.1:${port}
PidFile pid
ErrorLog "|$cat >&2"
LogLevel notice
Mutex pthread
User www-data
Group www-data
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}`
}

/** The whole file, with the snippet at the top of the VirtualHost. */
export function configuration({ port, application, cors, snippet, kept }: Site): string {
  return `${head({ port })}
<VirtualHost *:${port}>
${snippet ?? cors}
${kept}
ProxyPass "/v1/gone" "!"
ProxyPass "/" "http://127.0.0.1:${application}/"
</VirtualHost>
`
}
