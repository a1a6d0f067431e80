import type { Case } from '../model/case.ts'
import type { Particulars } from '../model/particulars.ts'
import { isSafelistedMethod } from '../browsers/standard/safelisted-method.ts'
import type { BodyFailure } from '../model/body-failure.ts'
import type { CauseId } from '../model/diagnosis.ts'
import { steps, type Elsewhere, type Make } from './general-fix.ts'
import { leaveOut } from './leave-out.ts'
import { isInnerName, isPrivateHost, isSameSite } from '../facts/host-class.ts'
import { takenApart } from '../facts/mistaken-address.ts'
import { otherMachine } from './other-machine.ts'
import { short } from './short.ts'

const responsePutRight = (url: URL): Elsewhere =>
  steps(
    `Find who writes the head of the response of ${url.host}`,
    'Ask the application directly, then through each proxy: who first answers like this writes it.',
    'Set headers through the functions of the server or framework, never as raw text: they write no line that breaks the rules.',
    'A proxy in front of a WebSocket must hand Upgrade, Connection and the Sec-WebSocket headers on as they are.',
  )

const oneSubprotocol = steps(
  'Let page and server name the same subprotocol',
  'The page offers what its library speaks (the second argument of new WebSocket), and the server has to choose one of these; what the page did not offer, the server may not choose.',
  'GraphQL has two that do not understand each other: graphql-transport-ws (the library graphql-ws) and graphql-ws (the older subscriptions-transport-ws). Take the client for the one that the server speaks, or let the server speak both.',
  'Where a token travels as a subprotocol, offer a second one beside it, which the server chooses. A proxy must hand Sec-WebSocket-Protocol on.',
)

const bodyPutRight: Readonly<Record<BodyFailure, Elsewhere>> = {
  'cut-off': steps(
    'Let the body of the response come whole',
    'CORS lets it through, and the connection closes before the end of the body. Look at the log for an error while the response is written, and at the time that a proxy gives it (its read and idle timeouts, a full disk for its buffers).',
    'A Content-Length larger than what is sent does the same: whatever rewrites or compresses the body must set it anew.',
  ),
  undecodable: steps(
    'Let Content-Encoding say what the body is',
    'CORS lets it through, and the header names a compression that the body does not have: a layer unpacked it and left the header, or the header was set by hand or copied from another response.',
    'Take the header away where the body is not compressed, and let one layer alone compress.',
  ),
}

const broken: Make = ({ url, subject }) => {
  const elsewhere = `Ask from another network (a phone): if ${url.hostname} answers there, the provider, a firewall or a filter on the way of whoever calls ends the connection, and nothing on the server or in the page has to change.`
  // No log of a stranger's is at hand.
  const isStrangers =
    URL.canParse(subject.pageOrigin) &&
    !isSameSite(new URL(subject.pageOrigin), url) &&
    !isPrivateHost(url.hostname) &&
    !isInnerName(url.hostname)
  return steps(
    `Find what ends the connection to ${url.host}`,
    ...(isStrangers ? [elsewhere] : []),
    'Look at the log of the process for a crash at this request, and at memory limits.',
    'Look at idle and header timeouts of the load balancer: they must be shorter than those of the server behind it.',
    'Check that scheme and port fit: http spoken to an https port ends like this, and https to one that speaks plain http.',
    ...(isStrangers ? [] : [elsewhere]),
    'A published port of a container is taken and closed at once where the process inside listens on 127.0.0.1 alone: bind it to 0.0.0.0.',
  )
}

const stuck: Make = ({ url }) =>
  steps(
    `Find where the response of ${url.host} gets stuck`,
    'No connection at all: a firewall drops it. Connected but silent: the application or a service behind it is slow.',
    'Ask on the server itself; if that is fast, what stands between is the cause.',
  )

