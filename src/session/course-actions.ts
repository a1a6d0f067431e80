import type { CauseId } from '../knowledge/model/diagnosis.ts'
import type { ProbeOptions } from '../probes/options.ts'
import { advanced, lessonPages, newCourse, type Course, type SavedCourse } from './course.ts'
import { formOf } from './form.ts'
import { learnt } from './judging-actions.ts'
import { placed } from './place-actions.ts'
import type { ProbingActions } from './probing-actions.ts'
import type { Reach } from './reach.ts'
import { atStart, noFacts, type Other, type Practice, type State } from './state.ts'

const atHome = { stage: 'course', overlay: null, editing: false, details: false } as const
const idle: State['underway'] = { confirming: false, watching: null, settled: null }

/** The course: one lesson or one incident at a time, and what is kept of how it went. */
export function courseActions(
  { get, set, ports }: Reach,
  { probe, probingCancelled }: ProbingActions,
  { watchStopped }: { readonly watchStopped: () => void },
) {
  // What is opened while the former thing still starts makes that one's outcome nobody's business.
  let turn = 0

  const change = (next: Partial<Course>): void =>
    set(({ course }) => (course === null ? {} : { course: { ...course, ...next } }))

  const settle = (): void => {
    turn += 1
    watchStopped()
    probingCancelled()
  }

  const refused = (problem: string): void => {
    change({ startingSince: null })
    set((state) => ({
      ...placed(state, { stage: 'course', overlay: null }),
      practice: null,
      message: { tone: 'fail', text: problem },
    }))
  }

  /** What was kept joins what has happened meanwhile. */
  const recall = async (): Promise<void> => {
    const { saved, problem } = await ports.course.recall()
    set(({ course }) =>
      course === null || saved === null
        ? {}
        : { course: { ...course, ...joined(saved, course), isRecalled: true } },
    )
    if (problem !== null) set(() => ({ message: { tone: 'warn', text: problem } }))
  }

  const begin = async (own: State['own']): Promise<void> => {
    set((state) => ({ ...placed(state, atHome), course: newCourse, own }))
    await recall()
  }

  return {
    /** The program begins with the course. */
    courseBegun: (): Promise<void> => begin(null),
    /** To the course; from a triage of one's own, which stays as it is. */
    async courseOpened(): Promise<void> {
      if (get().course !== null) {
        change({ chosen: null })
        return set((state) => placed(state, atHome))
      }
      settle()
      const { facts, place } = get()
      await begin({ facts, place })
    },
    /** Back to one's own triage, where there is one. */
    async courseLeft(): Promise<void> {
      const { own } = get()
      if (own === null) return
      settle()
      set(() => ({ ...own, own: null, practice: null, course: null, underway: idle }))
      await ports.course.stop()
    },
    /** Moves the choice on the way through the course. */
    courseChosen(id: string): void {
      change({ chosen: id })
    },
    /** Puts an incident up and probes it; `stage` is where the person waits for it. */
    async incidentOpened(
      { id, title, story }: Pick<Practice, 'id' | 'title' | 'story'>,
      stage: 'incident' | 'probes',
    ): Promise<void> {
      settle()
      const mine = turn
      set((state) => ({
        facts: { ...noFacts, sendUnsafe: true },
        practice: { id, title, story, fixed: false },
        place: { ...atStart, stage, editing: false, revealed: false },
        underway: idle,
        course: { ...(state.course ?? newCourse), at: id, lesson: null, startingSince: ports.now() },
      }))
      const started = await ports.course.start(id)
      if (mine !== turn) return
      if (!started.ok) return refused(started.problem)
      change({ startingSince: null })
      set((state) =>
        learnt(state, {
          form: formOf(started.subject),
          known: { ...state.facts.known, reported: started.reported },
          other: otherOf(started.compare),
        }),
      )
      await probe(['triage', started.subject])
    },
    /** Opens a lesson and sends the requests it shows. */
    async lessonOpened({ id, title }: { readonly id: string; readonly title: string }): Promise<void> {
      settle()
      const mine = turn
      set((state) => ({
        facts: noFacts,
        practice: null,
        place: { ...atStart, stage: 'lesson', editing: false },
        underway: idle,
        course: {
          ...(state.course ?? newCourse),
          at: id,
          lesson: { title, page: 'read', shown: null },
          startingSince: ports.now(),
        },
      }))
      const shown = await ports.course.demonstrate(id)
      if (mine !== turn) return
      const { course } = get()
      if (course === null || course.lesson === null) return
      if (!shown.ok) return set(() => ({ message: { tone: 'fail', text: shown.problem } }))
      const { subject, observations } = shown
      change({ startingSince: null, lesson: { ...course.lesson, shown: { subject, observations } } })
    },
    lessonPaged(steps: number): void {
      set((state) => {
        const { course } = state
        if (course === null || course.lesson === null) return {}
        const page = lessonPages[lessonPages.indexOf(course.lesson.page) + steps]
        if (page === undefined) return {}
        return {
          ...placed(state, {
            cursors: { ...state.place.cursors, lesson: 0 },
            scroll: { ...state.place.scroll, lesson: 0 },
          }),
          course: { ...course, lesson: { ...course.lesson, page } },
        }
      })
    },
    lessonAnswered(id: string, answer: string, isRight: boolean): void {
      set((state) => advanced(state, { kind: 'guessed', id, guess: answer }))
      if (isRight) set((state) => advanced(state, { kind: 'completed', id }))
    },
    /** What the person takes for the cause; null where nothing is wrong. A right guess shows the answer. */
    causeGuessed(cause: CauseId | null, isRight: boolean): void {
      const id = get().practice?.id
      if (id === undefined) return
      set((state) => ({
        ...learnt(state, { guesses: [...state.facts.guesses, cause] }),
        ...advanced(state, { kind: 'guessed', id, guess: cause ?? nothingWrong }),
      }))
      if (!isRight) return
      set((state) => placed(state, { revealed: true }))
      // Where nothing is wrong there is nothing to fix.
      if (cause === null) set((state) => advanced(state, { kind: 'completed', id }))
    },
    startedOver(id: string): void {
      set((state) => advanced(state, { kind: 'started-over', id }))
    },
  }
}

/** The second side as it would be typed. */
function otherOf(compare: ProbeOptions['compare']): Other | null {
  if (compare === null) return null
  return compare.kind === 'url' ? { page: '', url: compare.value } : { page: compare.value, url: '' }
}

function joined(saved: SavedCourse, { progress, at }: SavedCourse): SavedCourse {
  return { progress: { ...saved.progress, ...progress }, at: at ?? saved.at }
}

/** The guess that nothing is wrong, as it is kept. */
export const nothingWrong = 'nothing-is-wrong'
