import type { CasePart } from '../intake/imported.ts'
import type { CauseId, CheckId, CheckStatus } from '../knowledge/model/diagnosis.ts'
import type { Course } from './course.ts'
import { emptyForm, type Form } from './form.ts'
import type { BrowserAnswer } from './browser-answer.ts'
import type { Stretch } from '../knowledge/facts/stretch.ts'
import { noneKnown, type Known, type Run } from './run.ts'
import type { WatchedBrowser } from './watched-browser.ts'

export const stages = ['origins', 'probes', 'first-ten-minutes', 'diagnosis', 'verify'] as const
/** A step of the triage. */
export type Step = (typeof stages)[number]
/** A room of the course: all of it, one lesson, what is told of one incident; and the browser that is watched. */
export type Room = 'course' | 'lesson' | 'incident' | 'browser'
export type Stage = Step | Room

/** Whether a stage is a step of the triage; else it is a room of the course. */
export function isStep(stage: Stage): stage is Step {
  return stages.some((step) => step === stage)
}

/** A check the person knows better about. */
export interface Overruling {
  readonly status: CheckStatus
  readonly reason: string
}

/** A page and a URL to ask the same of; what is empty is as on this side. */
export interface Other {
  readonly page: string
  readonly url: string
}

/** What a session is: everything entered, observed and decided. Whatever can be concluded is left out. */
export interface SessionFacts {
  readonly form: Form
  readonly sendUnsafe: boolean
  readonly known: Known
  /** The latest run of each kind. `triage` stays as the state before the fix. */
  readonly triage: Run | null
  readonly verify: Run | null
  readonly staging: Run | null
  /** Where it works, or may: the other side of a comparison as it was entered, and what its probes saw. */
  readonly other: Other | null
  readonly compared: Run | null
  /** Every look at the same request since it was first probed, bounded; looks in a row that saw the same are one. */
  readonly looks: readonly Stretch[]
  readonly answers: Readonly<Record<string, string>>
  readonly overruled: Readonly<Partial<Record<CheckId, Overruling>>>
  /** Ids of verification items the person has ticked. */
  readonly ticks: readonly string[]
  /** The guesses of a practice incident, in order; null says that nothing is wrong. */
  readonly guesses: readonly (CauseId | null)[]
  readonly notes: string
  /** What the installed browser did with the same request. */
  readonly browser: BrowserAnswer | null
}

/** A panel in front of the screen. Keys go to it alone. */
export type Overlay =
  | { readonly kind: 'help'; readonly cursor: number }
  | { readonly kind: 'palette'; readonly query: string; readonly cursor: number }
  | { readonly kind: 'glossary'; readonly cursor: number }
  | { readonly kind: 'policy'; readonly cursor: number }
  | { readonly kind: 'comparison'; readonly cursor: number }
  | {
      readonly kind: 'prompt'
      readonly purpose: PromptPurpose
      readonly text: string
      readonly caret: number
      readonly problem: string | null
      /** What was entered in the prompt before, where two belong together. */
      readonly carried?: string
    }
  | { readonly kind: 'menu'; readonly purpose: MenuPurpose; readonly cursor: number }

export type PromptPurpose =
  'filter' | 'error-url' | 'staging-page' | 'staging-url' | 'other-page' | 'other-url' | 'overrule' | 'notes'
/** A name and what stands beside it. */
export type Line = readonly [string, string]
export type MenuPurpose =
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'guess'; readonly incident: string }
  | { readonly kind: 'overrule'; readonly check: CheckId }
  | { readonly kind: 'stack' }
  /** Making a request once more in the page that made it. */
  | { readonly kind: 'repeat'; readonly request: string }
  /** Sending a method that may change data: the request as it would go out, redacted. */
  | { readonly kind: 'send'; readonly method: string; readonly request: readonly Line[] }

/** A part of a diagnosis that is folded away where there is no room for it. */
export type Fold = 'why' | 'exchange' | 'places'

