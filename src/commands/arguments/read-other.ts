import { describeProblem, readPage, readRequestUrl } from '../../knowledge/read-case.ts'
import type { Other } from '../../session/state.ts'
import type { Request } from './request-options.ts'

type OtherRead =
  | { readonly ok: true; readonly other: Other | null; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string }

/** `--compare PAGE2` and `--compare-url URL2`; null where neither was given. */
export function readOther({ own }: Pick<Request, 'own'>): OtherRead {
  const { compare: page, 'compare-url': url } = own
  if (typeof page !== 'string' && typeof url !== 'string') return { ok: true, other: null, notes: [] }
  const pageRead = typeof page === 'string' ? readPage(page) : null
  if (pageRead?.ok === false) return { ok: false, message: describeProblem(pageRead.problem, '--compare') }
  const urlRead = typeof url === 'string' ? readRequestUrl(url) : null
  if (urlRead?.ok === false) return { ok: false, message: describeProblem(urlRead.problem, '--compare-url') }
  const notes = [...(pageRead?.notes ?? []), ...(urlRead?.notes ?? [])]
  return { ok: true, other: { page: String(page ?? ''), url: String(url ?? '') }, notes }
}
