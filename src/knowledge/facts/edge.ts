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
    shows: (answer, _, body) =>
      headerOf(answer, 'x-amzn-waf-action') !== null ||
      /waf/i.test(headerOf(answer, 'x-amzn-errortype') ?? '') ||
      (/cloudfront/i.test(headerOf(answer, 'server') ?? '') &&
        /request blocked|could not be satisfied/i.test(body)),
  },
  {
    says: 'the mark of an Imperva, Sucuri, DataDome, PerimeterX or DDoS-Guard firewall',
    shows: (answer, server, body) =>
      ['x-iinfo', 'x-sucuri-id', 'x-sucuri-block', 'x-datadome', 'x-px-block'].some(
        (name) => headerOf(answer, name) !== null,
      ) ||
      /sucuri|ddos-guard|imperva|incapsula/.test(server) ||
      /incapsula incident|sucuri website firewall|px-captcha|datadome/i.test(body),
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
 * What shows that an edge answered instead of the API, or null. Only an answer of 400 or above can be one:
 * the same marks on a good answer merely name the way it came.
 */
export function edgeMark(answer: Answer): string | null {
  if (answer.status === 429) return 'status 429 is a rate limit'
  if (answer.status < 400) return accessGateway(answer)
  const server = (headerOf(answer, 'server') ?? '').toLowerCase()
  const body = answer.response.body ?? ''
  return marks.find(({ shows }) => shows(answer, server, body))?.says ?? null
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
