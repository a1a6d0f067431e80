import { secured } from '../facts/final-url.ts'
import type { Case } from '../model/case.ts'
import { needlessAmong } from '../facts/needless-header.ts'
import { beginsLogin, leadsToLogin } from '../facts/login.ts'
import { innerHost, isSameAddress, isSigned, losesPort } from '../facts/redirect-kind.ts'
import type { Make } from './general-fix.ts'
import { js } from './quote.ts'
import { apiUnderNewName, handAddressOver, keepPort, pastTheDoor } from './redirected-aside.ts'
import { short } from './short.ts'

/** The fix of a redirect: the address that answers, unless it is signed, leads to a login, or down to http. */
export const callFinal: Make = (facts) => {
  const { finding, final, subject, url } = facts
  if (isSigned(url)) return signElsewhere(facts)
  if (final !== null && isSameAddress(url, new URL(final))) return endless(facts)
  if (final !== null && isSigned(new URL(final))) return handOver(facts)
  if (final !== null && leadsToLogin(new URL(final))) return signIn(facts)
  if (final !== null && innerHost(url, new URL(final)) !== null) return nameOutside(facts)
  if (finding.particulars.isOneDoor === true) return pastTheDoor(facts)
  if (finding.particulars.isForWindow === true)
    return finding.id === 'preflight-redirected' ? apiUnderNewName(facts) : handAddressOver(facts)
  if (final !== null && losesPort(url, new URL(final))) return keepPort(facts)
  if (finding.particulars.isForOneCall === true) return handOver(facts)
  if (final !== null && finding.particulars.deadEnd !== undefined) return keepFromRedirect(facts)
  if (final !== null && isProxied(facts, new URL(final))) return keepBehindProxy(facts)
  // Nothing leads on from https to http: that it is written so is the fault.
  const safe = final === null ? null : secured(url, new URL(final))
  const isDowngrade = final !== null && (safe !== final || finding.variant === 'http-downgrade')
  return {
    title: safe === null ? 'Call the address that the redirect leads to' : `Call ${short(safe)} directly`,
    steps: [
      safe === null
        ? 'Find the last address: curl -sIL, or the Location header of the probe above.'
        : `Check that ${short(safe)} is your API, then put it into the configuration of the page and build again.`,
      url.origin === subject.pageOrigin
        ? 'The redirect of the page’s own server needs no header; from there on every response does, and no redirect may answer a preflight.'
        : 'A redirect may never answer a preflight; and after one that leaves the host, the browser sends Origin: null, which must not be allowed.',
      ...(isDowngrade
        ? [
            new URL(final).hostname === url.hostname
              ? `The server redirects to ${short(final)}, because it does not know that a proxy ends TLS before it: let it trust X-Forwarded-Proto of that proxy (trust proxy, --proxy-headers, SECURE_PROXY_SSL_HEADER or what yours calls it).`
              : 'Whoever redirects must name the other host with https, and that host must have a certificate (GitHub Pages: Settings, Pages, Enforce HTTPS; elsewhere the setting of the domain).',
          ]
        : []),
      ...(hasTwoSlashes(url) && final !== null && !hasTwoSlashes(new URL(final)) ? [twoSlashes] : []),
      ...(finding.variant === 'trailing-slash' ? ['The two addresses differ in the slash at the end.'] : []),
      ...(finding.variant === 'post-to-get'
        ? ['301 and 302 make a GET of a POST: where the redirect has to stay, answer 307 or 308.']
        : []),
      ...(finding.variant === 'credentials-in-url'
        ? ['The server must not put a user and password into the Location it sends.']
        : []),
      `The final address needs the same CORS policy for ${subject.pageOrigin}.`,
    ],
    snippet: safe === null ? null : `const url = ${js(safe)}\n`,
  }
}

/** The page's own host sends the same path on to another host: what stands behind a proxy names itself. */
function isProxied({ finding, subject, url }: Parameters<Make>[0], final: URL): boolean {
  const isOwn = url.origin === subject.pageOrigin && finding.variant === 'other-host'
  return isOwn && finding.id === 'redirect-changes-origin' && final.pathname === url.pathname
}

