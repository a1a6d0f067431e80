import type { PolicyNeeded } from './policy-needed.ts'
import { js, list } from './quote.ts'

/** What a middleware of JavaScript calls its lists. */
interface OptionNames {
  readonly methods: string
  readonly headers: string
  readonly exposed: string
}

/** The policy as the options of a middleware of JavaScript, one a line at this indent. */
export function optionsLines(policy: PolicyNeeded, names: OptionNames, indent: string): string {
  const literals = (values: readonly string[]): string => list(values.map(js), indent)
  const lines = [
    `origin: ${literals(policy.origins)},`,
    ...(policy.credentials ? ['credentials: true,'] : []),
    `${names.methods}: ${literals(policy.methods)},`,
    ...(policy.anyHeader ? [] : [`${names.headers}: ${literals(policy.headers)},`]),
    ...(policy.exposed.length > 0 ? [`${names.exposed}: ${literals(policy.exposed)},`] : []),
    `maxAge: ${policy.maxAge},`,
  ]
  return lines.map((line) => `${indent}${line}`).join('\n')
}
