import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startProgram } from '../../browsers/start-program.ts'
import { partsOf, type Ground, type Running } from '../proof.ts'
import { proxyCases, proxyProof, sharedCache, type ProxyCase, type Site } from '../proxy.ts'
import * as requests from '../requests.ts'
import { workFolder } from '../work-folder.ts'

const allow = (origin: string): string => `header Access-Control-Allow-Origin "${origin}"\n`
const options = (status: number): string => `@options method OPTIONS\nrespond @options ${status}\n`

const cases: readonly ProxyCase[] = [
  ...proxyCases({
    allow,
    credentials: 'header Access-Control-Allow-Credentials true\n',
    options,
    preflight: (origin, methods, headers) => `${allow(origin)}
header Access-Control-Allow-Methods "${methods}"
header Access-Control-Allow-Headers "${headers}"
${options(204)}`,
    strip: 'header {\n  -Access-Control-Allow-Origin\n  defer\n}\n',
    limit: 'error /v1/limited 429\n',
  }),
  {
    cause: 'cors-after-routes',
    request: {},
    cors: (page) => `@others not path /v1/orders\nheader @others Access-Control-Allow-Origin "${page}"\n`,
  },
  {
    cause: 'error-response-without-cors',
    request: { path: '/v1/gone' },
    // A deferred header is lost where Caddy answers with an error of its own.
    cors: (page) => `header {\n  Access-Control-Allow-Origin "${page}"\n  defer\n}\n`,
    kept: 'error /v1/gone 410\n',
  },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    cors: allow,
    kept: '@anonymous not header Authorization *\nrespond @anonymous 401\n',
  },
  sharedCache,
]

export const caddy: Ground = {
  stack: 'caddy',
  version: async () =>
    `Caddy ${(await promisify(execFile)('/usr/bin/caddy', ['version'])).stdout.split(' ')[0]?.trim()}`,
  emulated: null,
  pageServer: null,
  proofs: cases.map((one) => proxyProof(one, serve)),
}

async function serve(site: Site): Promise<Running> {
  const folder = await workFolder({ Caddyfile: configuration(site) })
  return startProgram({
    command: '/usr/bin/caddy',
    args: ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`],
    env: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    until: /serving initial configuration/,
    remove: [folder],
  })
}

/** The whole file, with the parts of the snippet where they say; one without parts belongs to the reverse_proxy. */
export function configuration({ port, application, cors, snippet, kept }: Site): string {
  const [site = null, down = snippet ?? ''] = partsOf(snippet ?? '', /^# Part \d: /m)
  const today = `${kept}
reverse_proxy 127.0.0.1:${application} {
${down}
}`
  // A function, or "$" in the text would be read as a pattern of replace().
  const body = site === null ? cors + today : site.replace(/# what the site has today/, () => today)
  return `{
  admin off
  auto_https off
}
http://:${port} {
${body}
}
`
}
