import { isSafelistedMethod } from '../standard/safelisted-method.ts'
import type { CacheQuestion } from '../standard/preflight-cache.ts'
import { isOkStatus, isRedirectStatus } from '../standard/status.ts'
import type { ParsedUrl } from '../standard/url.ts'
import type { CorsError } from '../../model/cors-error.ts'
import type { TokenList } from '../standard/list-of-tokens.ts'
import type { NetworkErrorReason } from './exchange.ts'
import { failureOfCorsCheck } from './name-cors-check-failure.ts'
import type { NamedFailure } from './name-cors-check-failure.ts'
import type { ReadAnswer } from './read-answer.ts'
import type { Rules } from '../engines/rules.ts'

/** A failure as Chromium's DevTools tell it. */
export interface CorsFailure {
  readonly corsError: CorsError
  readonly failedParameter: string
}

/**
 * Fetch standard, 4.8, CORS-preflight fetch from step 7 on: the failure this engine meets first, or null. A reason
 * alone where the network stack gave up before CORS.
 */
export function judgePreflight(
  rules: Rules,
  { credentials, method, names }: CacheQuestion,
  /** What `Access-Control-Allow-Origin` must allow; null where this engine does not look. */
  origin: string | null,
  answer: ReadAnswer,
  url: ParsedUrl,
): CorsFailure | NetworkErrorReason | null {
  const wildcards = credentials !== 'include'
  const { allowMethods, allowHeaders } = answer.said
  for (const step of rules.preflightSteps)
    switch (step) {
      case 'redirect': {
        if (!isRedirectStatus(answer.status)) break
        const location = rules.location(answer.headers)
        if (location === null) break
        if (rules.locationBeforeCors && !rules.isUrl(location, url.href)) return 'invalid-location'
        return { corsError: 'PreflightDisallowedRedirect', failedParameter: '' }
      }
      case 'status':
        if (isOkStatus(answer.status)) break
        return { corsError: 'PreflightInvalidStatus', failedParameter: '' }
      case 'cors-check': {
        if (origin === null) break
        const failure = failureOfCorsCheck(rules, origin, credentials, answer)
        if (failure === null) break
        return { ...failure, corsError: ofPreflight[failure.corsError] }
      }
      case 'parse-methods':
        if (allowMethods !== 'failure') break
        return { corsError: 'InvalidAllowMethodsPreflightResponse', failedParameter: '' }
      case 'parse-headers':
        if (allowHeaders !== 'failure') break
        return { corsError: 'InvalidAllowHeadersPreflightResponse', failedParameter: '' }
      case 'method':
        if (isSafelistedMethod(method) || allowMethods.includes(method)) break
        if (wildcards && allowMethods.includes('*')) break
        return { corsError: 'MethodDisallowedByPreflightResponse', failedParameter: method }
      case 'headers': {
        const refused = firstRefused(rules, names, allowHeaders, wildcards)
        if (refused === null) break
        return { corsError: 'HeaderDisallowedByPreflightResponse', failedParameter: refused }
      }
    }
  return null
}

/** The names of a failed CORS check when it is a preflight's. */
const ofPreflight = {
  WildcardOriginNotAllowed: 'PreflightWildcardOriginNotAllowed',
  MissingAllowOriginHeader: 'PreflightMissingAllowOriginHeader',
  MultipleAllowOriginValues: 'PreflightMultipleAllowOriginValues',
  InvalidAllowOriginValue: 'PreflightInvalidAllowOriginValue',
  AllowOriginMismatch: 'PreflightAllowOriginMismatch',
  InvalidAllowCredentials: 'PreflightInvalidAllowCredentials',
} as const satisfies Readonly<Record<NamedFailure['corsError'], CorsError>>

function firstRefused(
  rules: Rules,
  names: readonly string[],
  allowed: TokenList,
  wildcards: boolean,
): string | null {
  if (names.length === 0) return null
  const covered = wildcards && allowed.includes('*')
  for (const name of names) {
    if (allowed.includes(name)) continue
    if (covered && (name !== 'authorization' || rules.wildcardCoversAuthorization)) continue
    return name
  }
  return null
}
