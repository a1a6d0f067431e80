import { subjects } from '../lab/course/incidents.ts'
import type { Lesson } from '../lab/course/lesson.ts'
import { lessons } from '../lab/course/lessons.ts'
import { markOf } from '../lab/course/progress.ts'
import type { Level, Scenario } from '../lab/scenario.ts'
import type { Course } from './course.ts'
import { nothingWrong } from './course-actions.ts'
import type { State } from './state.ts'

/** A lesson or an incident, on the way through the course. */
export type Entry =
  | { readonly kind: 'lesson'; readonly id: string; readonly title: string; readonly lesson: Lesson }
  | {
      readonly kind: 'incident'
      readonly id: string
      readonly title: string
      readonly incident: Scenario
      readonly subject: string
    }

/** The whole way, in order. */
export const entries: readonly Entry[] = [
  ...lessons.map((lesson) => ({ kind: 'lesson', id: lesson.id, title: lesson.title, lesson }) as const),
  ...subjects.flatMap(({ lesson, incidents }) =>
    incidents.map(
      (incident) =>
        ({ kind: 'incident', id: incident.id, title: incident.title, incident, subject: lesson }) as const,
    ),
  ),
]

/** Those that contain a text in their title or in what is told of them; all of them where it is empty. */
export function entriesWith(filter: string): readonly Entry[] {
  const wanted = filter.trim().toLowerCase()
  return wanted === '' ? entries : entries.filter((entry) => wordsOf(entry).toLowerCase().includes(wanted))
}

function wordsOf(entry: Entry): string {
  return entry.kind === 'lesson'
    ? [entry.title, ...entry.lesson.text].join(' ')
    : `${entry.title} ${entry.incident.story}`
}

export const levelSays: Readonly<Record<Level, string>> = {
  1: 'one look is enough',
  2: 'two responses must be compared',
  3: 'the obvious reading is wrong',
}

/** What is chosen: where the cursor was put, else what was left open, else the next that is not done. */
export function chosenEntry(course: Course, filter = ''): Entry | undefined {
  const { chosen, at, progress } = course
  const isOpen = at !== null && !markOf(progress, at).done
  const wanted =
    entryOf(chosen) ?? (isOpen ? entryOf(at) : undefined) ?? nextEntry(course) ?? entryOf(at) ?? entries[0]
  const left = entriesWith(filter)
  return left.find((entry) => entry === wanted) ?? left[0]
}

export function entryOf(id: string | null): Entry | undefined {
  return entries.find((entry) => entry.id === id)
}

/** The next that is not done, after the last one opened; begins at the top again where none is left below. */
export function nextEntry({ at, progress }: Course, kind: Entry['kind'] | null = null): Entry | undefined {
  const start = entries.findIndex(({ id }) => id === at) + 1
  const rest = [...entries.slice(start), ...entries.slice(0, start)]
  return rest.find((entry) => (kind === null || entry.kind === kind) && !markOf(progress, entry.id).done)
}

/** How it went with one entry. `tries` counts the guesses up to the right one; null where it was never guessed. */
export interface Standing {
  readonly state: 'open' | 'begun' | 'done'
  readonly tries: number | null
}

export function standingOf({ progress }: Course, entry: Entry): Standing {
  const { done, guesses } = markOf(progress, entry.id)
  const right = guesses.findIndex((guess) => guess === rightGuess(entry))
  const tries = right === -1 ? null : right + 1
  return { state: done ? 'done' : guesses.length > 0 ? 'begun' : 'open', tries }
}

function rightGuess(entry: Entry): string | undefined {
  return entry.kind === 'lesson'
    ? entry.lesson.question.choices.find(({ right }) => right)?.text
    : (entry.incident.cause ?? nothingWrong)
}

/** Whether the incident that is up was solved at some time. */
export function isIncidentDone({ course, practice }: Pick<State, 'course' | 'practice'>): boolean {
  const entry = entryOf(practice?.id ?? null)
  return course !== null && entry !== undefined && standingOf(course, entry).state === 'done'
}
