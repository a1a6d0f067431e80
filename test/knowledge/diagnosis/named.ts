import type { Case } from '../../../src/knowledge/case.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Evidence } from '../../../src/knowledge/evidence.ts'

/** One line of a table: what was seen, and the causes it must come to, as `id.variant confidence`. */
export interface Row {
  readonly title: string
  readonly subject: Case
  readonly seen: Evidence
  readonly causes: readonly string[]
}

export function named({ subject, seen }: Row): readonly string[] {
  return diagnose(subject, seen).causes.map(
    ({ id, variant, confidence }) => `${id}${variant === null ? '' : `.${variant}`} ${confidence}`,
  )
}
