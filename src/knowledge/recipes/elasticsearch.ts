import { yaml } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const elasticsearch: Stack = {
  livesIn: 'elasticsearch.yml: http.cors.…, on every node',
  breaksHere: [
    'http.cors.allow-headers replaces the list that is there by default (X-Requested-With, Content-Type, Content-Length, Authorization …).',
    'An origin that is not allowed gets 403 without a word.',
    'http.cors.allow-origin is one string: several origins with commas, or a pattern between slashes.',
    'http.cors.expose-headers stands in the documentation, and a node does not start with it: “unknown setting” (7.17 to 9.3).',
  ],
  takeOut: 'http.cors.enabled: false on every node',
  policy: {
    snippet,
    place: [
      'Put this into elasticsearch.yml of every node. A cluster that a page may call directly needs security switched on: better a server of your own between.',
    ],
    settings: {
      origins: 'http.cors.allow-origin',
      methods: 'http.cors.allow-methods',
      headers: 'http.cors.allow-headers',
      credentials: 'http.cors.allow-credentials: true',
    },
    stepsOnly: ['response-header-not-exposed'],
    perCause: {
      'response-header-not-exposed':
        'Elasticsearch exposes X-Elastic-Product and no other: http.cors.expose-headers stands in its documentation, and a node does not start with it. A proxy before it can add Access-Control-Expose-Headers, or a server of your own between reads the header.',
      'request-header-not-allowed':
        'http.cors.allow-headers replaces the default list: name every header, Content-Type and Authorization too.',
      'cors-not-configured': 'http.cors.enabled is false unless it is set.',
    },
    reload: 'Restart each node: these settings are static.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  const setting = (name: string, value: string): string => `http.cors.${name}: ${value}\n`
  return `# elasticsearch.yml
${setting('enabled', 'true')}${setting('allow-origin', yaml(policy.origins.join(',')))}${setting('allow-methods', yaml(policy.methods.join(', ')))}${setting('allow-headers', yaml(policy.headers.join(', ')))}${policy.credentials ? setting('allow-credentials', 'true') : ''}${setting('max-age', String(policy.maxAge))}`
}
