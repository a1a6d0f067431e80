import type { Observation, RequestForm } from '../model/evidence.ts'
import type { Facts } from './facts.ts'

/**
 * Where a browser stops because it shows no client certificate, and another that shows it gets through: the form that
 * stops it and what came of that. Null where none stops for it, or the certificate was not given.
 */
export function missedCertificate({
  chain,
  judged,
}: Pick<Facts, 'chain' | 'judged'>): { readonly form: RequestForm; readonly bare: Observation } | null {
  const { chromium, firefox } = judged.verdict.browsers
  if (chromium.outcome !== 'response' || firefox.outcome === 'response') return null
  const stop = judged.stops.find(({ engine, hop }) => engine === 'firefox' && hop === 0)
  if (stop?.during !== 'preflight' && stop?.during !== 'request') return null
  const bare = chain[0]?.withoutCertificate?.[stop.during] ?? null
  return bare === null ? null : { form: stop.during, bare }
}
