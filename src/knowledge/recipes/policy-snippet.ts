import type { Finding } from '../model/diagnosis.ts'
import { recipeOf } from './catalogue.ts'
import { softwareOf, type RecipeId } from '../model/software.ts'

/** Whether lines of this stack's configuration fix the cause; else its steps do. */
export function hasPolicySnippet(finding: Finding, stack: RecipeId | null): boolean {
  return (
    recipeOf(stack).policy.stepsOnly?.includes(finding.id) !== true && !isRefusedElsewhere(finding, stack)
  )
}

/** A refusal at the edge by another layer than this one: only the lines of the layer that refuses would fix it. */
export function isRefusedElsewhere({ id, particulars }: Finding, stack: RecipeId | null): boolean {
  return id === 'blocked-at-edge' && particulars.refusedBy !== (stack === null ? null : softwareOf(stack))
}
