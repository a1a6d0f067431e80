import { causeOf } from '../causes/catalogue.ts'
import type { Finding, StackId } from '../model/diagnosis.ts'
import { stacks } from './catalogue.ts'

/** Whether a recipe for this stack can mend the cause. */
export function canFix(finding: Pick<Finding, 'id'>, stack: StackId): boolean {
  return causeOf(finding.id).beyond?.roles.includes(stacks[stack].role) !== true
}

/** One sentence: that this stack cannot fix the cause, and who can. */
export function whoCanFix(finding: Pick<Finding, 'id'>, stack: StackId): string {
  const who = causeOf(finding.id).beyond?.who ?? 'the layer that answered can'
  return `${stacks[stack].name} cannot fix this; ${who}.`
}
