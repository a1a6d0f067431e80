import type { Case } from '../../../src/knowledge/case.ts'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import type { Evidence, Observation } from '../../../src/knowledge/evidence.ts'
import { evidence, get, request, type Came } from './evidence-builder.ts'

/** One line of a table: what was seen, and the causes it must come to, as `id.variant confidence`. */
export interface Row {
  readonly title: string
  readonly subject: Case
  readonly seen: Evidence
  readonly causes: readonly string[]
}

/** A line about a GET, with what differs from it and what is known beside its answers. */
export function row(
  title: string,
  seen: readonly Observation[],
  causes: readonly string[],
  more: Partial<Case> = {},
  also: Partial<Evidence> = {},
): Row {
  return { title, seen: { ...evidence(...seen), ...also }, causes, subject: { ...get, ...more } }
}

/** The answer to the GET itself. */
export function came(...answer: Came): Observation {
  return request(get, answer)
}

export function named({ subject, seen }: Row): readonly string[] {
  return diagnose(subject, seen).causes.map(
    ({ id, variant, confidence }) => `${id}${variant === null ? '' : `.${variant}`} ${confidence}`,
  )
}
