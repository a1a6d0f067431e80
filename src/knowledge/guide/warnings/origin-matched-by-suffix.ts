import { acceptedOrigins } from '../../facts/origin-policy.ts'
import { acceptedByName } from './accepted-relation.ts'
import type { WarningRule } from './warning.ts'

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
