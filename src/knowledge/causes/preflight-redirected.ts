import { deadEnd, secured } from '../facts/final-url.ts'
import { isSafeMethod } from '../browsers/standard/safe-method.ts'
import { leadsToLogin } from '../facts/login.ts'
import { noRedirect } from './refute-preflight.ts'
import { diversion } from '../facts/edge.ts'
import {
  innerHost,
  isSameAddress,
  losesPort,
  redirectKind,
  type RedirectKind,
  isSigned,
} from '../facts/redirect-kind.ts'
import { proof, type Cause } from './cause.ts'
import { preflightRequiresAuth } from './preflight-requires-auth.ts'
import { astray, redirectVariants, withoutPort } from './redirect-variants.ts'

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
      how: (facts) => {
        const { preflight, url } = facts
        if (preflight?.location == null || astray(facts, preflight, 'preflight') !== null)
          return `OPTIONS ${url.href} gets no Location`
        return `call ${finalOf(preflight.location, url)} at once`
      },
    },
  ],
  pitfalls: ['postman-proves-nothing'],
  saidAs: {
    errors: ['PreflightDisallowedRedirect'],
    orElse: 'a login to which the preflight is sent is told in the same words',
    particulars: () => ({}),
  },
  restsOn: 'a response',
  side: 'page',
  examine: (facts) => {
    const { preflight, url } = facts
    if (preflight === null || preflight.location === null || diversion(preflight) !== null) return null
    if (preflightRequiresAuth.examine(facts) !== null) return null
    const { location, status } = preflight
    const kind = redirectKind(url, location)
    const final = finalOf(location, url)
    const end = deadEnd(facts)
    const away = astray(facts, preflight, 'preflight')
    const isKept = status === 307 || status === 308
    return {
      variant: kind,
      confidence: 'certain',
      title: away?.title ?? titleOf(url, location, final, kind, end),
      evidence: [
        proof(preflight, `OPTIONS ${url.href}: ${status}, Location: ${location.href}`),
        ...(!isKept && !isSafeMethod(facts.subject.method) && facts.subject.method !== 'OPTIONS'
          ? [proof(preflight, `and a ${status} may make a GET of the ${facts.subject.method}, its body lost`)]
          : []),
      ],
      particulars: {
        finalUrl: final,
        ...(end === null ? {} : { deadEnd: end }),
        ...away?.particulars,
      },
    }
  },
  refute: (facts) => {
    const location = facts.preflight?.location ?? null
    if (location === null) return noRedirect(facts)
    return leadsToLogin(location)
      ? `It leads to a login, ${location.href}, and not to another address of the API.`
      : null
  },
} as const satisfies Cause<'preflight-redirected'>

/** Where a redirect names a path without the query, the query stays as it was called; a lost TLS comes back. */
function finalOf(location: URL, called: URL): string {
  const final = secured(called, location)
  return location.search !== '' || called.search === '' ? final : `${final}${called.search}`
}

function titleOf(
  called: URL,
  location: URL,
  final: string,
  kind: RedirectKind | null,
  end: number | null,
): string {
  const what = `The preflight is redirected to ${location.href}, and no browser follows that`
  if (isSigned(called))
    return `${what}. The address is signed, and its host is part of the signature: sign it for ${location.host} (for S3, with the region of the bucket), do not rewrite it`
  if (isSameAddress(called, location)) return `The preflight is redirected to its own address, for ever`
  const inner = innerHost(called, location)
  if (inner !== null)
    return `${what}. ${inner} is a name of the inner network: the application does not know the name by which the proxy before it was called`
  if (losesPort(called, location)) return withoutPort('preflight', called, location)
  if (kind === 'http-downgrade')
    return `${what}. The application does not know that TLS ends at the proxy before it: call ${final}`
  return end === null
    ? `${what}: call the final address`
    : `${what}; the final address answers ${end}, so the redirect itself is the fault`
}
