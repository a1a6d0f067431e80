import { asksWithCors } from '../knowledge/browsers/judge/asks-with-cors.ts'
import type { Case, HeaderList } from '../knowledge/model/case.ts'
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
  made: Pick<Case, 'as' | 'mode' | 'usesPreflight'> = {},
): { readonly needed: boolean; readonly unsafeNames: readonly string[] } {
  if (!asksWithCors({ ...made, headers })) return { needed: false, unsafeNames: [] }
  const names = new Set(
    (['standard', ...engines] as const).flatMap(
      (judge) => preflightNeeds(judge, method, headers).unsafeNames,
    ),
  )
  return {
    needed:
      made.as === 'xhr-upload' ||
      made.usesPreflight === true ||
      !isSafelistedMethod(method) ||
      names.size > 0,
    unsafeNames: [...names].sort(),
  }
}
