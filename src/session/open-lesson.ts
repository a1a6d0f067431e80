import type { Lesson } from '../lab/course/lesson.ts'
import { markOf } from '../lab/course/progress.ts'
import type { State } from './state.ts'
import { entryOf } from './course-entries.ts'

/** The lesson that is open, or null. */
export function openLesson({ course }: Pick<State, 'course'>): Lesson | null {
  const entry = course?.lesson == null ? undefined : entryOf(course.at)
  return entry?.kind === 'lesson' ? entry.lesson : null
}

/** The choices that were tried, and whether the right one was among them. */
export function answersTo({ id, question }: Lesson, { course }: Pick<State, 'course'>) {
  const guesses = course === null ? [] : markOf(course.progress, id).guesses
  const tried = question.choices.filter(({ text }) => guesses.includes(text))
  return { tried, isAnswered: tried.some(({ right }) => right) }
}
