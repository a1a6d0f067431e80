import type { Answer } from './answer.ts'
import { saidOf } from '../marks/words.ts'

/**
 * What shows that an edge answered instead of the API, or null. Above 500 it reports what failed behind it.
 */
export function edgeMark(answer: Answer): string | null {
  return answer.status === 429 ? 'status 429 is a rate limit' : (saidOf(answer, 'refused-here')?.says ?? null)
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
