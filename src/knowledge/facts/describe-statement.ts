import type { BrowserStatement } from '../model/browser-statement.ts'

/** The one place where a browser's statement becomes a sentence. Without the browser's name, so that it fits a row. */
export function describeStatement(statement: BrowserStatement): string {
  switch (statement.kind) {
    case 'cors': {
      const { corsError, parameter, at } = statement
      const where = at === 'redirect' ? 'after a redirect' : `at the ${at}`
      return `CORS, ${where}: ${corsError ?? 'error'}${parameter === '' ? '' : ` (${parameter})`}`
    }
    case 'page-policy':
      return `the page’s own policy forbids it: ${statement.policy ?? statement.directive}`
    case 'mixed-content':
      return 'mixed content: an https page calls http'
    case 'resource-policy':
      return resourcePolicies[statement.by]
    case 'kept-cookie':
      return statement.when === 'sent'
        ? `the cookie ${statement.name} was not sent: ${statement.reasons.map(cookieReason).join('; ')}`
        : `the cookie ${statement.name} was not stored: ${statement.reasons.map(cookieReason).join('; ')}`
    case 'service-worker': {
      const which = statement.script === null ? 'a service worker' : `the service worker ${statement.script}`
      return statement.outcome === 'answered'
        ? `${which} answered in the server’s place`
        : `${which} answered with a network error`
    }
    case 'kept-preflight':
      return 'no preflight was sent: the browser went by one that it had kept'
    case 'from-cache':
      return 'the response came from the browser’s own cache'
    case 'by-client':
      return `stopped in the browser itself, by an extension or the developer tools (${statement.reason})`
    case 'aborted':
      return 'given up by the page before a response came'
    case 'connection':
      return `no response: ${statement.error}`
    case 'other':
      return `blocked: ${statement.reason}`
  }
}

const resourcePolicies = {
  corp: 'Cross-Origin-Resource-Policy of the response keeps it from this page',
  coep: 'the page’s Cross-Origin-Embedder-Policy needs a header that the response lacks',
  orb: 'opaque response blocking: a load without CORS got a response that it has no use for',
} as const

/** The cookie words of the DevTools protocol in plain English; a word that is not known stays as it is. */
function cookieReason(reason: string): string {
  const known = Object.hasOwn(cookieReasons, reason)
  return known ? (cookieReasons as Readonly<Record<string, string>>)[reason]! : reason
}

const cookieReasons = {
  SecureOnly: 'it is Secure and the request is not https',
  SameSiteStrict: 'SameSite=Strict, and page and API are different sites',
  SameSiteLax: 'SameSite=Lax, and page and API are different sites',
  SameSiteUnspecifiedTreatedAsLax: 'no SameSite, which counts as Lax, and page and API are different sites',
  SameSiteNoneInsecure: 'SameSite=None without Secure',
  SchemefulSameSiteStrict: 'SameSite=Strict, and page and API differ in scheme',
  SchemefulSameSiteLax: 'SameSite=Lax, and page and API differ in scheme',
  SchemefulSameSiteUnspecifiedTreatedAsLax: 'no SameSite, and page and API differ in scheme',
  UserPreferences: 'the browser blocks third-party cookies',
  ThirdPartyPhaseout: 'the browser blocks third-party cookies',
  AnonymousContext: 'the request is made without credentials',
  InvalidDomain: 'its Domain is not the server’s',
  InvalidPrefix: 'its name begins with __Secure- or __Host- and its attributes do not fit',
  SyntaxError: 'its line cannot be read',
} as const
