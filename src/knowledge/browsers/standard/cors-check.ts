import type { CredentialsMode, HeaderList } from '../../model/case.ts'
import type { GetHeader } from './header-list.ts'
import { getHeader } from './header-list.ts'

/** Which step of the CORS check failed, and the value it failed on (null where the header is absent). */
export type CorsCheckFailure =
  | { readonly step: 'allow-origin-absent' }
  | { readonly step: 'wildcard-with-credentials' }
  | { readonly step: 'allow-origin-mismatch'; readonly value: string }
  | { readonly step: 'allow-credentials'; readonly value: string | null }

/**
 * Fetch standard, 4.9, "CORS check" of a response: null for success. `origin` is the serialized request
 * origin, `null` as a word after a tainting redirect. Neither value is compared in any way but byte by byte.
 */
export function corsCheck(
  origin: string,
  credentials: CredentialsMode,
  headers: HeaderList,
  get: GetHeader = getHeader,
): CorsCheckFailure | null {
  const allowed = get(headers, 'access-control-allow-origin')
  if (allowed === null) return { step: 'allow-origin-absent' }
  if (allowed === '*' && credentials !== 'include') return null
  if (allowed !== origin)
    return allowed === '*'
      ? { step: 'wildcard-with-credentials' }
      : { step: 'allow-origin-mismatch', value: allowed }
  if (credentials !== 'include') return null
  const allowCredentials = get(headers, 'access-control-allow-credentials')
  return allowCredentials === 'true' ? null : { step: 'allow-credentials', value: allowCredentials }
}