const keepBehindProxy: Make = ({ final, subject, url }) => {
  const { host } = new URL(final ?? url.href)
  return {
    title: `Keep ${short(url.pathname)} on the page’s own host`,
    steps: [
      `The path stays, and the host becomes ${host}: most likely ${url.host} is a proxy (a dev server, a rewrite), and what stands behind it sends everything to its own name and scheme.`,
      'Let the proxy ask by that name and scheme, so that nothing redirects: an https target and changeOrigin: true (Vite, webpack, Angular), proxy_set_header Host and X-Forwarded-Proto (nginx).',
      'Or let it bring the redirect back to its own host: autoRewrite: true (Vite, webpack, Angular), proxy_redirect (nginx), ProxyPassReverse (Apache).',
      `Only where the page is to call ${host} itself, put that into its configuration; then it needs the CORS policy for ${subject.pageOrigin}, on OPTIONS too.`,
    ],
    snippet: null,
  }
}

/** The redirect leads to an address that was made for this one call: it is nobody's configuration. */
const handOver: Make = ({ final, subject, url }) => {
  const target = new URL(final ?? url.href)
  const signed = isSigned(target)
  return {
    title: `Let ${short(url.pathname)} hand the ${signed ? 'signed address' : 'address'} over in place of the redirect`,
    steps: [
      `The redirect leads to ${target.host}, by an address that is ${signed ? 'signed for this call alone' : 'made for this call'}: it stands in no configuration of the page.`,
      `Let the API answer 200 with that address (as JSON${signed ? '' : '; WebHDFS does with noredirect=true'}), and let the page fetch it by a second call without Authorization and other headers of its own: then ${signed ? 'no preflight meets the store, which signs no OPTIONS, and' : 'it needs no preflight, and'} the browser sends the page’s origin in place of null.`,
      ...needlessSteps(subject),
      `${signed ? 'The store needs a CORS rule' : `${target.host} needs a CORS policy`} for ${subject.pageOrigin} (or *, where what it keeps is public). Where nothing is yours, leave the headers out that make the preflight, or let your own server fetch ${signed ? 'the file' : 'it'}.`,
    ],
    snippet: null,
  }
}

/** Headers that go along through the redirect and make the preflight behind it, though the page need not send them. */
function needlessSteps(subject: Case): readonly string[] {
  const names = needlessAmong(
    subject.headers.map(([name]) => name.toLowerCase()),
    subject,
  )
  return names.length === 0
    ? []
    : [
        `${names.join(', ')} ${names.length > 1 ? 'go' : 'goes'} along through the redirect, and nobody there reads ${names.length > 1 ? 'them' : 'it'}: the page need not send ${names.length > 1 ? 'them' : 'it'} on this call (a tracing library has a list of the addresses that it may add to).`,
      ]
}

/** The redirects come back to where they began: there is no other address to call. */
const endless: Make = ({ url, subject }) => ({
  title: `End the redirect of ${short(url.pathname)} to itself`,
  steps: [
    'Every call gets the same redirect again, a person in a window as well: there is no final address.',
    url.protocol === 'https:'
      ? 'Mostly the TLS ends at a CDN or proxy, which asks the server in plain http, and the server sends everything to https: let the proxy speak https to it (Cloudflare: SSL/TLS mode Full (strict) in place of Flexible), or hand X-Forwarded-Proto on and let the application trust it.'
      : 'Find the two rules that contradict each other (http and https, with and without www, with and without a slash), and take one of them out.',
    `Then the address needs the CORS policy for ${subject.pageOrigin}, on OPTIONS too.`,
  ],
  snippet: null,
})

/** Whether the path has two slashes in a row. */
export function hasTwoSlashes({ pathname }: URL): boolean {
  return pathname.includes('//')
}

export const twoSlashes =
  'The path that is called has two slashes in a row: the base URL ends in one, and what is joined to it begins with one. Leave one of them out.'

