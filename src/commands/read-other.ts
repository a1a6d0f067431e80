import { describeProblem, readPage, readUrl } from '../knowledge/read-case.ts'
import type { Other } from '../session/state.ts'
import type { Request } from './request-options.ts'

/** The options that name the side to compare with. */
export const otherOptions = { compare: { type: 'string' }, 'compare-url': { type: 'string' } } as const

export type OtherRead =
  { readonly ok: true; readonly other: Other | null } | { readonly ok: false; readonly message: string }

/** `--compare PAGE2` and `--compare-url URL2`; null where neither was given. */
export function readOther({ own }: Pick<Request, 'own'>): OtherRead {
  const { compare: page, 'compare-url': url } = own
  if (typeof page !== 'string' && typeof url !== 'string') return { ok: true, other: null }
  const pageRead = typeof page === 'string' ? readPage(page) : null
  if (pageRead?.ok === false) return { ok: false, message: `--compare: ${describeProblem(pageRead.problem)}` }
  const urlRead = typeof url === 'string' ? readUrl(url, 'option') : null
  if (urlRead?.ok === false)
    return { ok: false, message: `--compare-url: ${describeProblem(urlRead.problem)}` }
  return { ok: true, other: { page: String(page ?? ''), url: String(url ?? '') } }
}
