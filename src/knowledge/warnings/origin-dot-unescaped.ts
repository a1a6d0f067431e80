import { acceptedByName } from './accepted-relation.ts'
import type { WarningRule } from './warning.ts'

export const originDotUnescaped = {
  title: 'A dot in the pattern matches any character',
  text: 'In a regular expression . stands for anything, so a host with another character in its place is allowed, and can be registered. Write \\. instead.',
  examine: (facts) => acceptedByName(facts, 'dot-match'),
} as const satisfies WarningRule
