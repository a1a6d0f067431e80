import type { Case } from '../../knowledge/model/case.ts'
import type { ProbeOptions } from '../../probes/options.ts'
import type { SavedSession } from '../../session/saved-session.ts'
import type { Other, Settings } from '../../session/state.ts'
import type { Watching } from './watch-browser.ts'
import type { Presentation } from '../arguments/request-options.ts'
import type { SoftwareId } from '../../knowledge/model/software.ts'

/** What the triage opens on. */
export interface Opening {
  /** Null opens the empty form; a case is probed at once. */
  readonly subject: Case | null
  readonly options: ProbeOptions
  readonly stack: SoftwareId | null
  readonly presentation: Presentation
  /** A side to compare with; the triage opens on the comparison. */
  readonly other?: Other | null
  readonly settings?: Partial<Settings>
  /** How a browser is found when one is to be watched. */
  readonly watching?: Watching
  /** Whether one is watched from the start: on this page, or on none. */
  readonly watch?: { readonly page: string | null }
  /** Read into the form as if it had been pasted. */
  readonly pasted?: string
  /** A session as it was left; opened without network. */
  readonly saved?: SavedSession
  /** Whether the session is written to disk as it happens. Practice is not. */
  readonly save: boolean
}
