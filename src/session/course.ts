import type { Case } from '../knowledge/model/case.ts'
import type { Observation, ReportedError } from '../knowledge/model/evidence.ts'
import type { ProbeOptions } from '../probes/options.ts'
import { advance, markOf, noProgress, type CourseEvent, type Progress } from '../lab/course/progress.ts'

/** What is kept of the course from one day to the next. */
export interface SavedCourse {
  readonly progress: Progress
  /** Id of the lesson or incident that was opened last. */
  readonly at: string | null
}

/** The course while it is open: how far the person has come, and what is open. */
export interface Course extends SavedCourse {
  /** Whether the progress kept from before is in it; until then nothing may overwrite that. */
  readonly isRecalled: boolean
  /** Of the lesson that is open. */
  readonly lesson: OpenLesson | null
  /** What is chosen on the way through it; null is where one left off. */
  readonly chosen: string | null
  /** Since when practice servers are starting, in milliseconds since the epoch; null where none are. */
  readonly startingSince: number | null
}

interface OpenLesson {
  readonly title: string
  readonly page: LessonPage
  /** Null until it has come. */
  readonly shown: Shown | null
}

export const lessonPages = ['read', 'see', 'answer'] as const
export type LessonPage = (typeof lessonPages)[number]

/** What the demonstration of a lesson sent and got, in order. */
export interface Shown {
  readonly subject: Case
  readonly observations: readonly Observation[]
}

export const nothingSaved: SavedCourse = { progress: noProgress, at: null }

export const newCourse: Course = {
  ...nothingSaved,
  isRecalled: false,
  chosen: null,
  lesson: null,
  startingSince: null,
}

/** A practice incident as it was put up, or why it could not be. */
export type Started =
  | {
      readonly ok: true
      readonly subject: Case
      readonly reported: readonly ReportedError[]
      /** A second page or URL that the person on call was given. */
      readonly compare: ProbeOptions['compare']
    }
  | { readonly ok: false; readonly problem: string }

type Demonstrated = ({ readonly ok: true } & Shown) | { readonly ok: false; readonly problem: string }

/** What was kept, null where nothing can be read there; `problem` says why, or what became of the file. */
export interface Recalled {
  readonly saved: SavedCourse | null
  readonly problem: string | null
}

/** The practice servers and the file of the course, as a session reaches them. One thing runs at a time. */
export interface CoursePorts {
  /** Takes down what runs and puts up an incident. */
  readonly start: (incident: string) => Promise<Started>
  /** Puts the servers right and returns the request as the corrected page makes it; null where no incident runs. */
  readonly applyFix: () => Case | null
  /** Takes down what runs and sends the requests of a lesson to servers of its own, which stay up. */
  readonly demonstrate: (lesson: string) => Promise<Demonstrated>
  readonly stop: () => Promise<void>
  readonly recall: () => Promise<Recalled>
  readonly keep: (saved: SavedCourse) => void
}

/** Whether the incident that is up has been put right, and that is proven. */
export function isSolved({
  course,
  practice,
}: {
  readonly course: Course | null
  readonly practice: { readonly id: string; readonly fixed: boolean } | null
}): boolean {
  return practice !== null && course !== null && practice.fixed && markOf(course.progress, practice.id).done
}

/** The state with one more event in the progress; nothing outside the course. */
export function advanced(
  { course }: { readonly course: Course | null },
  event: CourseEvent,
): { readonly course?: Course } {
  return course === null ? {} : { course: { ...course, progress: advance(course.progress, event) } }
}
