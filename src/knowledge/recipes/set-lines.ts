import type { PolicyNeeded } from './policy-needed.ts'
import { js } from './quote.ts'

/** The headers beside Allow-Origin, one call a line: `response.headers.set('…', '…')` and its like. */
export function setLines(policy: PolicyNeeded, call: string): string {
  return [
    ...(policy.credentials ? [['Access-Control-Allow-Credentials', 'true']] : []),
    ['Access-Control-Allow-Methods', policy.methods.join(', ')],
    ['Access-Control-Allow-Headers', policy.headers.join(', ')],
    ...(policy.exposed.length > 0 ? [['Access-Control-Expose-Headers', policy.exposed.join(', ')]] : []),
    ['Access-Control-Max-Age', String(policy.maxAge)],
  ]
    .map(([name = '', value = '']) => `${call}(${js(name)}, ${js(value)})`)
    .join('\n')
}
