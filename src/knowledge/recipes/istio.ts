import { yaml, yamlList } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const istio: Stack = {
  livesIn: 'corsPolicy of the http route in the VirtualService',
  breaksHere: [
    'RequestAuthentication with an AuthorizationPolicy refuses OPTIONS (403 “RBAC: access denied”).',
    'corsPolicy stands on one route of the VirtualService and the path matches another.',
    'The application sends the headers as well.',
  ],
  takeOut: 'remove corsPolicy from the VirtualService',
  policy: {
    snippet,
    place: [
      'Merge headers and corsPolicy into every http route of the VirtualService that this path can match; take CORS out of the application.',
    ],
    settings: {
      origins: 'corsPolicy.allowOrigins',
      methods: 'corsPolicy.allowMethods',
      headers: 'corsPolicy.allowHeaders',
      exposed: 'corsPolicy.exposeHeaders',
      credentials: 'corsPolicy.allowCredentials: true',
    },
    perCause: {
      'preflight-requires-auth':
        'Add a rule to the AuthorizationPolicy that allows the method OPTIONS alone (to: operation: methods: ["OPTIONS"]); every other method stays as it is.',
      'gateway-error':
        'istioctl proxy-status and the readiness of the pods tell why the sidecar got nothing.',
    },
    reload: 'kubectl apply; the sidecars take it over by themselves.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  const items = (name: string, values: readonly string[]): string => yamlList(name, values, 8)
  return `# VirtualService
spec:
  http:
    - headers: # corsPolicy sends no Vary, and leaves alone what the application says to others
        response:
          remove: [access-control-allow-origin, access-control-allow-credentials]
          add:
            vary: Origin
      corsPolicy:
        allowOrigins:
${policy.origins.map((origin) => `          - exact: ${yaml(origin)}\n`).join('')}${items('allowMethods', policy.methods)}${items('allowHeaders', policy.headers)}${items('exposeHeaders', policy.exposed)}        allowCredentials: ${policy.credentials}
        maxAge: ${policy.maxAge}s
`
}
