import { yamlList } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const traefik: Stack = {
  livesIn:
    'a headers middleware (accessControlAllowOriginList …) on the router: dynamic configuration, labels, or a Middleware of Kubernetes',
  breaksHere: [
    'The middleware is defined and not attached to the router.',
    'An origin in the list has a slash at its end.',
    'forwardAuth or basicAuth stands before it in the list of middlewares.',
    'The application sends the headers as well: for an origin in the list Traefik’s value takes their place, for any other they stay.',
    '* in the list with accessControlAllowCredentials repeats whoever asks.',
  ],
  takeOut: 'remove the accessControl… options from the headers middleware',
  policy: {
    snippet,
    place: [
      'Put the middleware into the dynamic configuration (or the same names as labels), and name it first in the middlewares of the router, before any authentication.',
    ],
    settings: {
      origins: 'accessControlAllowOriginList',
      methods: 'accessControlAllowMethods',
      headers: 'accessControlAllowHeaders',
      exposed: 'accessControlExposeHeaders',
      credentials: 'accessControlAllowCredentials: true',
    },
    perCause: {
      'origin-not-allowed':
        'Each entry of accessControlAllowOriginList is scheme://host[:port] without a slash at the end.',
      'preflight-requires-auth':
        'The headers middleware ends a preflight itself: name it before forwardAuth, basicAuth and the like.',
      'preflight-not-handled':
        'The middleware answers OPTIONS with Access-Control-Request-Method, if the rule of the router lets OPTIONS in (no Method(`GET`)).',
      'gateway-error':
        'Look at the service: docker ps, kubectl get endpoints; Traefik answers 502 and 504 by itself.',
    },
    reload: 'Traefik takes dynamic configuration over by itself.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  const items = (name: string, values: readonly string[]): string => yamlList(name, values, 8)
  return `# dynamic configuration; on the router: middlewares: [cors, …]
http:
  middlewares:
    cors:
      headers:
${items('accessControlAllowOriginList', policy.origins)}${items('accessControlAllowMethods', policy.methods)}${items('accessControlAllowHeaders', policy.headers)}${items('accessControlExposeHeaders', policy.exposed)}${policy.credentials ? '        accessControlAllowCredentials: true\n' : ''}        accessControlMaxAge: ${policy.maxAge}
        addVaryHeader: true
        # What the application sends of its own is taken out first.
        customResponseHeaders:
          Access-Control-Allow-Origin: ""
          Access-Control-Allow-Credentials: ""
          Access-Control-Expose-Headers: ""
`
}
