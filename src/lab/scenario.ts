import type { Case } from '../knowledge/model/case.ts'
import type { CauseId } from '../knowledge/model/diagnosis.ts'
import type { ReportedError } from '../knowledge/model/evidence.ts'
import type { ProbeOptions } from '../probes/options.ts'
import type { Stage } from './stage.ts'

/** 1: one look is enough. 2: two responses must be compared. 3: the obvious reading is the wrong one. */
export type Level = 1 | 2 | 3

/** A scenario that has been put up: the request that fails, and what puts it right. */
export interface Play {
  readonly subject: Case
  /** What the triage must be told beyond names and certificates. */
  readonly options?: Partial<ProbeOptions>
  /** What a customer's console said, where that is part of what is known. */
  readonly reported?: readonly ReportedError[]
  /** Corrects the server; where the page was at fault, returns the request as the corrected page makes it. */
  readonly fix: () => Case | void
}

/** A practice incident. */
export interface Scenario {
  /** The cause, with `.variant` where it has one; a suffix of its own tells further scenarios of a cause apart. */
  readonly id: string
  /** What the triage must name first; null where nothing is wrong. */
  readonly cause: CauseId | null
  readonly variant: string | null
  /** Shown to the person: gives nothing away. */
  readonly title: string
  readonly level: Level
  /** What the person on call is told. */
  readonly story: string
  /** A second fault that lies behind the first and must be named too. */
  readonly alsoCause?: CauseId
  /** It cannot be told with names under `.localhost` over plain HTTP. */
  readonly needsNames?: true
  readonly start: (stage: Stage) => Promise<Play>
}
