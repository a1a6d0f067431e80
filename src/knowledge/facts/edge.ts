import type { Answer } from './answer.ts'
import { headerOf } from './answer.ts'

/** Marks of a firewall, a bot challenge, an access gateway or a rate limit that answered in place of the API. */
const marks: readonly {
  readonly says: string
  readonly shows: (answer: Answer, server: string, body: string) => boolean
}[] = [
  {
    says: 'cf-mitigated: challenge is Cloudflare’s bot challenge',
    shows: (answer) => headerOf(answer, 'cf-mitigated') !== null,
  },
  {
    says: 'a Cloudflare challenge or block page',
    shows: (_, server, body) =>
      server.includes('cloudflare') &&
      /just a moment|attention required|cf-chl|cf-error|__cf_|you have been blocked|error code: 10\d\d/i.test(
        body,
      ),
  },
  {
    says: 'the page of an Akamai edge server that denies access',
    shows: (_, server, body) =>
      server.includes('akamaighost') || /access denied[\s\S]*(reference|errors\.edgesuite\.net)/i.test(body),
  },
  {
    says: 'the mark of the AWS web application firewall',
    shows: (answer, server, body) =>
      /waf/i.test(headerOf(answer, 'x-amzn-errortype') ?? '') ||
      (server.includes('cloudfront') &&
        /request blocked|could not be satisfied/i.test(body) &&
        !/not configured to allow the http request method/i.test(body)),
  },
  {
    // Their X-Iinfo, X-Sucuri-Id and X-DataDome come with every answer that they pass on, the API's own errors too.
    says: 'the mark of an Imperva, Sucuri, DataDome, PerimeterX or DDoS-Guard firewall',
    shows: (answer, _, body) =>
      ['x-sucuri-block', 'x-dd-b', 'x-px-block'].some((name) => headerOf(answer, name) !== null) ||
      /incapsula incident|_incapsula_resource|sucuri website firewall|px-captcha|captcha-delivery\.com|ddos-guard/i.test(
        body,
      ),
  },
  {
    says: 'the page of ModSecurity or another web application firewall',
    shows: (_, server, body) =>
      /mod_security|modsecurity|web application firewall|request rejected[\s\S]*support id|blocked by (the )?(waf|firewall)/i.test(
        body,
      ) || server.includes('bigip'),
  },
]

/**
 * What shows that an edge answered instead of the API, or null. Below 400 the same marks merely name the way an answer
 * came, unless the edge says that it asked for something first; above 500 it reports what failed behind it.
 */
export function edgeMark(answer: Answer): string | null {
  if (answer.status === 429) return 'status 429 is a rate limit'
  const action = headerOf(answer, 'x-amzn-waf-action')
  if (action !== null) return `x-amzn-waf-action: ${action} is the AWS web application firewall's`
  if (answer.status < 400) return accessGateway(answer) ?? politePage(answer)
  if (answer.status >= 500 && answer.status !== 503) return null
  const server = (headerOf(answer, 'server') ?? '').toLowerCase()
  const body = answer.response.body ?? ''
  return marks.find(({ shows }) => shows(answer, server, body))?.says ?? null
}

/** Firewalls that turn away with a page and a good status. */
function politePage(answer: Answer): string | null {
  if (!/text\/html/i.test(headerOf(answer, 'content-type') ?? '')) return null
  const body = answer.response.body ?? ''
  if (/_incapsula_resource/i.test(body)) return 'a challenge of the Imperva firewall'
  return /the requested url was rejected\. please consult with your administrator/i.test(body)
    ? 'the page by which an F5 firewall rejects a request'
    : null
}

/** An access gateway sends whoever is not signed in to its own login. */
function accessGateway({ location }: Answer): string | null {
  if (location === null) return null
  if (/(^|\.)cloudflareaccess\.com$/.test(location.hostname)) return 'the redirect leads to Cloudflare Access'
  if (/^\/oauth2\/(sign_in|start|auth)/.test(location.pathname)) return 'the redirect leads to oauth2-proxy'
  if (/^\/cdn-cgi\/access\//.test(location.pathname)) return 'the redirect leads to Cloudflare Access'
  return null
}

/** Whether a redirect leads to a place where somebody signs in. */
export function leadsToLogin(location: URL): boolean {
  const identityHost =
    /(^|\.)(cloudflareaccess\.com|auth0\.com|okta\.com|oktapreview\.com|onelogin\.com|login\.microsoftonline\.com|accounts\.google\.com|amazoncognito\.com)$/
  const loginPath =
    /(^|[/_.-])(log-?in|sign-?in|signin|sign_in|sso|saml2?|oauth2?|oidc|authorize|openid-connect|auth|session\/new)([/_.-]|$)/i
  const loginHost = /^(login|auth|sso|id|identity|accounts?|idp)\./i
  const returns = /[?&](next|return(_?to|_?url)?|redirect(_uri|_?url|_?to)?|rd|continue|callback(_?url)?)=/i
  return (
    identityHost.test(location.hostname) ||
    loginPath.test(location.pathname) ||
    (loginHost.test(location.hostname) && returns.test(location.search))
  )
}
