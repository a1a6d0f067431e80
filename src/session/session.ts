import { createStore, type StoreApi } from 'zustand/vanilla'
import { browserActions } from './browser-actions.ts'
import type { Course } from './course.ts'
import { courseActions } from './course-actions.ts'
import { formActions } from './form-actions.ts'
import { judgingActions } from './judging-actions.ts'
import { placeActions } from './place-actions.ts'
import type { Ports } from './ports.ts'
import { probingActions } from './probing-actions.ts'
import type { Reach } from './reach.ts'
import {
  atStart,
  noFacts,
  type SessionFacts,
  type Message,
  type Whereabouts,
  type Practice,
  type Settings,
  type State,
  usualSettings,
} from './state.ts'
import { verifyingActions } from './verifying-actions.ts'

/** How a session begins: empty, filled in, or as it was saved. */
export interface Opening {
  readonly facts?: Partial<SessionFacts>
  readonly place?: Partial<Whereabouts>
  readonly practice?: Practice | null
  readonly course?: Course | null
  readonly isUnverified?: boolean
  readonly settings?: Partial<Settings>
  /** Said until the first key. */
  readonly message?: Message | null
}

/** One triage: its facts, and everything that can happen to them. The store never touches the world itself. */
export type Session = ReturnType<typeof createSession>

export function createSession(opening: Opening, ports: Ports) {
  const store: StoreApi<State> = createStore<State>(() => ({
    facts: { ...noFacts, ...opening.facts },
    place: { ...atStart, ...opening.place },
    practice: opening.practice ?? null,
    isUnverified: opening.isUnverified ?? false,
    course: opening.course ?? null,
    own: null,
    watched: null,
    underway: { confirming: false, watching: null, settled: null },
    settings: { ...usualSettings, ...opening.settings },
    remarks: {},
    message: opening.message ?? null,
  }))
  const reach: Reach = { get: store.getState, set: store.setState, ports }
  const probing = probingActions(reach)
  const verifying = verifyingActions(reach, probing)
  store.subscribe(({ course }, { course: before }) => {
    if (course === null || before?.isRecalled !== true) return
    const { progress, at } = course
    if (progress !== before.progress || at !== before.at) ports.course.keep({ progress, at })
  })
  return {
    store,
    /** The session's own clock: milliseconds since the epoch. */
    now: ports.now,
    actions: {
      ...placeActions(reach),
      ...formActions(reach),
      ...judgingActions(reach),
      ...probing,
      ...verifying,
      ...browserActions(reach, probing),
      ...courseActions(reach, probing, verifying),
    },
  }
}