/** The redirect names a host that exists behind the proxy alone: the same path under the public name is meant. */
const nameOutside: Make = ({ final, subject, url }) => {
  const inner = new URL(final ?? url.href)
  const meant = `${url.origin}${inner.pathname}${inner.search}`
  const isMoved = inner.pathname !== url.pathname
  return {
    title: 'Let the application redirect by its public name',
    steps: [
      ...(isMoved
        ? [
            `At once: call ${short(meant)} where the page calls ${short(url.href)} (the paths differ ${onlySlash(inner, url) ? 'in the slash at the end' : 'as well'}); nothing redirects there.`,
          ]
        : []),
      `${inner.host} must never reach a browser. Let the proxy hand on the name and scheme by which it was called (Host or X-Forwarded-Host, and X-Forwarded-Proto), and let the application trust these of that proxy alone; or let it redirect by path, without a host.`,
      `The address at the end needs the CORS policy for ${subject.pageOrigin}, on OPTIONS too.`,
    ],
    snippet: isMoved ? `const url = ${js(meant)}\n` : null,
  }
}

function onlySlash(one: URL, other: URL): boolean {
  const bare = ({ pathname }: URL) => pathname.replace(/(?<!\/)\/+$/, '')
  return bare(one) === bare(other)
}

/** The redirect leads to nothing: it was made for pages, and takes the calls of the API along. */
const keepFromRedirect: Make = ({ final, finding, url, subject }) => ({
  title: `Keep ${short(url.pathname)} out of the redirect`,
  steps: [
    `The redirect leads to ${short(final ?? '')}, which answers ${finding.particulars.deadEnd ?? 404}: nothing is to be called there.`,
    'Find the rule that redirects (a language or login of a middleware, a trailing slash, a rewrite of the proxy) and leave the paths of the API out of it; in Next.js by config.matcher of the middleware.',
    `Then the address itself needs the CORS policy for ${subject.pageOrigin}, on OPTIONS too.`,
  ],
  snippet: null,
})

const signElsewhere: Make = ({ final }) => ({
  title: 'Sign the address that answers without a redirect',
  steps: [
    `The address is signed, and the host is part of the signature: calling ${final === null ? 'the other address' : new URL(final).host} with it is refused. Let whoever signs it use the region and host that the redirect names, and hand the page the new address.`,
    'A redirect may never answer a preflight.',
  ],
  snippet: null,
})

/** The session is missing or over: the same story whether it is told by a redirect or by 401. */
export const signIn: Make = (facts) => (beginsLogin(facts.url) ? navigate(facts) : askForSession(facts))

/** The address that is called begins the login: it is meant for the window, and no script can walk it. */
const navigate: Make = ({ url }) => ({
  title: 'Send the window to the login, not a fetch()',
  steps: [
    `${short(url.href)} begins a login, which ends on a page of whoever checks the password: fetch() and XMLHttpRequest can neither show nor read that page, and its CORS headers are not yours to set.`,
    'Let a link or this line lead the window there; the login leads back to your callback, which leads back to the page.',
    'For a call that only asks whether somebody is signed in, take an address that answers 401 in place of the redirect.',
  ],
  snippet: `window.location.assign(${js(url.href)})\n`,
})

const askForSession: Make = ({ subject, url }) => ({
  title: 'Sign in, and let the API answer 401 in place of the redirect',
  steps: [
    url.origin !== subject.pageOrigin
      ? `The API sends the call to a login: the session is missing or over. Sign in to the API in this browser, then try again; the call needs credentials: include${subject.credentials === 'include' ? ', which it has' : ''}, and the cookie must be allowed to travel (SameSite=None; Secure, or one site).`
      : subject.credentials === 'omit'
        ? 'The call goes to the page’s own origin and leaves the cookie of the session behind (credentials: omit), so that whoever asks for the login takes it for a stranger. Send it with same-origin, which fetch() does by itself; a manifest is loaded without cookies but for <link rel="manifest" crossorigin="use-credentials">.'
        : 'The call stays on the page’s own origin until it is sent to the login elsewhere: the session of the page is over. Load the page again, so that the window goes through the login; the cookie goes along by itself.',
    'fetch() cannot show a login page. Where the API answers script with 401 and the CORS headers, the page can tell, and lead the window to the login.',
    'Keep the login on the API: OPTIONS alone may pass without it.',
  ],
  snippet: null,
})
