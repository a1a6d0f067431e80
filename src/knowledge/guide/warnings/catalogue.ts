import type { Finding, Warning, WarningId } from '../../model/diagnosis.ts'
import { warningIds } from '../../model/diagnosis.ts'
import type { Facts } from '../../facts/facts.ts'
import { authorizationUnderWildcard } from './authorization-under-wildcard.ts'
import { bareCopyKept } from './bare-copy-kept.ts'
import { browsersDisagreeWarning } from './browsers-disagree.ts'
import { errorsWithoutCors } from './errors-without-cors.ts'
import {
  insecureOriginAllowed,
  nullAllowed,
  originDotUnescaped,
  originMatchedByPrefix,
  originMatchedBySuffix,
  reflectsAnyOrigin,
  reflectsAnyOriginWithCredentials,
  wildcardInProduction,
} from './lax-origins.ts'
import { maxAgeAboveCaps } from './max-age-above-caps.ts'
import { missingVaryOrigin } from './missing-vary-origin.ts'
import { plainLoadsBlocked } from './plain-loads-blocked.ts'
import { recipeDropsOthers } from './recipe-drops-others.ts'
import { urlRedirects } from './url-redirects.ts'
import { websocketOpenToAll } from './websocket-open-to-all.ts'
import type { WarningRule } from './warning.ts'

/** Everything there is to warn of. */
export const warnings = {
  'missing-vary-origin': missingVaryOrigin,
  'reflects-any-origin': reflectsAnyOrigin,
  'reflects-any-origin-with-credentials': reflectsAnyOriginWithCredentials,
  'null-allowed': nullAllowed,
  'origin-matched-by-prefix': originMatchedByPrefix,
  'origin-matched-by-suffix': originMatchedBySuffix,
  'origin-dot-unescaped': originDotUnescaped,
  'insecure-origin-allowed': insecureOriginAllowed,
  'wildcard-in-production': wildcardInProduction,
  'authorization-under-wildcard': authorizationUnderWildcard,
  'errors-without-cors': errorsWithoutCors,
  'max-age-above-caps': maxAgeAboveCaps,
  'browsers-disagree': browsersDisagreeWarning,
  'url-redirects': urlRedirects,
  'bare-copy-kept': bareCopyKept,
  'recipe-drops-others': recipeDropsOthers,
  'plain-loads-blocked': plainLoadsBlocked,
  'websocket-open-to-all': websocketOpenToAll,
} as const satisfies Readonly<Record<WarningId, WarningRule>>

/** Those that apply, in the order of their ids. */
export function warningsOf(facts: Facts, causes: readonly Finding[]): readonly Warning[] {
  if (facts.judged.verdict.outcome === 'not-cross-origin') return []
  return warningIds.flatMap((id) => {
    const evidence = warnings[id].examine(facts, causes)
    return evidence === null ? [] : [{ id, title: warnings[id].title, evidence }]
  })
}
