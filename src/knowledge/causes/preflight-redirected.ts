import { leadsToLogin } from '../facts/edge.ts'
import { noRedirect } from './refute-preflight.ts'
import { redirectKind } from '../facts/redirect-kind.ts'
import { proof, type Cause } from './cause.ts'
import { preflightRequiresAuth } from './preflight-requires-auth.ts'
import { redirectVariants } from './redirect-variants.ts'

export const preflightRedirected = {
  id: 'preflight-redirected',
  name: 'the preflight is redirected',
  means: 'OPTIONS is answered with a redirect: the address that is called is not the final one.',
  why: 'A preflight asks about one address. The standard lets no browser follow a redirect of it.',
  evidence: 'OPTIONS is answered 301, 302, 303, 307 or 308 with a Location that is no login.',
  variants: redirectVariants,
  lookAlikes: [
    { cause: 'preflight-requires-auth', tell: 'There the redirect leads to a login.' },
    {
      cause: 'redirect-changes-origin',
      tell: 'There the request itself is redirected; the preflight passed, or none was needed.',
    },
  ],
  livesIn: ['frontend-code', 'deployment-platform', 'proxy-or-gateway'],
  fix: 'answer-preflights',
  verification: [
    {
      id: 'no-redirect',
      title: 'The address that the page calls answers without a redirect',
      how: ({ preflight, url }) => `call ${preflight?.location?.href ?? url.href} at once`,
    },
  ],
  pitfalls: ['postman-proves-nothing'],
  restsOn: 'a response',
  examine: (facts) => {
    const { preflight, url } = facts
    if (preflight === null || preflight.location === null || preflightRequiresAuth.examine(facts) !== null)
      return null
    const { location, status } = preflight
    return {
      variant: redirectKind(url, location),
      confidence: 'certain',
      title: `The preflight is redirected to ${location.href}, and no browser follows that: call the final address`,
      evidence: [proof(preflight, `OPTIONS ${url.href}: ${status}, Location: ${location.href}`)],
      particulars: { status: String(status), location: location.href, 'final-url': finalUrl(location, url) },
    }
  },
  refute: (facts) => {
    const location = facts.preflight?.location ?? null
    if (location === null) return noRedirect(facts)
    return leadsToLogin(location)
      ? `It leads to a login, ${location.href}, and not to another address of the API.`
      : null
  },
} as const satisfies Cause

/** Where a redirect names a path without the query, the query stays as it was called. */
function finalUrl(location: URL, called: URL): string {
  if (location.search !== '' || called.search === '') return location.href
  return `${location.origin}${location.pathname}${called.search}`
}
