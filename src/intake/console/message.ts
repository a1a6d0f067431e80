import type { Opening } from './openings.ts'
import type { Wording } from './wording.ts'

/** One failure as a console tells it: which engine wrote it, what its wording names, and the words themselves. */
export interface Message {
  readonly offset: number
  readonly opening: Opening
  readonly named: Readonly<Record<string, string | undefined>>
  readonly text: string
  readonly wording: Wording | null
  /** The method or header that the wording names. */
  readonly word?: string | undefined
  /** The message, or a later one of the same failure, says that it was the preflight's. */
  readonly inPreflight?: true
}
