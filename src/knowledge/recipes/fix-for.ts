import type { Case } from '../model/case.ts'
import { stackIds, type Diagnosis, type Finding, type Fix, type StackId } from '../model/diagnosis.ts'
import { noEvidence, type Evidence } from '../model/evidence.ts'
import { seenLayers } from '../marks/seen-layers.ts'
import { visible } from '../privacy/visible.ts'
import { stacks } from './catalogue.ts'
import { declaredStack, declaredSteps } from './declared-step.ts'
import { fixElsewhere, fixForPage, type Elsewhere } from './elsewhere.ts'
import { hostingSteps } from './hosting.ts'
import { isPlainName, isPlainOrigin } from './plain.ts'
import { policyNeeded } from './policy-needed.ts'
import { policySteps, policyTitle, stepOf, stepsOfCause, thenProbe } from './policy-steps.ts'
import { hasPolicySnippet, isRefusedElsewhere } from './policy-snippet.ts'
import type { Need, Stack } from './stack.ts'
import { ownerSteps } from './which-layer.ts'
import { canFix } from './who-can-fix.ts'

/**
 * The stack whose recipe is shown: the one asked for, else the one that answered, else the one that scanned
 * source declares, else the nearest there is a recipe for. Where another server answers the preflight, that one;
 * where an application cannot mend the cause, the proxy before it.
 */
export function stackFor(
  { layer, causes: [first] }: Pick<Diagnosis, 'layer' | 'causes'>,
  chosen: StackId | null,
  evidence: Pick<Evidence, 'declared'> = noEvidence,
): StackId {
  if (chosen !== null) return chosen
  const detected = nearestStack(first?.particulars['preflight-layer'] || layer.id, evidence)
  return first === undefined || canFix(first, detected) ? detected : 'nginx'
}

/** Behind a server without a recipe a proxy can set the headers; where nothing is known, Express. */
function nearestStack(id: string | null, evidence: Pick<Evidence, 'declared'>): StackId {
  const known = stackIds.find((stack) => stack === id)
  if (known !== undefined) return known
  if (id === null || id === 'node') return declaredStack(evidence) ?? 'express'
  if (id === 'vercel') return 'next'
  if (id === 'cloudflare-access') return 'cloudflare'
  return 'nginx'
}

/**
 * What to change, with this case's own values; null only where this stack cannot fix the cause and another can
 * (`whoCanFix` names it). `snippet` is null where the change is not one of configuration.
 * Never yields `*` with credentials, a reflected origin, `null` or a pattern.
 */
export function fixFor(finding: Finding, subject: Case, stack: StackId, evidence: Evidence): Fix | null {
  if (!canFix(finding, stack)) return null
  const { title, steps, snippet, where = null } = write(finding, subject, stack, evidence)
  const isGeneral = fixElsewhere(finding, subject) !== null || isRefusedElsewhere(finding, stack)
  const onAnyStack = isGeneral && stepOf(finding, stack) === null
  return { stack, onAnyStack, where, title: visible(title), steps: steps.map(visible), snippet }
}

function write(
  finding: Finding,
  subject: Case,
  stack: StackId,
  evidence: Evidence,
): Elsewhere & { readonly where?: string } {
  const general = fixElsewhere(finding, subject)
  if (general !== null) {
    const { steps, ...rest } = withStackStep(general, finding, stack)
    return { ...rest, steps: [...steps, ...hostingSteps(finding, evidence)] }
  }
  const policy = policyNeeded(finding, subject, evidence)
  if (policy === null || !isPlainOrigin(new URL(subject.url).origin)) return fixForPage(subject)
  const need: Need = { finding, subject, policy }
  const title = policyTitle(need, stack)
  const { cookie } = stacks[stack]
  if (finding.id === 'cookie-not-sent' && cookie !== null) return cookieFix(finding, stack, cookie)
  if (!hasPolicySnippet(finding, stack)) {
    return { title, steps: [...stepsOfCause(finding, stack), 'Then probe again.'], snippet: null }
  }
  return {
    title,
    where: stacks[stack].livesIn,
    steps: [
      ...declaredSteps(finding, subject, stack, evidence),
      ...ownerSteps(finding, stack, seenLayers(evidence, subject)),
      ...policySteps(need, stack),
      ...hostingSteps(finding, evidence),
    ],
    snippet: stacks[stack].policy.snippet(need),
  }
}

function withStackStep(general: Elsewhere, finding: Finding, stack: StackId): Elsewhere {
  const own = stepOf(finding, stack)
  return own === null ? general : { ...general, steps: [...general.steps, `${stacks[stack].name}: ${own}`] }
}

function cookieFix(
  { particulars }: Finding,
  stack: StackId,
  cookie: NonNullable<Stack['cookie']>,
): Elsewhere {
  const name = particulars['cookie'] ?? ''
  const { steps, snippet } = cookie(isPlainName(name) ? name : 'session')
  const why =
    'Best: serve page and API under one registrable domain (app.example.com, api.example.com), and SameSite=Lax is enough. Else the cookie needs SameSite=None and Secure, over https; Safari, and others with third-party cookies off, still keep it back.'
  return {
    title: 'Let the cookie travel to another site',
    steps: [why, ...steps, thenProbe(stack)],
    snippet: `${snippet}\n`,
  }
}
