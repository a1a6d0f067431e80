import type { HeaderList } from '../knowledge/model/case.ts'
import { engines } from '../knowledge/model/cors-error.ts'
import { preflightNeeds } from '../knowledge/browsers/judge/preflight-needs.ts'
import { isSafelistedMethod } from '../knowledge/browsers/standard/safelisted-method.ts'

/**
 * What the preflight of a request asks for, taken over all engines: `needed` where at least one sends it,
 * `unsafeNames` every name that one of them lists. The engines part over a few header names; asking for all of
 * them once answers for each.
 */
export function preflightNeed(
  method: string,
  headers: HeaderList,
): { readonly needed: boolean; readonly unsafeNames: readonly string[] } {
  const names = new Set(
    (['standard', ...engines] as const).flatMap(
      (judge) => preflightNeeds(judge, method, headers).unsafeNames,
    ),
  )
  return { needed: !isSafelistedMethod(method) || names.size > 0, unsafeNames: [...names].sort() }
}
