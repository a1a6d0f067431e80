import type { Choice, Lesson } from '../../lab/course/lesson.ts'
import { markOf } from '../../lab/course/progress.ts'
import type { State } from '../../session/state.ts'
import { blank, line, span, type Line } from '../parts/line.ts'
import { paragraph, wrapped } from '../parts/wrap.ts'
import type { Pane } from '../view.ts'
import { nextEntry } from './entries.ts'
import { prose } from './prose.ts'

/** The choices that were tried, and whether the right one was among them. */
export function answersTo({ id, question }: Lesson, { course }: Pick<State, 'course'>) {
  const guesses = course === null ? [] : markOf(course.progress, id).guesses
  const tried = question.choices.filter(({ text }) => guesses.includes(text))
  return { tried, isAnswered: tried.some(({ right }) => right) }
}

/** The question; what was tried says why it is right or why not. Ends on where the standard says so. */
export function questionPane(lesson: Lesson, state: State, width: number): Pane {
  const { asks, choices } = lesson.question
  const { tried, isAnswered } = answersTo(lesson, state)
  const cursor = isAnswered ? -1 : Math.min(state.place.cursors.lesson, choices.length - 1)
  const heading = [blank, ...prose(asks, width - 2, 2), blank]
  const blocks = choices.map((choice, index) =>
    choiceLines(choice, tried.includes(choice), index === cursor, isAnswered, width),
  )
  const ending = isAnswered ? endingLines(lesson, state, width) : []
  const before = blocks
    .slice(0, Math.max(0, cursor))
    .reduce((sum, block) => sum + block.length, heading.length)
  const lines = [...heading, ...blocks.flat(), ...ending]
  return { lines, anchor: isAnswered ? lines.length - 1 : before }
}

function choiceLines(
  { text, right, why }: Choice,
  isTried: boolean,
  isCurrent: boolean,
  isAnswered: boolean,
  width: number,
): readonly Line[] {
  const mark = !isTried ? span('○ ', 'dim') : right ? span('✓ ', 'pass') : span('✗ ', 'fail')
  const role = isCurrent ? 'focus' : isAnswered && !right ? 'dim' : null
  const [first = '', ...more] = wrapped(text, width - 7)
  return [
    line(span(isCurrent ? ' ▸ ' : '   ', 'focus'), mark, span(first, role)),
    ...more.map((words) => line(' '.repeat(5), span(words, role))),
    ...(isTried ? paragraph(why, width - 2, { indent: 5, role: right ? 'pass' : 'warn' }) : []),
  ]
}

function endingLines({ standard }: Lesson, { course }: State, width: number): readonly Line[] {
  const next = course === null ? undefined : nextEntry(course)
  return [
    blank,
    line('  ', span('Written in ', 'dim'), standard.section),
    ...paragraph(standard.url, width - 2, { indent: 2, role: 'code' }),
    next === undefined
      ? line('  ', span('The course is done.', 'pass'))
      : line('  ', span('Enter', 'accent'), span(' next: ', 'dim'), span(next.title, 'strong')),
  ]
}
