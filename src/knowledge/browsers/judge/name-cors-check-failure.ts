import type { CredentialsMode } from '../../model/case.ts'
import { corsCheck } from '../standard/cors-check.ts'
import type { CorsCheckFailure } from '../standard/cors-check.ts'
import type { AllowOriginError, Rules } from '../engines/rules.ts'
import type { ReadAnswer } from './read-answer.ts'

/** The name of a failed CORS check without the prefix that a preflight's carries. */
export interface NamedFailure {
  readonly corsError: AllowOriginError | 'WildcardOriginNotAllowed' | 'InvalidAllowCredentials'
  readonly failedParameter: string
}

/** The CORS check of a response, its failure in the words of the engine. */
export function failureOfCorsCheck(
  rules: Rules,
  origin: string,
  credentials: CredentialsMode,
  answer: ReadAnswer,
): NamedFailure | null {
  const failed = corsCheck(origin, credentials, answer.said)
  return failed && nameCorsCheckFailure(rules, failed, answer)
}

/** Chromium's name and parameter for the way this engine tells a failed CORS check. */
function nameCorsCheckFailure(rules: Rules, failure: CorsCheckFailure, answer: ReadAnswer): NamedFailure {
  switch (failure.step) {
    case 'allow-origin-absent':
      return { corsError: 'MissingAllowOriginHeader', failedParameter: '' }
    case 'wildcard-with-credentials':
      return { corsError: 'WildcardOriginNotAllowed', failedParameter: '' }
    case 'allow-origin-mismatch':
      return {
        corsError: rules.nameMismatch(failure.value, answer.headers),
        failedParameter: shown(failure.value),
      }
    case 'allow-credentials':
      return { corsError: 'InvalidAllowCredentials', failedParameter: shown(failure.value ?? '') }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** DevTools show the value as the UTF-8 that it is, and nothing of one that is none. Measured. */
function shown(value: string): string {
  if (/^[\0-\x7f]*$/.test(value)) return value
  try {
    return utf8.decode(Uint8Array.from(value, (byte) => byte.charCodeAt(0)))
  } catch {
    return ''
  }
}
