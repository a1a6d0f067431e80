import { acceptedOrigins } from '../../facts/origin-policy.ts'
import type { Facts } from '../../facts/facts.ts'
import { acceptedByName } from './accepted-relation.ts'
import type { WarningRule } from './warning.ts'

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
