import { yamlList } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const kong: Stack = {
  livesIn: 'the cors plugin on the service or route (kong.yml, Admin API, KongPlugin in Kubernetes)',
  breaksHere: [
    'Without the cors plugin an authentication plugin answers OPTIONS with 401.',
    'headers of the plugin is a fixed list: the service behind is not asked about OPTIONS.',
    'The service sends Access-Control-Allow-Origin as well.',
  ],
  takeOut: 'remove the cors plugin from the service or route',
  policy: {
    snippet,
    place: [
      'Put the plugin on the service or route of this path (in kong.yml under it, or POST /routes/ROUTE/plugins); take CORS out of the service behind.',
      'It answers OPTIONS by itself, and before the authentication plugins do.',
    ],
    settings: {
      origins: 'config.origins',
      methods: 'config.methods',
      headers: 'config.headers',
      exposed: 'config.exposed_headers',
      credentials: 'config.credentials: true',
    },
    perCause: {
      'preflight-requires-auth':
        'The cors plugin has a higher priority than key-auth, jwt and their like: where it is on, it answers OPTIONS before them. Every other method stays protected.',
      'request-header-not-allowed':
        'The list of the plugin is the one that counts: the service behind never sees OPTIONS.',
      'blocked-at-edge':
        'rate-limiting and ip-restriction answer in the place of the service; with the cors plugin their 429 and 403 carry the headers.',
      'gateway-error':
        'Kong got nothing from the service: look at its host, port and timeouts (connect, read, write).',
    },
    reload: 'deck gateway sync, or the Admin API takes it over at once.',
  },
  cookie: null,
}
const kongMethods = new Set(['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE', 'OPTIONS'])

function snippet({ policy }: Need): string {
  const items = (name: string, values: readonly string[]): string => yamlList(name, values, 6)
  return `# kong.yml, under the service or route
plugins:
  - name: cors
    config:
${items('origins', policy.origins)}${items(
    'methods',
    policy.methods.filter((name) => kongMethods.has(name)),
  )}${items('headers', policy.headers)}${items('exposed_headers', policy.exposed)}      credentials: ${policy.credentials}
      max_age: ${policy.maxAge}
      preflight_continue: false
`
}
