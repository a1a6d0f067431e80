import type { WarningId } from '../../../src/knowledge/model/diagnosis.ts'
import type { Play } from '../../../src/lab/scenario.ts'
import type { Stage } from '../../../src/lab/stage.ts'

/** A server that looks like a cause at first sight and is something else, or nothing. */
export interface LookAlike {
  readonly title: string
  /** `cause` or `cause.variant`; null: no cause at all. */
  readonly expect: string | null
  /** Most that may be said of it. */
  readonly atMost?: 'likely' | 'possible'
  readonly warns?: readonly WarningId[]
  /** A second fault, which must be named too. */
  readonly also?: string
  readonly start: (stage: Stage) => Promise<Omit<Play, 'fix'>>
}
