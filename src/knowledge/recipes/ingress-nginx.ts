import { yaml } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const ingressNginx: Stack = {
  livesIn: 'the annotations of the Ingress, nginx.ingress.kubernetes.io/…',
  breaksHere: [
    'enable-cors without cors-allow-origin is *, and cors-allow-credentials is true unless it is set.',
    'Errors of custom-http-errors come from the default backend and carry its headers, not those of the application.',
    'auth-url answers OPTIONS as well, unless enable-cors is on.',
    'The application sends the header too.',
  ],
  takeOut: 'remove the annotations enable-cors and cors-…, and headers in configuration snippets',
  policy: {
    snippet,
    place: [
      'Merge the annotations into the Ingress of this host and path; with enable-cors the ingress answers OPTIONS by itself, with 204. Take CORS out of the application.',
    ],
    settings: {
      origins: 'cors-allow-origin',
      methods: 'cors-allow-methods',
      headers: 'cors-allow-headers',
      exposed: 'cors-expose-headers',
      credentials: 'cors-allow-credentials: "true"',
    },
    perCause: {
      'preflight-requires-auth':
        'With enable-cors the ingress answers OPTIONS before auth-url is asked; every other method stays protected.',
      'login-redirect':
        'auth-signin redirects scripts to the login as well: give the paths of the API an Ingress of their own with auth-url and without auth-signin, and they get the 401.',
      'error-response-without-cors':
        'custom-http-errors serves the page of the default backend in place of the application’s response: take the API out of it. Then look up the error: it is the real fault.',
      'gateway-error':
        'Look at kubectl get endpoints and the readiness of the pods; proxy-read-timeout is 60 seconds.',
    },
    reload: 'kubectl apply; the controller takes it over by itself.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  const annotation = (name: string, value: string): string =>
    `    nginx.ingress.kubernetes.io/${name}: ${yaml(value)}\n`
  return `# Ingress
metadata:
  annotations:
${annotation('enable-cors', 'true')}${annotation('cors-allow-origin', policy.origins.join(', '))}${annotation('cors-allow-methods', policy.methods.join(', '))}${annotation('cors-allow-headers', policy.headers.join(', '))}${policy.exposed.length > 0 ? annotation('cors-expose-headers', policy.exposed.join(', ')) : ''}${annotation('cors-allow-credentials', String(policy.credentials))}${annotation('cors-max-age', String(policy.maxAge))}`
}
