import type { HeaderList } from '../../model/case.ts'
import { isSafelistedMethod } from '../standard/safelisted-method.ts'
import { normalizeMethod } from '../standard/normalize-method.ts'
import { settableHeaders, settableIn } from '../engines/settable-headers.ts'
import type { Judge } from '../engines/rules-of.ts'
import { rulesOf } from '../engines/rules-of.ts'

/** Whether a cross-origin request needs a preflight, and the names it would carry in `Access-Control-Request-Headers`. */
interface PreflightNeeds {
  readonly needed: boolean
  /** Lower case, sorted, each once. */
  readonly unsafeNames: readonly string[]
}

/**
 * Fetch standard, 4.1 (main fetch, the step that sets the CORS-preflight flag), for a request that script makes
 * with this method and these headers. Engines differ in what they safelist; `standard` is the standard itself.
 */
export function preflightNeeds(by: Judge, method: string, headers: HeaderList): PreflightNeeds {
  const rules = rulesOf(by)
  const unsafeNames = rules.unsafeNames(settableIn(rules, settableHeaders(headers)?.headers ?? []))
  return {
    needed: !isSafelistedMethod(normalizeMethod(method)) || unsafeNames.length > 0,
    unsafeNames,
  }
}
