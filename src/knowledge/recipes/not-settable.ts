import { softwareName } from '../marks/catalogue.ts'
import type { Case } from '../model/case.ts'
import type { CauseId, Finding } from '../model/diagnosis.ts'
import type { RecipeId } from '../model/software.ts'
import { recipeOf } from './catalogue.ts'
import type { Settings } from './stack.ts'

/** The part of a policy that lacks something where this is the cause. */
const partOf: Readonly<Partial<Record<CauseId, keyof Settings>>> = {
  'method-not-allowed': 'methods',
  'request-header-not-allowed': 'headers',
  'response-header-not-exposed': 'exposed',
  'credentials-not-allowed': 'credentials',
}

/** That no setting of this software can change what is missing, and what to do instead; null where one can. */
export function notSettable(
  finding: Finding,
  subject: Case,
  stack: RecipeId | null,
): { readonly title: string; readonly step: string } | null {
  const part = partOf[finding.id]
  const made = stack === null || part === undefined ? undefined : recipeOf(stack).policy.fixed?.[part]
  const step = typeof made === 'function' ? made(subject) : (made ?? null)
  if (step === null || stack === null) return null
  return { title: `${whatIsMissing(finding)}: no setting of ${softwareName(stack)} allows that`, step }
}

function whatIsMissing({ particulars: { method, headers = [] } }: Finding): string {
  if (method !== undefined) return `The method ${method}`
  return headers.length === 0
    ? 'Credentials'
    : `${headers.length > 1 ? 'The headers' : 'The header'} ${headers.join(', ')}`
}