/** Where the person is and looks. */
export interface Whereabouts {
  readonly stage: Stage
  /** The row under the cursor, a screen each. */
  readonly cursors: Readonly<Record<Stage, number>>
  /** First line shown of what is longer than the screen. */
  readonly scroll: Readonly<Record<Stage, number>>
  /** First line shown of the detail beside or below a list; back at the top with every move. */
  readonly detailScroll: number
  /** In the form: letters go into the field. At rest: letters are commands. */
  readonly editing: boolean
  readonly caret: number
  readonly filter: string
  readonly overlay: Overlay | null
  /** Whether the evidence is shown in place of a check. */
  readonly details: boolean
  /** The part of a diagnosis that is shown in place of the fix. */
  readonly unfolded: Fold | null
  /** Practice: whether the answer may be shown. */
  readonly revealed: boolean
}

export interface Message {
  readonly tone: 'info' | 'pass' | 'warn' | 'fail'
  readonly text: string
}

/** What is under way besides a run of probes. */
interface Underway {
  readonly confirming: boolean
  /** Null while nobody watches; else how often it has looked since. */
  readonly watching: { readonly turns: number } | null
  /** The last finished proof while the next one runs, so that nothing on the screen jumps back. */
  readonly settled: Run | null
}

/** The practice incident that the triage stands on. */
export interface Practice {
  readonly id: string
  readonly title: string
  readonly story: string
  readonly fixed: boolean
}

/** How the program was asked to behave; stays as it is when another case is opened. */
export interface Settings {
  /** How long watching waits between two looks. */
  readonly watchEveryMs: number
  /** Clicks and the wheel go to the program; what is selected with the mouse then is not selected as text. */
  readonly mouse: boolean
  /** `--reveal`: the screens show what is secret. */
  readonly reveal: boolean
  /** The person's own keys, by command: besides the usual ones. */
  readonly keys: OwnKeys
}

export type OwnKeys = Readonly<Record<string, readonly string[]>>

export const usualSettings: Settings = { watchEveryMs: 5000, mouse: false, reveal: false, keys: {} }

export type Remarks = Readonly<Partial<Record<CasePart, string>>>

export interface State {
  readonly facts: SessionFacts
  /** Null with a request of one's own. */
  readonly practice: Practice | null
  /** `--insecure`: no certificate is verified, as long as the program runs. */
  readonly isUnverified: boolean
  /** Null until somebody opens it. */
  readonly course: Course | null
  /** One's own triage while the course is open; null where the program began with the course. */
  readonly own: { readonly facts: SessionFacts; readonly place: Whereabouts } | null
  readonly place: Whereabouts
  /** Null until a browser is watched. */
  readonly watched: WatchedBrowser | null
  readonly underway: Underway
  readonly settings: Settings
  /** What was left out or guessed of what was pasted, by the field it is about; gone once the field is changed. */
  readonly remarks: Remarks
  /** The last thing said; stays until the next key. */
  readonly message: Message | null
}

export const noFacts: SessionFacts = {
  form: emptyForm,
  sendUnsafe: false,
  known: noneKnown,
  triage: null,
  verify: null,
  staging: null,
  other: null,
  compared: null,
  looks: [],
  answers: {},
  overruled: {},
  ticks: [],
  guesses: [],
  notes: '',
  browser: null,
}

const atTop: Readonly<Record<Stage, number>> = {
  origins: 0,
  probes: 0,
  'first-ten-minutes': 0,
  diagnosis: 0,
  verify: 0,
  course: 0,
  lesson: 0,
  incident: 0,
  browser: 0,
}

export const atStart: Whereabouts = {
  stage: 'origins',
  cursors: atTop,
  scroll: atTop,
  detailScroll: 0,
  editing: true,
  caret: 0,
  filter: '',
  overlay: null,
  details: false,
  unfolded: null,
  revealed: true,
}