/** The preflight alone stays without a response: what meets OPTIONS breaks or hangs. */
const takeOptions: Make = ({ url, subject }) =>
  steps(
    `Answer OPTIONS at ${short(url.pathname)}`,
    'Other methods are answered here, so the server is there. Find what meets OPTIONS: a firewall or proxy that drops the method, a handler that waits for a body, a small server that knows GET and POST alone.',
    `Let it answer OPTIONS with 204, Access-Control-Allow-Origin: ${subject.pageOrigin} and the lists of methods and headers, or answer it in a proxy before it.`,
    ...(isSafelistedMethod(subject.method)
      ? [`Or cause no preflight: ${leaveOut(subject)}, if the API can do without.`]
      : []),
  )

/** The connection is closed on the page for its Origin. */
const letOriginIn: Make = ({ url, subject }) =>
  steps(
    `Let ${url.host} answer ${subject.pageOrigin}`,
    'Find the rule that compares Origin and ends the connection: return 444 in nginx, silent-drop or tcp-request reject in HAProxy, a firewall before the server, a guard of the program itself.',
    `Name ${subject.pageOrigin} there, exactly: scheme, host and port. Everybody else stays out.`,
    `Then the response needs Access-Control-Allow-Origin: ${subject.pageOrigin}, on OPTIONS too: probe again.`,
  )

/** A preflight never shows a certificate, whatever the credentials mode: TLS may not demand one of it. */
const clientCertificate = (url: URL): Elsewhere =>
  steps(
    `Let preflights reach ${url.host} without a client certificate`,
    'The server demands a client certificate. By the standard a browser shows one to requests with credentials alone, and none to a preflight: a page of another origin gets no further. Chromium shows it all the same, Firefox does not.',
    'Let TLS ask for the certificate without demanding it (nginx: ssl_verify_client optional), answer OPTIONS without one, and refuse every other request that has none.',
    'Or give pages a name of their own, without client certificates, where a token or session protects the API.',
  )

/** A certificate is a credential: without credentials it stays with its owner. */
const certificateOfRequest = ({ host }: URL, { pageOrigin }: Case): Elsewhere => ({
  title: `Call ${host} with credentials, so that every browser shows the client certificate`,
  steps: [
    'By the standard a client certificate goes with credentials alone, as a cookie does. Chromium shows it all the same, Firefox does not.',
    `The server then answers Access-Control-Allow-Credentials: true, with the origin itself (${pageOrigin}) and not *.`,
  ],
  snippet: "fetch(url, { credentials: 'include' })",
})

const noHandshake = (url: URL, lacks: Particulars<'tls-failure'>['lacks']): Elsewhere =>
  lacks === 'tls'
    ? steps(
        `Serve TLS on ${url.host}, or call the port that has it`,
        `What answers on this port speaks no TLS: most likely plain http, as an application behind a proxy does. Call the address of the proxy (usually port 443), not http://${url.host}: an https page may not.`,
        'Or give this port a certificate.',
        `See it: curl -v http://${url.host}/`,
      )
    : steps(
        `Let ${url.host} and browsers agree on TLS`,
        'Browsers speak TLS 1.2 and 1.3 alone: allow both, with today’s ciphers.',
        `A server or edge that has no certificate for ${url.hostname} ends the handshake the same way: add the name there, and wait until its certificate is issued (those of a CDN often cover one level of subdomains alone).`,
        `See it: openssl s_client -connect ${url.hostname}:${url.port || '443'} -servername ${url.hostname}`,
      )

