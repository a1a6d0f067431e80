import { shownUrl, type Case } from '../model/case.ts'
import { isLoadedFile } from '../model/request-kind.ts'
import type { CauseId, Finding } from '../model/diagnosis.ts'
import { isInnerName, isLoopbackHost, isPrivateHost } from '../facts/host-class.ts'
import { steps, type Elsewhere, type Make } from './general-fix.ts'
import { urlToCall } from './final-url.ts'
import { js } from './quote.ts'
import { callFinal, hasTwoSlashes, signIn, twoSlashes } from './redirects.ts'
import { asksForAuthorization } from '../facts/login.ts'
import {
  passChallenge,
  passGateway,
  passTunnel,
  refusedByApplication,
  fixBehind,
  fromStore,
  listOfSites,
} from './refusals.ts'
import { opaqueResponse, resourcePolicy } from './kept-from-page.ts'
import { opaquePage, sandboxedPage, securePage } from './page-origin.ts'
import { pagePolicy } from './page-policy.ts'
import { errorBefore } from './error-first.ts'
import { failsBefore } from '../causes/own-fix.ts'
import { protocolBehind, protocolOf } from './protocol.ts'
import { short } from './short.ts'
import { tooLarge, writtenOtherwise } from './odd-address.ts'
import { unreachable } from './unreachable.ts'

/** The fix of a cause that no CORS policy can fix; null where a policy of the server is the answer. */
export function fixElsewhere(finding: Finding, subject: Case): Elsewhere | null {
  const make = special(finding) ?? makers[finding.id]
  return make?.({ finding, subject, url: new URL(subject.url), final: urlToCall(finding) }) ?? null
}

/** What one shape of a cause needs, whose other shapes a policy of the server fixes. */
function special(finding: Finding): Make | null {
  const { id, variant, particulars } = finding
  if (variant === 'host-name') return hostName
  if (particulars.remedy !== undefined) {
    const { remedy } = particulars
    return () => steps(...remedy)
  }
  if (variant === 'address') return writtenOtherwise
  if (particulars.isTooLarge === true) return tooLarge
  if (particulars.isPlainTwin === true) return securePage
  if (particulars.byReferer === true) return listOfSites
  if (failsBefore(finding)) return errorBefore
  if (id === 'blocked-at-edge' && particulars.isDiverted === true) return passGateway
  if (id === 'blocked-at-edge' && particulars.isOfTunnel === true) return passTunnel
  if (id === 'blocked-at-edge' && particulars.isChallenge === true) return () => passChallenge
  return id === 'method-not-allowed' && variant === 'case' ? methodCase : null
}

const methodCase: Make = ({ subject }) => ({
  title: `Write the method in capitals: ${subject.method.toUpperCase()}`,
  steps: [
    'fetch() sends only DELETE, GET, HEAD, OPTIONS, POST and PUT in capitals by itself; methods compare by case.',
    'Change the call in the page.',
  ],
  snippet: `fetch(${js(subject.url)}, { method: ${js(subject.method.toUpperCase())} })\n`,
})

const hostName: Make = ({ finding, url }) =>
  steps(
    `Let the server take the host name ${url.hostname}`,
    `What the response says: ${finding.particulars.says ?? 'it has a list of the host names that it takes'}. Name this one host; a list that takes every name opens it to DNS rebinding.`,
    'Behind a proxy the name is what the proxy passes on in Host: it should be the one that the page calls (proxy_set_header Host $host in nginx).',
    'Then probe again: what its CORS policy says shows only after that.',
  )

