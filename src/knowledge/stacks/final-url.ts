import type { Case } from '../case.ts'
import type { Evidence } from '../evidence.ts'
import { headerValues } from '../header-values.ts'

const longest = 2000

/**
 * Where the redirects of this request end: the last `Location` of the chain that was followed, or the one that
 * answered the preflight. Null where nothing redirects or the target is no http(s) URL without userinfo.
 */
export function finalUrl(subject: Case, evidence: Evidence): string | null {
  let url = subject.url
  for (const { purpose, response } of evidence.observations) {
    if (purpose.kind !== 'request' && purpose.kind !== 'preflight') continue
    const location = headerValues(response?.headers ?? [], 'location')[0]
    const isRedirect = response !== null && [301, 302, 303, 307, 308].includes(response.status)
    if (!isRedirect || location === undefined) continue
    const base = baseOf(subject, evidence, purpose.hop)
    if (URL.canParse(location, base)) url = new URL(location, base).href
  }
  const target = new URL(url)
  const isUsable = /^https?:$/.test(target.protocol) && target.username === '' && target.password === ''
  return url === subject.url || !isUsable || url.length > longest ? null : url
}

function baseOf(subject: Case, evidence: Evidence, hop: number): string {
  const asked = evidence.observations.find(({ purpose }) => purpose.kind === 'request' && purpose.hop === hop)
  return asked?.request.url ?? subject.url
}
