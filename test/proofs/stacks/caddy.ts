import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startProgram } from '../../browsers/start-program.ts'
import { ownPolicy, startApplication, type OwnCors } from '../application.ts'
import { partsOf, type Ground, type How, type Proof, type Running } from '../proof.ts'
import * as requests from '../requests.ts'
import { workFolder } from '../work-folder.ts'

interface CaddyCase extends Pick<Proof, 'cause' | 'request'> {
  readonly variant?: string
  readonly exposes?: string
  /** Lines of the site that the snippet takes the place of. */
  readonly cors: (pageOrigin: string) => string
  /** Lines of the site that stay. */
  readonly kept?: string
  readonly application?: (pageOrigin: string) => OwnCors
}

const allow = (origin: string, defer = ''): string =>
  `header {\n  Access-Control-Allow-Origin "${origin}"\n  ${defer}\n}\n`
const answer = (status = 204): string => `@options method OPTIONS\nrespond @options ${status}\n`
const lists = (methods: string, headers: string): string =>
  `header Access-Control-Allow-Methods "${methods}"\nheader Access-Control-Allow-Headers "${headers}"\n`

const cases: readonly CaddyCase[] = [
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
    cors: (page) => `@others not path /v1/orders\nheader @others Access-Control-Allow-Origin "${page}"\n`,
  },
  {
    cause: 'error-response-without-cors',
    request: { path: '/v1/gone' },
    // A deferred header is lost where Caddy answers with an error of its own.
    cors: (page) => allow(page, 'defer'),
    kept: 'error /v1/gone 410\n',
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    cors: () => `${allow('*')}header Access-Control-Allow-Credentials true\n`,
  },
  { cause: 'credentials-not-allowed', request: requests.withCookies, cors: (page) => allow(page) },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    cors: (page) => allow(page),
    kept: '@anonymous not header Authorization *\nrespond @anonymous 401\n',
  },
  { cause: 'preflight-not-handled', request: requests.authorized, cors: (page) => allow(page) },
  { cause: 'preflight-failed', request: requests.authorized, cors: (page) => allow(page) + answer(400) },
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
    cors: () => 'header {\n  -Access-Control-Allow-Origin\n  defer\n}\n',
    application: (page) => ownPolicy(page),
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    cors: (page) => allow(page),
  },
]

export const caddy: Ground = {
  stack: 'caddy',
  version: async () =>
    `Caddy ${(await promisify(execFile)('/usr/bin/caddy', ['version'])).stdout.split(' ')[0]?.trim()}`,
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

async function start(one: CaddyCase, { snippet, pageOrigin, port }: How): Promise<Running> {
  const application = await startApplication(one.application?.(pageOrigin))
  const [site = '', down = ''] = snippet === null ? [] : partsOf(snippet, /^# Part \d: /m)
  const today = `${one.kept ?? ''}
reverse_proxy 127.0.0.1:${application.port} {
${down}
}`
  // A function, or "$" in the text would be read as a pattern of replace().
  const body =
    snippet === null ? one.cors(pageOrigin) + today : site.replace(/# what the site has today/, () => today)
  const folder = await workFolder({
    Caddyfile: `{
  admin off
  auto_https off
}
http://:${port} {
${body}
}
`,
  })
  const program = await startProgram({
    command: '/usr/bin/caddy',
    args: ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`],
    env: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    until: /serving initial configuration/,
    remove: [folder],
  })
  return {
    stop: async () => {
      await program.stop()
      await application.stop()
    },
  }
}