/** The causes that are fixed alike on every server. */
const makers: Readonly<Partial<Record<CauseId, Make>>> = {
  'login-redirect': signIn,
  'refused-by-application': refusedByApplication,
  'cross-origin-resource-policy': resourcePolicy,
  'opaque-response': opaqueResponse,
  'preflight-redirected': callFinal,
  'redirect-changes-origin': callFinal,
  'wrong-url': wrongUrl,
  'null-origin': ({ finding }) => (finding.particulars.isSandboxed === true ? sandboxedPage : opaquePage),
  ...unreachable,
  'mixed-content': ({ url, subject }) => ({
    title: isLoopbackHost(url.hostname)
      ? `Let ${url.host} speak ${schemeOf(subject)}s, or use another browser than Safari`
      : 'Call the API over https',
    steps: isLoopbackHost(url.hostname)
      ? [
          `Chromium and Firefox let an https page call ${schemeOf(subject)}://${url.hostname}; WebKit (Safari) does not, and no header changes that.`,
          `The program on the visitor’s machine must speak ${schemeOf(subject)}s with a certificate that the machine trusts; else tell visitors with Safari to take another browser.`,
        ]
      : isPrivateHost(url.hostname) || isInnerName(url.hostname)
        ? [
            `An https page may not call ${schemeOf(subject)}; the browser sends nothing, and no CORS header helps.`,
            isPrivateHost(url.hostname)
              ? 'A device needs a certificate for a name of its own (a public name may lead to a private address); or let the page come from the device, or from a program beside it that speaks https.'
              : `${url.hostname} is a name that resolves inside alone (docker compose, a cluster): call the API by its public name, over https.`,
          ]
        : [
            `An https page may not call ${schemeOf(subject)}; the browser sends nothing, and no CORS header helps.`,
            `Serve the API with a certificate, then change the base URL of the page (to ${subject.as === 'websocket' ? 'wss:' : 'https:'}) and build again.`,
            'If the server writes absolute URLs, tell it that a proxy ends TLS (trust proxy, SECURE_PROXY_SSL_HEADER).',
          ],
    snippet: isInnerName(url.hostname)
      ? null
      : `const url = ${js(shownUrl({ as: subject.as, url: Object.assign(new URL(url), { protocol: 'https:' }).href }))}\n`,
  }),
  'local-network-access': ({ url, subject }) =>
    steps(
      subject.pageOrigin.startsWith('http:')
        ? 'Serve the page over https, so that the visitor can be asked for access to the local network'
        : 'Ask the visitor for access to the local network',
      'A public page that calls a private address needs a permission, which only a person can give, on an https page. No response header grants it; Access-Control-Allow-Private-Network belongs to an older draft.',
      'In a frame: allow="local-network-access" (from Chromium 145 on also local-network, loopback-network). In a managed company: the policy LocalNetworkAccessAllowedForUrls.',
      isLoopbackHost(url.hostname) || isPrivateHost(url.hostname)
        ? 'Leave the device or program where it is: a printer, a router or a bridge must not be put on the internet for this.'
        : `If ${url.hostname} should be public, check split DNS and VPN: it resolves to a private address here. A device of the visitor keeps its private one.`,
    ),
  'page-csp': pagePolicy,
  'stale-preflight': ({ finding }) =>
    steps(
      'Let the kept preflight run out; the server is right',
      `Nothing has to change on the server. A new private window shows it at once; else the browser asks again when the age is over (${finding.particulars.maxAge ?? 7200} seconds by the response of now, and by the older one where it kept that).`,
      'Never let a CDN cache OPTIONS.',
      'While the policy is still being changed, a short age keeps changes visible: 5 seconds, and 7200 again afterwards.',
    ),
  'browsers-disagree': () =>
    steps(
      'Ask and answer so that every browser reads it alike',
      'The evidence names the browser that stops, and at what.',
      'In the page: do not set headers that browsers treat differently (User-Agent, Range, client hints such as DPR), set each header once, and write methods in capitals.',
      'On the server: one line with one value for each header, methods and headers by name instead of *, a whole number in Access-Control-Max-Age, quotes around a filename in Content-Disposition, and in Content-Encoding the names of codings alone (a charset belongs in Content-Type).',
    ),
  'partial-rollout': ({ finding }) => (finding.particulars.isAtFirst === true ? keepAwake : sameEverywhere),
  'gateway-error': ({ finding: { particulars }, subject }) => {
    if (particulars.wants !== undefined) return protocolBehind(particulars.wants)
    // Nobody reads the status of a handshake, whatever stands on it.
    return subject.as === 'websocket' ? fixBehind : fixGateway
  },
}

const fixGateway: Elsewhere = {
  ...fixBehind,
  steps: [
    ...fixBehind.steps,
    'Then let the gateway put the CORS headers on its own errors too, so that the page can read the status.',
  ],
}

const sameEverywhere = steps(
  'Bring every server to the same configuration',
  'The evidence names the addresses that differ. Finish or roll back the deployment on them, and take them out of DNS or the load balancer meanwhile.',
  'Check that all instances read the same configuration, and that A and AAAA lead to the same service.',
)

