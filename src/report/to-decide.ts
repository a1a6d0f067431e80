import { askedInstead, preloadedInstead } from '../knowledge/facts/asked-instead.ts'
import { redactUrl } from '../knowledge/privacy/redact-text.ts'
import { asCurl } from '../knowledge/guide/as-curl.ts'
import type { Triage } from '../knowledge/triage.ts'

/** The request that would settle an open verdict, as a command for whoever may send it; null where none is open. */
export function toDecide({ subject, diagnosis, evidence }: Triage): string | null {
  if (diagnosis.verdict.outcome !== 'inconclusive') return null
  if (diagnosis.causes[0]?.id === 'page-csp')
    return 'check again with the full URL of the page in place of its origin'
  const instead = askedInstead(subject, evidence) ?? preloadedInstead(subject)
  if (instead !== null) return `check again with ${redactUrl(instead.url)}`
  const headers = [['Origin', subject.pageOrigin] as const, ...subject.headers]
  return asCurl({ method: subject.method, url: subject.url, headers })
}
