import type { Finding, StackId } from '../model/diagnosis.ts'
import { stacks } from './catalogue.ts'

/** Whether lines of this stack's configuration mend the cause; else its steps do. */
export function hasPolicySnippet(finding: Finding, stack: StackId): boolean {
  return stacks[stack].policy.stepsOnly?.includes(finding.id) !== true && !isRefusedElsewhere(finding, stack)
}

/** A refusal at the edge by another layer than this one: only the lines of the layer that refuses would mend it. */
export function isRefusedElsewhere({ id, particulars }: Finding, stack: StackId): boolean {
  return id === 'blocked-at-edge' && particulars['layer'] !== stack
}
