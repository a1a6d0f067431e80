import type { Case } from '../model/case.ts'
import { redactHeaderValue } from '../privacy/redact.ts'
import { redactUrl } from '../privacy/redact-text.ts'
import { js } from '../recipes/quote.ts'

/** The request as a call for the console of the page itself, secrets redacted; what fetch() does by default is left out. */
export function asFetch({
  url,
  method,
  headers,
  credentials,
}: Pick<Case, 'url' | 'method' | 'headers' | 'credentials'>): string {
  const pairs = headers.map(([name, value]) => `${js(name)}: ${js(redactHeaderValue(name, value))}`)
  const options = [
    ...(method === 'GET' ? [] : [`method: ${js(method)}`]),
    ...(pairs.length === 0 ? [] : [`headers: { ${pairs.join(', ')} }`]),
    ...(credentials === 'same-origin' ? [] : [`credentials: ${js(credentials)}`]),
  ]
  const second = options.length === 0 ? '' : `, { ${options.join(', ')} }`
  return `await fetch(${js(redactUrl(url))}${second})`
}
