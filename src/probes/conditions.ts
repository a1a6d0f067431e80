import { requestOrigin, type Case } from '../knowledge/model/case.ts'
import { kindFacts } from '../knowledge/model/request-kind.ts'
import type { Condition } from '../knowledge/model/condition.ts'
import type { Evidence } from '../knowledge/model/evidence.ts'
import { turnedAway } from '../knowledge/facts/turned-away.ts'
import type { ProbeOptions } from './options.ts'
import { proxyAddress, proxyFor } from './proxies.ts'

/** What holds from the start, whatever will be answered. */
export function conditionsOf(subject: Case, options: ProbeOptions): readonly Condition[] {
  const proxy = proxyFor(options.proxies, subject.url)
  const cookie = cookieFor(subject, options)
  return [
    ...(proxy === null
      ? []
      : [{ kind: 'through-proxy', proxy: proxyAddress(proxy), from: proxy.from } as const]),
    ...(options.insecure ? [{ kind: 'unverified' } as const] : []),
    ...(options.environmentInsecure && !options.insecure ? [{ kind: 'verified-all-the-same' } as const] : []),
    ...(options.certificate === null ? [] : [{ kind: 'client-certificate' } as const]),
    ...(cookie === null
      ? []
      : [{ kind: 'cookie-sent', name: cookie.value.split('=', 1)[0] ?? '', to: cookie.origin } as const]),
  ]
}

/** The cookie and the one origin it goes to. Credentials other than `include` send none to another origin. */
export function cookieFor(
  subject: Case,
  { cookie }: Pick<ProbeOptions, 'cookie'>,
): { readonly origin: string; readonly value: string } | null {
  const credentials = kindFacts[subject.as ?? 'fetch'].credentials ?? subject.credentials
  if (cookie === null || credentials !== 'include') return null
  return { origin: requestOrigin(subject), value: cookie }
}

/** That the server counts requests, where what it answered shows it. */
export function guardSeen(evidence: Evidence): readonly Condition[] {
  const [turned] = turnedAway(evidence)
  return turned === undefined ? [] : [{ kind: 'turned-away', status: turned.response?.status ?? null }]
}
