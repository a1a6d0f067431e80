import { seen } from '../../facts/faults.ts'
import type { Proof } from '../../model/diagnosis.ts'
import type { OriginRelation } from '../../model/evidence.ts'
import { headerOf, type Answer } from '../../facts/answer.ts'
import { type Facts, acceptsPage } from '../../facts/facts.ts'
import { acceptedOrigins, reflection, type AcceptedOrigin } from '../../facts/origin-policy.ts'
import type { WarningRule } from './warning.ts'
import { proof } from '../../causes/cause.ts'
import { opaqueOrigin } from '../../model/case.ts'
import { isLoopbackHost } from '../../facts/host-class.ts'

export const reflectsAnyOrigin = {
  title: 'Any origin is sent back as allowed',
  text: 'An origin nobody knows is allowed by name, so the policy is as open as *, and looks as if it were not. Compare with a list.',
  examine: (facts) => {
    const found = reflection(facts)
    if (found === null || headerOf(found.answer, 'access-control-allow-credentials') === 'true') return null
    return [seen(found.answer)]
  },
} as const satisfies WarningRule

export const reflectsAnyOriginWithCredentials = {
  title: 'Any origin is sent back as allowed, with credentials',
  text: 'Any website can read this API as the visitor who is signed in. This is a hole, not a setting: compare with a list at once.',
  examine: (facts) => {
    const found = reflection(facts)
    if (found === null || headerOf(found.answer, 'access-control-allow-credentials') !== 'true') return null
    return [seen(found.answer), proof(found.answer, 'Access-Control-Allow-Credentials: true')]
  },
} as const satisfies WarningRule

export const nullAllowed = {
  title: 'The origin null is allowed',
  text: 'Any page can get this origin for itself by way of a sandboxed frame. Take null off the list.',
  examine: (facts) => {
    const answer = allowingAnswer(facts)
    const isOurs = answer !== null && headerOf(answer, 'access-control-allow-origin') === opaqueOrigin
    return isOurs ? [seen(answer)] : acceptedByName(facts, 'null')
  },
} as const satisfies WarningRule

export const originMatchedByPrefix = {
  title: 'Origins are matched by how they begin',
  text: 'A host that only begins like yours belongs to whoever registers it, and is allowed. Compare the whole origin, or end the pattern with $.',
  examine: (facts) => acceptedByName(facts, 'prefix-match'),
} as const satisfies WarningRule

export const originMatchedBySuffix = {
  title: 'Origins are matched by how they end',
  text: 'A host that only ends like yours belongs to whoever registers it, and is allowed. Compare the whole origin, or demand the dot before the domain.',
  examine: (facts) => {
    // A policy that means every subdomain accepts a strange one of the same domain, and is none that forgot the dot.
    const allowsSubdomains = acceptedOrigins(facts).some(
      ({ relation }) => relation === 'sibling-subdomain' || relation === 'subdomain',
    )
    return acceptedByName(
      facts,
      'suffix-match',
      ({ origin }) => !allowsSubdomains || !isBelowSameDomain(origin, facts.page),
    )
  },
} as const satisfies WarningRule

function isBelowSameDomain(origin: string, page: URL | null): boolean {
  const domain = page?.hostname.split('.').slice(1).join('.') ?? ''
  return domain.includes('.') && new URL(origin).hostname.endsWith(`.${domain}`)
}

export const originDotUnescaped = {
  title: 'A dot in the pattern matches any character',
  text: 'In a regular expression . stands for anything, so a host with another character in its place is allowed, and can be registered. Write \\. instead.',
  examine: (facts) => acceptedByName(facts, 'dot-match', ({ origin }) => !isOnlyAnEnding(facts, origin)),
} as const satisfies WarningRule

/** Where every host that ends in the page's domain is allowed, no dot is to blame for one that does. */
function isOnlyAnEnding(facts: Facts, origin: string): boolean {
  const host = facts.page?.hostname ?? ''
  const domain = host.slice(host.indexOf('.') + 1)
  const anyEnding = acceptedOrigins(facts).some(
    (other) => other.relation === 'suffix-match' && !new URL(other.origin).hostname.endsWith(host),
  )
  return anyEnding && new URL(origin).hostname.endsWith(domain)
}

export const insecureOriginAllowed = {
  title: 'The http twin of a secure page is allowed',
  text: 'Whoever can change unencrypted traffic can act as that page and read the API. Allow the https origin only.',
  examine: (facts, causes) => {
    if (facts.page?.protocol !== 'https:') return null
    if (causes.some(({ id, variant }) => id === 'origin-not-allowed' && variant === 'scheme')) return null
    return acceptedByName(facts, 'other-scheme', ({ origin }) => origin.startsWith('http:'))
  },
} as const satisfies WarningRule

export const wildcardInProduction = {
  title: 'Access-Control-Allow-Origin: * in production',
  text: 'Any website may read these responses. That suits data meant for everyone and nothing else, and it fails as soon as a request includes credentials.',
  examine: (facts) => {
    const answer = allowingAnswer(facts)
    if (answer === null || facts.page === null || isLoopbackHost(facts.page.hostname)) return null
    return headerOf(answer, 'access-control-allow-origin')?.trim() === '*' ? [seen(answer)] : null
  },
} as const satisfies WarningRule

/**
 * The responses that allow, by name, a probed origin of this relation. Null where there is none, and where any origin at
 * all is reflected, which says it already.
 */
function acceptedByName(
  facts: Facts,
  relation: OriginRelation,
  counts: (accepted: AcceptedOrigin) => boolean = () => true,
): readonly Proof[] | null {
  if (reflection(facts) !== null) return null
  const found = acceptedOrigins(facts).filter(
    (accepted) =>
      accepted.relation === relation &&
      headerOf(accepted.answer, 'access-control-allow-origin') === accepted.origin &&
      counts(accepted),
  )
  return found.length === 0 ? null : found.map(({ answer }) => seen(answer))
}

/** The response by which the server allows the page: to the request, else to the preflight. Null where it does not. */
function allowingAnswer(facts: Facts): Answer | null {
  const { request, preflight } = facts
  return [request, preflight].find((answer) => answer !== null && acceptsPage(answer, facts)) ?? null
}