const keepAwake = steps(
  'Keep one instance awake, or let the page ask again',
  'What sleeps while nobody calls (scale to zero, a free plan, a function) answers its first call late, or with an error that a proxy makes without CORS headers: keep one instance running (minimum instances, provisioned concurrency), or let the page wait longer and ask again.',
  'Where nothing sleeps, one of several servers is not well: its log at that moment says which.',
)

function schemeOf({ as }: Pick<Case, 'as'>): string {
  return as === 'websocket' ? 'ws' : 'http'
}

function wrongUrl({ finding, url, subject }: Parameters<Make>[0]): Elsewhere {
  const { wants, store } = finding.particulars
  if (wants !== undefined) return protocolOf(wants, subject)
  if (store !== undefined) return fromStore[store]
  if (finding.variant === 'html-answer' && asksForAuthorization(url)) return toTheLogin
  if (finding.variant === 'html-answer' && isLoadedFile(subject.as)) return presentFile
  if (finding.variant === 'missing-path' && isLoadedFile(subject.as)) return missingFile(url)
  const near = finding.particulars.suggestion
  const lead: Readonly<Record<string, string>> = {
    localhost: `${url.host} is the computer of whoever reads the page. The base URL was fixed when the page was built.`,
    'typo-host': `${url.hostname} does not resolve${near === undefined ? '' : `; ${short(near)} does`}.`,
    'missing-path': `${hasTwoSlashes(url) ? `${twoSlashes} ` : ''}Something is served at ${url.origin}, but not at ${short(url.pathname)}: compare path and method with the routes of the API.`,
    'html-answer': 'An HTML page came back: the address is that of a web site, not of the API.',
    'dev-proxy-only':
      'The path worked through the proxy of the development server, which is not there in production.',
  }
  return {
    title: 'Let the page call the deployed API',
    steps: [
      lead[finding.variant ?? ''] ??
        `The URL is not that of the deployed API: compare ${url.hostname} with the addresses that the platform lists for the service. If the name is meant, add it there (deploy it, or attach the domain), and nothing in the page has to change.`,
      ...(finding.variant === 'missing-path' && subject.as === 'websocket'
        ? [
            'Some servers answer 404 to an origin that they do not know, too: the log of ActionCable then says “Request origin not allowed” (config.action_cable.allowed_request_origins).',
          ]
        : []),
      'Set the base URL where the page is built (VITE_API_BASE_URL, NEXT_PUBLIC_API_BASE_URL or what yours reads) and build again; let the build fail where it is not set.',
      ...(finding.variant === 'localhost' && finding.question !== null
        ? [
            'Where a content script of an extension makes the call, it asks as the page that it runs in, and the page has nothing to change: let the extension’s service worker ask, with this host in host_permissions, and hand the data on by a message.',
          ]
        : []),
    ],
    snippet: near === undefined ? null : `const url = ${js(withHost(url, near))}\n`,
  }
}

const newestBuild =
  'Load the page again, so that it names the files of the build that is deployed; the document itself should not be cached (Cache-Control: no-cache).'

const missingFile = ({ search }: URL): Elsewhere => ({
  title: 'Let the page load a file that is there',
  steps: [
    'The host has no such file: the path is wrong (a folder, a version, capital letters), or the file is of an older build and gone after a deployment. An error has no CORS headers on most hosts, and so the console speaks of CORS.',
    ...(search === ''
      ? []
      : [
          'An address that was signed for a time (an expiry and a signature in its query) is gone when it has run out: ask whoever made it for a new one, and keep none.',
        ]),
    newestBuild,
    'Keep the files of the last builds for a while.',
  ],
  snippet: null,
})

const presentFile: Elsewhere = {
  title: 'Let the page load a file that is there',
  steps: [
    'A web page comes in place of the file: the path is wrong, or the file is of an older build and gone after a deployment, and the host answers what it does not find with index.html.',
    newestBuild,
    'Keep the files of the last builds for a while, and leave their folder out of the rewrite to index.html: a missing file is better answered 404.',
  ],
  snippet: null,
}

const toTheLogin: Elsewhere = {
  title: 'Lead the window to the login, in place of a call by script',
  steps: [
    'Lead the whole window (or a popup) to this address, by a link or location.assign(): the person signs in there and comes back to redirect_uri. CORS headers would only hand the page of the login to script.',
    'Script calls the token endpoint afterwards, with the code that came back: that one has a CORS policy of its own.',
  ],
  snippet: null,
}

function withHost(url: URL, host: string): string {
  const there = new URL(url)
  there.hostname = host
  return there.href
}
