import type { Case } from '../../knowledge/model/case.ts'
import type { Observation } from '../../knowledge/model/evidence.ts'
import type { CauseId } from '../../knowledge/model/diagnosis.ts'
import type { TermId } from '../../knowledge/guide/glossary.ts'
import type { Play } from '../scenario.ts'
import type { Stage } from '../stage.ts'
import type { Asking } from './asking.ts'

export interface Choice {
  readonly text: string
  readonly right: boolean
  /** Why it is right, or why it is not. */
  readonly why: string
}

/** One request that is really sent, to practice servers on loopback. */
export interface Step {
  /** Who asks, and for what. */
  readonly says: string
  /** `answers` are those of the steps before. */
  readonly asks: (subject: Case, answers: readonly Observation[]) => Asking
  /** Nobody should be given this permission. */
  readonly unwanted?: true
}

/** One lesson: a little text, something that happens before one's eyes, a question. */
export interface Lesson {
  readonly id: string
  readonly title: string
  /** What the glossary explains of it, the most important first. */
  readonly terms: readonly [TermId, ...TermId[]]
  /** Causes whose incidents are of its subject. */
  readonly practises?: readonly CauseId[]
  /** Paragraphs. */
  readonly text: readonly string[]
  readonly demonstration: {
    /** Puts up the servers; the request is the one the page makes. */
    readonly start: (stage: Stage) => Promise<Pick<Play, 'subject'>>
    /** What to look at. */
    readonly task: string
    readonly steps: readonly Step[]
  }
  readonly question: {
    readonly asks: string
    readonly choices: readonly Choice[]
  }
  /** Where the standard says so. */
  readonly standard: { readonly section: string; readonly url: string }
}
