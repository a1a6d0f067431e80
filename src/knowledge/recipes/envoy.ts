import { yaml } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const envoy: Stack = {
  livesIn: 'the http filter envoy.filters.http.cors, and its policy in the route or virtual host',
  breaksHere: [
    'The cors filter is in the chain and no route has a policy (or the other way round).',
    'jwt_authn or ext_authz stands before the cors filter and refuses OPTIONS.',
    'Responses that Envoy makes by itself (503, RBAC) are bare where the filter has not run.',
    'The cors filter sends no Vary: a cache in front hands one origin’s response to another, unless the route adds it.',
  ],
  takeOut: 'remove the cors filter and the policies of the routes',
  policy: {
    snippet,
    place: [
      'Part 1 goes into http_filters as the first filter, before jwt_authn, ext_authz and rbac; part 2 into the virtual host or route of this path.',
    ],
    settings: {
      origins: 'allow_origin_string_match',
      methods: 'allow_methods',
      headers: 'allow_headers',
      exposed: 'expose_headers',
      credentials: 'allow_credentials: true',
    },
    perCause: {
      'preflight-requires-auth':
        'The cors filter ends a preflight: before jwt_authn and ext_authz in the chain, OPTIONS never reaches them.',
      'gateway-error':
        'Envoy got nothing from the cluster: look at its health, its timeout and its address (response flags UF, UH, UT in the access log).',
    },
    reload: 'Load the configuration (xDS takes it over by itself).',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  return `# Part 1: http_filters, first
http_filters:
  - name: envoy.filters.http.cors
    typed_config:
      "@type": type.googleapis.com/envoy.extensions.filters.http.cors.v3.Cors
# Part 2: the virtual host or the route; the filter sends no Vary, and leaves alone what the application says to others
response_headers_to_remove: [access-control-allow-origin, access-control-allow-credentials]
response_headers_to_add:
  - header: { key: Vary, value: Origin }
    append_action: APPEND_IF_EXISTS_OR_ADD
typed_per_filter_config:
  envoy.filters.http.cors:
    "@type": type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy
    allow_origin_string_match:
${policy.origins.map((origin) => `      - exact: ${yaml(origin)}\n`).join('')}    allow_methods: ${yaml(policy.methods.join(', '))}
    allow_headers: ${yaml(policy.headers.join(', '))}
${policy.exposed.length > 0 ? `    expose_headers: ${yaml(policy.exposed.join(', '))}\n` : ''}${policy.credentials ? '    allow_credentials: true\n' : ''}    max_age: ${yaml(String(policy.maxAge))}
`
}