function tls({ finding, url, subject }: Parameters<Make>[0]): Elsewhere {
  const lead: Readonly<Record<string, string>> = {
    expired: 'The certificate has expired: renew it, and fix what should have renewed it.',
    'name-mismatch': `The certificate does not name ${url.hostname}: issue one that does, or call a name it has. A wildcard (*.example.com) covers one level and no more, and not the bare domain.`,
    untrusted:
      'The chain does not end at an authority that browsers trust: send the intermediate certificates too (fullchain.pem), or use a public authority.',
  }
  const { lacks } = finding.particulars
  if (lacks === 'client-certificate') return clientCertificate(url)
  if (lacks === 'credentials') return certificateOfRequest(url, subject)
  if (finding.variant === 'handshake') return noHandshake(url, lacks)
  return {
    title: `Fix the certificate of ${url.hostname}`,
    steps: [
      lead[finding.variant ?? ''] ?? 'The TLS handshake failed before any request.',
      `See it: openssl s_client -connect ${url.hostname}:${url.port || '443'} -servername ${url.hostname}`,
      'Do not switch verification off: the browser will not.',
    ],
    snippet: null,
  }
}

/** Where no response comes, or none that can be read: names, connections, certificates. */
const resolving = (url: URL): Elsewhere =>
  steps(
    `Make ${url.hostname} resolve`,
    'Compare the host with the one in the DNS zone, letter by letter; a new record may take its TTL to appear.',
    `Ask more than one resolver: dig ${url.hostname} and dig @1.1.1.1 ${url.hostname}. A name of a private zone resolves only inside its network.`,
    ...(takenApart(url) === null
      ? ['If the host is wrong, correct the base URL of the page and build again.']
      : [
          `It looks as if the base URL, which has no slash at its end, was joined with a path: ${short(takenApart(url) ?? '')} may be meant. Put the slash between them, and build again.`,
        ]),
  )

/** A name that containers or a cluster give to each other: right there, and nowhere else. */
const publicName = (url: URL): Elsewhere =>
  steps(
    `Call the API by a name that browsers know, in place of ${url.hostname}`,
    `${url.hostname} looks like the name of a service in docker compose, of a container or of a cluster: it resolves inside alone, and a browser runs outside.`,
    'Publish the service (a port of the host, an ingress, a reverse proxy) and let the page call that address; or let the page call its own host, whose server passes /api on.',
    'Calls that the server of the page makes itself keep the inner name: two settings, one for each side.',
  )

const listening = (url: URL): Elsewhere =>
  steps(
    `Get something to listen on ${url.host}`,
    'See whether the process runs and on which port: ss -ltnp on the server.',
    'A server bound to 127.0.0.1 is not reachable from outside: bind to 0.0.0.0 or [::], or put the proxy on the same host.',
    'Check firewall, security group and load balancer listener for this port.',
  )

/** The machine that asked first, where it may be what fails. */
function orTheAsker(make: Make): Make {
  return (facts) => {
    const { trouble } = facts.finding.particulars
    return trouble === undefined ? make(facts) : otherMachine(trouble, facts.url)
  }
}

export const unreachable = {
  'dns-failure': orTheAsker(({ url }) => (isInnerName(url.hostname) ? publicName(url) : resolving(url))),
  'connection-refused': orTheAsker(({ url }) => listening(url)),
  'connection-broken': orTheAsker((facts) => {
    const { comesWhole, isOptionsAlone, isForOrigin, bodyFailure, isOfSubprotocol } =
      facts.finding.particulars
    if (isOfSubprotocol === true) return oneSubprotocol
    if (bodyFailure !== undefined) return bodyPutRight[bodyFailure]
    if (comesWhole === true) return responsePutRight(facts.url)
    if (isForOrigin === true) return letOriginIn(facts)
    return isOptionsAlone === true ? takeOptions(facts) : broken(facts)
  }),
  timeout: orTheAsker((facts) =>
    facts.finding.particulars.isOptionsAlone ? takeOptions(facts) : stuck(facts),
  ),
  'bad-port': ({ url }) =>
    steps(
      `Move the API off port ${url.port || (url.protocol === 'https:' ? '443' : '80')}`,
      'Browsers refuse this port before anything is sent (Fetch standard, port blocking), and no header changes that.',
      'Serve on 443, or on a port outside the list such as 8443.',
    ),
  'tls-failure': orTheAsker(tls),
} as const satisfies Partial<Record<CauseId, Make>>
