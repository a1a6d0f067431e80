import type { Case } from '../model/case.ts'
import type { Finding } from '../model/diagnosis.ts'

/** A fix that is the same whatever server there is: in the page, its address, the network or the person's browser. */
export interface Elsewhere {
  readonly title: string
  readonly steps: readonly string[]
  readonly snippet: string | null
}

/** Writes such a fix with the values of the case. */
export type Make = (facts: {
  readonly finding: Finding
  readonly subject: Case
  readonly url: URL
  readonly final: string | null
}) => Elsewhere

/** A fix in words alone. */
export function steps(title: string, ...lines: string[]): Elsewhere {
  return { title, steps: lines, snippet: null }
}
