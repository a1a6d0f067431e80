import type { Case } from '../knowledge/case.ts'
import type { StackId } from '../knowledge/diagnosis.ts'
import type { ReportedError } from '../knowledge/evidence.ts'
import type { ProbeOptions } from '../probes/options.ts'
import type { SavedSession } from '../session/saved-session.ts'
import type { Other, Settings } from '../session/state.ts'
import type { Presentation } from './request-options.ts'

/** What the triage opens on. */
export interface Opening {
  /** Null opens the empty form; a case is probed at once. */
  readonly subject: Case | null
  readonly options: ProbeOptions
  readonly stack: StackId | null
  readonly presentation: Presentation
  /** A side to compare with; the triage opens on the comparison. */
  readonly other?: Other | null
  readonly settings?: Partial<Settings>
  /** Read into the form as if it had been pasted. */
  readonly pasted?: string
  readonly practice?: PracticeOpening
  /** A session as it was left; opened without network. */
  readonly saved?: SavedSession
  /** Whether the session is written to disk as it happens. Practice is not. */
  readonly save: boolean
}

/** A practice incident that runs: what is told of it, and how it is put right. */
export interface PracticeOpening {
  readonly title: string
  readonly story: string
  readonly reported: readonly ReportedError[]
  /** Puts the servers right; returns the request as the corrected page makes it. */
  readonly applyFix: () => Case
}
