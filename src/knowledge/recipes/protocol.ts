import { shownUrl, type Case } from '../model/case.ts'
import type { Particulars } from '../model/particulars.ts'
import type { Elsewhere } from './general-fix.ts'
import { js } from './quote.ts'
import { short } from './short.ts'

type Wanted = NonNullable<Particulars<'wrong-url'>['wants']>

/** For a URL whose protocol is not the one that is spoken there. */
export function protocolOf(wants: Wanted, { as, url }: Pick<Case, 'as' | 'url'>): Elsewhere {
  if (wants === 'upgrade')
    return {
      title: 'Ask in the protocol that this address takes',
      steps: [
        'An address of a WebSocket is opened with new WebSocket(…) or the client of its library, never with fetch(): compare with the routes of the API.',
        oldProtocol,
      ],
      snippet: null,
    }
  if (wants === 'grpc') return overGrpcWeb
  const over = shownUrl({ as, url: Object.assign(new URL(url), { protocol: 'https:' }).href })
  return {
    title: `Call ${short(over)}, over TLS`,
    steps: [
      'What answers takes https alone: the scheme is wrong in the URL, or the port is. What its CORS policy says shows only after that.',
      'Change the base URL where the page is built, and build again.',
    ],
    snippet: `const url = ${js(over)}\n`,
  }
}

const overGrpcWeb: Elsewhere = {
  title: 'Call it through gRPC-Web or Connect',
  steps: [
    'Script cannot send or read gRPC: the server takes gRPC-Web or Connect beside it (tonic-web, Grpc.AspNetCore.Web, connect-go, Armeria), or a proxy in front translates (the filter grpc_web of Envoy).',
    'In the page use the client of that protocol (createGrpcWebTransport, createConnectTransport), not a plain fetch().',
    'The CORS policy belongs where the translation is: it allows the headers of the client (x-grpc-web, x-user-agent, grpc-timeout, connect-protocol-version) and exposes grpc-status and grpc-message.',
  ],
  snippet: null,
}

/** For a proxy that asks what stands behind it in the wrong protocol. */
export function protocolBehind(wants: Wanted): Elsewhere {
  return wants === 'tls'
    ? {
        title: 'Let the proxy and what stands behind it agree on https',
        steps: [
          'If the port behind speaks TLS, let the proxy ask over https (proxy_pass https://…, a target group with protocol HTTPS, backend-protocol: HTTPS), or at the plain port.',
          'If it is the application that demands https, let the proxy send X-Forwarded-Proto: https, and let the application trust it from this proxy alone.',
        ],
        snippet: null,
      }
    : {
        title: 'Let the proxy ask in a protocol that what stands behind it takes',
        steps: [
          oldProtocol,
          'If the address is that of a WebSocket, open it with new WebSocket(…), not with fetch(), and let the proxy pass Upgrade and Connection on.',
        ],
        snippet: null,
      }
}

const oldProtocol =
  'Envoy and Istio answer HTTP/1.0 with 426, and nginx asks in it unless it is told otherwise (proxy_http_version 1.1; newer versions do so by themselves): let the proxy in front speak HTTP/1.1.'
