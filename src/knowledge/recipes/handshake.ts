import { softwareName } from '../marks/catalogue.ts'
import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'
import type { SoftwareId } from '../model/software.ts'
import { causeOf } from '../causes/catalogue.ts'
import type { Elsewhere } from './general-fix.ts'
import { js } from './quote.ts'
import { short } from './short.ts'

/** Where each server names the origins that may open a WebSocket: no setting of CORS does it. */
const places: Readonly<Partial<Record<SoftwareId, string>>> = {
  express: 'the check of req.headers.origin in the upgrade handler (ws: handleUpgrade or verifyClient)',
  node: 'the check of req.headers.origin in the upgrade handler (ws: handleUpgrade or verifyClient)',
  'socket.io': 'cors.origin and allowRequest of the Server',
  nestjs: 'cors.origin of @WebSocketGateway, or the adapter’s own check',
  django: 'AllowedHostsOriginValidator or OriginValidator around the websocket routes of Channels',
  spring: 'setAllowedOrigins of the handler or STOMP endpoint in the WebSocket configuration',
  aspnet: 'WebSocketOptions.AllowedOrigins of UseWebSockets (SignalR: the CORS policy of the hub)',
  rails: 'config.action_cable.allowed_request_origins',
  laravel: 'allowed_origins in config/reverb.php',
  go: 'CheckOrigin of the Upgrader (gorilla), OriginPatterns of AcceptOptions (coder/websocket)',
}

/** How to let a page open a WebSocket; null where the finding is about something else than the handshake. */
export function handshakeFix(finding: Finding, subject: Case, stack: SoftwareId | null): Elsewhere | null {
  if (subject.as !== 'websocket' || causeOf(finding.id).examineHandshake === undefined) return null
  if (finding.id === 'redirect-changes-origin') return openFinal(finding.particulars.finalUrl ?? null)
  if (finding.id === 'login-redirect') return signInFirst(subject)
  return finding.id === 'origin-not-allowed'
    ? nameOrigin(subject, stack)
    : letUpgradePass(stack, finding.particulars.status)
}

function nameOrigin({ pageOrigin, url }: Case, stack: SoftwareId | null): Elsewhere {
  const place = stack === null ? undefined : places[stack]
  const sharesHost = URL.parse(pageOrigin)?.hostname === new URL(url).hostname
  return {
    title: `Add ${short(pageOrigin)} to the origins that the WebSocket server lets in`,
    steps: [
      'No header of CORS helps: a browser asks nobody before it opens a WebSocket, and the server decides by Origin.',
      stack === null || place === undefined
        ? `Find the list of origins of the WebSocket server, and add ${short(pageOrigin)} exactly: scheme, host and port, no slash at the end.`
        : `${softwareName(stack)}: ${place}. Add ${short(pageOrigin)} exactly: scheme, host and port, no slash at the end.`,
      ...(sharesHost
        ? [
            'Page and server have one host: a server that compares Origin with Host takes its own page for a stranger where a proxy in front sends another Host on. Let the proxy hand Host and X-Forwarded-Proto on as they came (nginx: proxy_set_header Host $host).',
          ]
        : []),
      'Keep the check: cookies go along with a handshake, so that without it every website could open one as the visitor.',
    ],
    snippet: null,
  }
}

/** Script can neither follow the login nor see that there is one: the window has to go through it. */
function signInFirst({ pageOrigin, url }: Case): Elsewhere {
  const isOwn = URL.parse(pageOrigin)?.host === new URL(url).host
  return {
    title: 'Sign in first, then open the WebSocket again',
    steps: [
      isOwn
        ? 'The address is the page’s own: its session is over. Load the page again, so that the window goes through the login; the cookie goes along with the next handshake by itself.'
        : `Sign in to ${new URL(url).host} in this browser; its cookie goes along with the handshake where SameSite lets it (SameSite=None; Secure, or one site).`,
      'A WebSocket tells script neither the status nor the address: before it opens one again, let the page ask a small address of the same server by fetch(), and lead the window to the login where that is not answered as it should be.',
      'Keep the login before the handshake.',
    ],
    snippet: null,
  }
}

function letUpgradePass(stack: SoftwareId | null, status?: number): Elsewhere {
  const isDemand = status === 401 || status === 403
  return isDemand
    ? {
        title: 'Send the session or token that the WebSocket server asks for',
        steps: [
          'Script sets no header on a handshake: cookies go along by themselves, where their SameSite lets them.',
          'A token goes into the first message, or into the subprotocol. In the URL it ends up in logs.',
        ],
        snippet: null,
      }
    : {
        title: 'Let the handshake reach a server that opens WebSockets',
        steps: [
          'Check the path first: the WebSocket server may listen on another one.',
          'A proxy drops Upgrade unless told otherwise. nginx: proxy_http_version 1.1, and Upgrade and Connection passed on with proxy_set_header. Apache: mod_proxy_wstunnel, or upgrade=websocket on ProxyPass. A load balancer: allow WebSockets on the listener.',
          `Then look up the ${status ?? 'error'} in the log of the server.`,
        ],
        snippet:
          stack !== 'nginx'
            ? null
            : 'proxy_http_version 1.1;\nproxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection "upgrade";\n',
      }
}

function openFinal(final: string | null): Elsewhere {
  const url = final === null ? null : final.replace(/^http/, 'ws')
  return {
    title: url === null ? 'Open the address that the redirect leads to' : `Open ${short(url)} directly`,
    steps: ['Browsers follow no redirect of a WebSocket: give the page the last address itself.'],
    snippet: url === null ? null : `new WebSocket(${js(url)})\n`,
  }
}
