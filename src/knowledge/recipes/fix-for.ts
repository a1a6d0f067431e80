import type { Case } from '../model/case.ts'
import type { Finding, Fix } from '../model/diagnosis.ts'
import type { Evidence } from '../model/evidence.ts'
import { makersIn, productOn, seenLayers } from '../marks/seen-layers.ts'
import { visible } from '../privacy/visible.ts'
import { softwareName } from '../marks/catalogue.ts'
import { recipeOf, roleOf } from './catalogue.ts'
import { markedCookie, takenCookie, travellingCookie } from './cookie-fix.ts'
import { declaredSteps, isDeclaredHere } from './declared-step.ts'
import { fixElsewhere } from './elsewhere.ts'
import { fixForPage } from './page-origin.ts'
import type { Elsewhere } from './general-fix.ts'
import { handshakeFix } from './handshake.ts'
import { errorFirst } from './error-first.ts'
import { hostingSteps } from './hosting.ts'
import { isPlainOrigin } from '../facts/plain.ts'
import { notOnThePage, withoutCredentialsFirst, withoutCrossorigin } from './in-the-page.ts'
import { isNobodys, pageFirst } from './needless-header.ts'
import { notSettable } from './not-settable.ts'
import { policyNeeded } from './policy-needed.ts'
import { placeOf, policySteps, policyTitle, stepOf, stepsWithoutSnippet } from './policy-steps.ts'
import { hasPolicySnippet, isRefusedElsewhere } from './policy-snippet.ts'
import { shellSteps, shellTitle } from './shell-page.ts'
import type { Need } from './stack.ts'
import { namingSteps, strangerSteps } from './unknown-software.ts'
import { ownerSteps } from './which-layer.ts'
import { canFix, sideOf, whoCanFix } from './who-can-fix.ts'
import { isProduct, type RecipeId, type SoftwareId } from '../model/software.ts'

/**
 * What to change, with this case's own values. `snippet` is null where the change is not one of configuration.
 * Never yields `*` with credentials, a reflected origin, `null` or a pattern.
 */
export function fixFor(finding: Finding, subject: Case, stack: SoftwareId | null, evidence: Evidence): Fix {
  if (stack !== null && !canFix(finding, stack)) return elsewhereThan(finding, stack)
  const recipe = stack === null ? null : (productOn(stack, evidence) ?? stack)
  const { title, steps, snippet, where = null } = write(finding, subject, stack, recipe, evidence)
  const isGeneral = fixElsewhere(finding, subject) !== null || isRefusedElsewhere(finding, stack)
  const isNobodys = isGeneral && stepOf(finding, recipe) === null
  return {
    stack: isNobodys ? null : stack,
    product: isNobodys || recipe === null || !isProduct(recipe) ? null : recipe,
    side: sideOf(finding),
    where,
    title: visible(title),
    steps: steps.map(visible),
    snippet,
  }
}

/** For a person who chose software that cannot fix the cause: who can. */
function elsewhereThan(finding: Finding, stack: SoftwareId): Fix {
  return {
    stack: null,
    product: null,
    side: 'infrastructure',
    where: null,
    title: `Nothing in ${softwareName(stack)} can fix this`,
    steps: [whoCanFix(finding, stack)],
    snippet: null,
  }
}

function write(
  finding: Finding,
  subject: Case,
  stack: SoftwareId | null,
  recipeId: RecipeId | null,
  evidence: Evidence,
): Elsewhere & { readonly where?: string | null } {
  const handshake = handshakeFix(finding, subject, stack)
  if (handshake !== null) return handshake
  const general = fixElsewhere(finding, subject)
  if (general !== null) {
    const { steps, ...rest } = withStackStep(general, finding, recipeId, subject)
    return { ...rest, steps: [...steps, ...hostingSteps(finding, evidence)] }
  }
  const policy = policyNeeded(finding, subject, evidence)
  if (policy === null || !isPlainOrigin(new URL(subject.url).origin)) return fixForPage(finding, subject)
  const need: Need = {
    finding,
    subject,
    policy,
    isApi: stack !== null && makersIn(evidence).has(stack),
    isDeclared: isDeclaredHere(finding, subject, stack, evidence),
  }
  const title = shellTitle(finding, evidence) ?? policyTitle(need, recipeId)
  if (isNobodys(finding)) return { title, steps: pageFirst(finding, subject), snippet: null }
  const fixed = notSettable(finding, subject, recipeId)
  if (fixed !== null)
    return { title: fixed.title, steps: [...pageFirst(finding, subject), fixed.step], snippet: null }
  const { cookie, policy: recipe } = recipeOf(recipeId)
  const where = recipeId === null ? null : placeOf(recipeId, finding)
  if (finding.id === 'cookie-not-sent' && finding.particulars.thrownAway !== undefined)
    return takenCookie(subject)
  if (finding.id === 'cookie-not-sent' && finding.particulars.isMarked === true) return markedCookie()
  if (finding.id === 'cookie-not-sent' && (need.isApi || roleOf(stack) !== 'front-end server'))
    return travellingCookie(finding.particulars.cookie, recipeId, cookie)
  if (!hasPolicySnippet(finding, recipeId)) {
    return {
      title,
      where,
      steps: [...pageFirst(finding, subject), ...stepsWithoutSnippet(need, recipeId)],
      snippet: null,
    }
  }
  return {
    title,
    where,
    steps: [
      ...pageFirst(finding, subject),
      ...notOnThePage(evidence, subject),
      ...withoutCrossorigin(subject, evidence),
      ...withoutCredentialsFirst(finding, subject),
      ...errorFirst(finding),
      ...shellSteps(finding, subject, evidence),
      ...declaredSteps(finding, subject, stack, evidence),
      ...ownerSteps(finding, recipeId, seenLayers(evidence)),
      ...policySteps(need, recipeId),
      ...(stack === null ? namingSteps(evidence, subject) : []),
      ...hostingSteps(finding, evidence),
      ...strangerSteps(stack, evidence, subject),
    ],
    snippet: recipe.snippet?.(need) ?? null,
  }
}

function withStackStep(
  general: Elsewhere,
  finding: Finding,
  stack: RecipeId | null,
  subject: Case,
): Elsewhere {
  // What a recipe adds is about headers, and nobody reads those of a handshake.
  const own = subject.as === 'websocket' ? null : stepOf(finding, stack)
  return own === null || stack === null
    ? general
    : { ...general, steps: [...general.steps, `${softwareName(stack)}: ${own}`] }
}
