import { finalResponse } from './facts/final-response.ts'
import type { Case } from './model/case.ts'
import { rankedCauses } from './causes/rank.ts'
import { checkResults } from './guide/checks.ts'
import type { Diagnosis } from './model/diagnosis.ts'
import type { Evidence } from './model/evidence.ts'
import { askedInstead } from './facts/asked-instead.ts'
import { factsOf, type Facts } from './facts/facts.ts'
import { answeredBy, layerOfFirst } from './marks/layer-of.ts'
import { fittingPitfalls } from './guide/fitting-pitfalls.ts'
import { verificationOf } from './guide/verification/catalogue.ts'
import { warningsOf } from './guide/warnings/catalogue.ts'

/**
 * Concludes everything that a case and its evidence say: what each browser does, who answered, the five checks, the
 * causes in the order in which they have to be fixed, what will harm later, what to verify and what to mind. Pure, and never throws: too
 * little evidence gives an inconclusive diagnosis.
 */
export function diagnose(subject: Case, evidence: Evidence): Diagnosis {
  const facts = factsOf(subject, evidence)
  const causes = rankedCauses(facts).filter(({ id }) => !isAskedElsewhere(facts) || id === 'page-csp')
  return {
    verdict: facts.judged.verdict,
    status: finalResponse(facts)?.status ?? null,
    layer: layerOfFirst([facts.request, facts.preflight]),
    answeredBy: answeredBy(facts.preflight, facts.request),
    checks: checkResults(facts),
    causes,
    warnings: warningsOf(facts, causes),
    verification: verificationOf(facts, causes),
    pitfalls: fittingPitfalls(facts, causes),
  }
}

/** What answered over http is not what a browser gets: it asks for the same over https. */
function isAskedElsewhere({ subject, evidence, judged }: Facts): boolean {
  return judged.verdict.outcome === 'inconclusive' && askedInstead(subject, evidence) !== null
}
