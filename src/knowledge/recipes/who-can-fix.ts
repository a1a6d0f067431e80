import { causeOf } from '../causes/catalogue.ts'
import type { Finding, FixSide } from '../model/diagnosis.ts'
import { softwareName } from '../marks/catalogue.ts'
import { isNeedless } from './needless-header.ts'
import { roleOf } from './catalogue.ts'
import type { SoftwareId } from '../model/software.ts'

/** Whether a recipe for this stack can fix the cause. */
export function canFix(finding: Pick<Finding, 'id'>, stack: SoftwareId): boolean {
  return causeOf(finding.id).beyond?.roles.includes(roleOf(stack)) !== true
}

/** One sentence: that this stack cannot fix the cause, and who can. */
export function whoCanFix(finding: Pick<Finding, 'id'>, stack: SoftwareId): string {
  const who = causeOf(finding.id).beyond?.who ?? 'the layer that answered can'
  return `${softwareName(stack)} cannot fix this; ${who}.`
}

/** Who has to change something. */
export function sideOf({ id, variant, particulars }: Finding): FixSide {
  if (particulars.isPlainTwin === true) return 'page'
  if (isNeedless({ id, variant }) || (id === 'method-not-allowed' && variant === 'case')) return 'page'
  return causeOf(id).side ?? 'server'
}
