import type { Case } from '../case.ts'
import { stackIds, type Diagnosis, type Finding, type Fix, type StackId } from '../diagnosis.ts'
import { noEvidence, type Evidence } from '../evidence.ts'
import { visible } from '../visible.ts'
import { stacks } from './catalogue.ts'
import { declaredStack, declaredSteps } from './declared-step.ts'
import { fixElsewhere, fixForPage, type Elsewhere } from './elsewhere.ts'
import { hostingSteps } from './hosting.ts'
import { isPlainName, isPlainOrigin } from './plain.ts'
import { policyNeeded } from './policy-needed.ts'
import { policySteps, policyTitle } from './policy-steps.ts'
import type { Need } from './stack.ts'
import { ownerSteps } from './which-layer.ts'
import { canFix } from './who-can-fix.ts'

export { whoCanFix } from './who-can-fix.ts'

/**
 * The stack whose recipe is shown: the one asked for, else the one that answered, else the one that scanned
 * source declares, else the nearest there is a
 * recipe for. Behind any other server a proxy can set the headers; where nothing is known, Express.
 */
export function stackFor(
  diagnosis: Pick<Diagnosis, 'layer'>,
  chosen: StackId | null,
  evidence: Pick<Evidence, 'declared'> = noEvidence,
): StackId {
  if (chosen !== null) return chosen
  const { id } = diagnosis.layer
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
  const { title, steps, snippet } = write(finding, subject, stack, evidence)
  const onAnyStack = fixElsewhere(finding, subject) !== null && stepOf(finding, stack) === null
  return { stack, onAnyStack, title: visible(title), steps: steps.map(visible), snippet }
}

function write(finding: Finding, subject: Case, stack: StackId, evidence: Evidence): Elsewhere {
  const general = fixElsewhere(finding, subject)
  if (general !== null) {
    const { steps, ...rest } = withStackStep(general, finding, stack)
    return { ...rest, steps: [...steps, ...hostingSteps(finding, evidence)] }
  }
  const policy = policyNeeded(finding, subject, evidence)
  if (policy === null || !isPlainOrigin(new URL(subject.url).origin)) return fixForPage(subject)
  const need: Need = { finding, subject, policy }
  if (finding.id === 'cookie-not-sent') return cookieFix(need, stack)
  return {
    title: policyTitle(need, stack),
    steps: [
      ...declaredSteps(finding, subject, stack, evidence),
      ...policySteps(need, stack),
      ...ownerSteps(finding, stack),
    ],
    snippet: stacks[stack].policy.snippet(need),
  }
}

function withStackStep(general: Elsewhere, finding: Finding, stack: StackId): Elsewhere {
  const own = stepOf(finding, stack)
  return own === null ? general : { ...general, steps: [...general.steps, `${stacks[stack].name}: ${own}`] }
}

/** What this stack adds to the repair of a cause. */
function stepOf({ id }: Finding, stack: StackId): string | null {
  return stacks[stack].policy.perCause[id] ?? null
}

function cookieFix(need: Need, stack: StackId): Elsewhere {
  const { cookie, policy } = stacks[stack]
  const title = 'Let the cookie travel to another site'
  const why =
    'Best: serve page and API under one registrable domain (app.example.com, api.example.com), and SameSite=Lax is enough. Else the cookie needs SameSite=None and Secure; Safari, and others with third-party cookies off, still keep it back.'
  const name = need.finding.particulars['cookie'] ?? ''
  if (cookie === null) {
    const steps = typeof policy.place === 'function' ? policy.place(need) : policy.place
    return { title, steps: [why, ...steps], snippet: policy.snippet(need) }
  }
  const { steps, snippet } = cookie(isPlainName(name) ? name : 'session')
  return { title, steps: [why, ...steps], snippet }
}
