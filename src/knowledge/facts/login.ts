import { headerOf, type Answer } from './answer.ts'
import { isSamePath } from './redirect-kind.ts'

const identityHost =
  /(^|\.)(cloudflareaccess\.com|auth0\.com|okta(preview)?\.com|onelogin\.com|login\.microsoftonline\.com|b2clogin\.com|ciamlogin\.com|accounts\.google\.com|amazoncognito\.com|duosecurity\.com|pingone\.[a-z]+|clerk\.accounts\.dev|workos\.com|stytch\.com)$/
const loginPath =
  /[/_.-](log-?in|log_in|log-?on|sign-?in|sign_in|sign-?on|sso|sso-api|saml2?|oauth2?|_oauth|oidc|authorize|authn|authenticate|openid-connect|adfs|cas|session\/new|sessions\/new|securityrealm|my\.policy|siteminderagent|pkmslogin\.form|obrareq\.cgi|j_security_check|dana-na|cookieauth\.dll|shibboleth|goauthentik\.io)([/_.-]|$)|\/\.?auth(\/|$)|\/wp-login\.php|\.pomerium\/|\/cdn-cgi\/access\//i
const loginHost = /^(login|auth|authn|sso|id|idp|identity|accounts?|signin|secure|passport)[.-]/i
const returns =
  /[?&](next|return(_?to|_?url|_?uri)?|redirect(_uri|_?url|_?to)?|rd|rurl|continue|callback(_?url)?|target|service|relaystate|samlrequest|client_id|back(_?to|_?url)?|dest(ination)?|referer|from|origin(al)?_?(url|path)?|url)=/i

/** Whether a redirect leads to a place where somebody signs in. */
export function leadsToLogin(location: URL): boolean {
  return (
    identityHost.test(location.hostname) ||
    loginPath.test(location.pathname) ||
    (loginHost.test(location.hostname) && returns.test(location.search))
  )
}

/**
 * The login that a response redirects to, or null. An API's own path may read like a login (`/auth/token`): what merely
 * moves it to another scheme, host or slash is none, and beyond that it takes more than the word.
 */
export function loginOf(answer: Answer): URL | null {
  const { location } = answer
  if (location === null || !leadsToLogin(location)) return null
  const from = new URL(answer.observation.request.url)
  if (isSamePath(from, location)) return null
  const isOwnWord = loginPath.test(from.pathname)
  const isSure = identityHost.test(location.hostname) || returns.test(location.search)
  return isOwnWord && !isSure ? null : location
}

/** Whether an address begins a login by itself: `/auth/google`, `/login`. */
export function beginsLogin({ pathname }: URL): boolean {
  return loginPath.test(pathname)
}

/** Whether it is the request for an authorization (RFC 6749, 4.1.1), which a person answers in a window. */
export function asksForAuthorization({ searchParams }: URL): boolean {
  return searchParams.has('response_type') && searchParams.has('client_id')
}

/** What a 401 demands, or null. */
export function challengeOf(answer: Answer): string | null {
  return headerOf(answer, 'www-authenticate')
}
