import type { CredentialsMode } from '../../model/case.ts'
import type { CorsHeaders } from './cors-headers.ts'

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
  { allowOrigin, allowCredentials }: CorsHeaders,
): CorsCheckFailure | null {
  if (allowOrigin === null) return { step: 'allow-origin-absent' }
  if (allowOrigin === '*' && credentials !== 'include') return null
  if (allowOrigin !== origin)
    return allowOrigin === '*'
      ? { step: 'wildcard-with-credentials' }
      : { step: 'allow-origin-mismatch', value: allowOrigin }
  if (credentials !== 'include') return null
  return allowCredentials === 'true' ? null : { step: 'allow-credentials', value: allowCredentials }
}
