import type { Need, Stack } from './stack.ts'

export const apim: Stack = {
  livesIn: 'the cors policy in the inbound section, at the scope of all APIs or of this API',
  breaksHere: [
    'The policy stands on one operation: OPTIONS matches no operation, and gets 404.',
    'Two cors policies in one scope: the first that matches counts.',
    'The backend sends the headers as well.',
  ],
  takeOut: 'remove the cors policy from the inbound section',
  policy: {
    snippet,
    place: [
      'Put this first in inbound of the policy of the API (APIs, your API, All operations, Inbound processing), before validate-jwt and rate-limit; remove other cors policies. API Management then answers OPTIONS by itself, without a subscription key.',
    ],
    settings: {
      origins: 'allowed-origins',
      methods: 'allowed-methods',
      headers: 'allowed-headers',
      exposed: 'expose-headers',
      credentials: 'allow-credentials="true"',
    },
    perCause: {
      'preflight-not-handled':
        'OPTIONS matches no operation: the cors policy must stand on the API (All operations), not on one operation. An API whose version is chosen by a header is found by no preflight, which carries none: choose it by path or query.',
      'preflight-requires-auth':
        'The cors policy ends a preflight: it must stand before validate-jwt and at the scope of the API.',
    },
    reload: 'Save; the change is live at once.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  const items = (name: string, values: readonly string[]): string =>
    values.map((value) => `      <${name}>${value}</${name}>\n`).join('')
  return `<!-- first in inbound -->
<policies>
  <inbound>
    <cors allow-credentials="${policy.credentials}">
      <allowed-origins>
${items('origin', policy.origins)}      </allowed-origins>
      <allowed-methods preflight-result-max-age="${policy.maxAge}">
${items('method', policy.methods)}      </allowed-methods>
      <allowed-headers>
${items('header', policy.headers)}      </allowed-headers>
${policy.exposed.length > 0 ? `      <expose-headers>\n${items('header', policy.exposed)}      </expose-headers>\n` : ''}    </cors>
  </inbound>
</policies>
`
}
