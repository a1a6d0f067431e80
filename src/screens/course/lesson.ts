import { glossary } from '../../knowledge/guide/glossary.ts'
import type { Lesson } from '../../lab/course/lesson.ts'
import type { LessonPage } from '../../session/course.ts'
import type { State } from '../../session/state.ts'
import { blank, type Line } from '../parts/line.ts'
import { paragraph } from '../parts/wrap.ts'
import { paneWidths, type Area, type Pane, type View } from '../view.ts'
import { demonstrationLines } from './demonstration.ts'
import { entryOf } from './entries.ts'
import { prose } from './prose.ts'
import { questionPane } from './question.ts'

/** Enough for the longest header of a lesson with its value. */
const requestColumns = 72

/** The lesson that is open, or null. */
export function openLesson({ course }: Pick<State, 'course'>): Lesson | null {
  const entry = course?.lesson == null ? undefined : entryOf(course.at)
  return entry?.kind === 'lesson' ? entry.lesson : null
}

/** One page of a lesson; where there is room, what belongs to it stands beside it. */
export function lessonView(state: State, area: Area): View {
  const lesson = openLesson(state)
  const open = state.course?.lesson ?? null
  if (lesson === null || open === null) return { kind: 'one', pane: { lines: [blank] } }
  const wide = widthsOf(area.width, open.page)
  const width = area.wide ? wide.list : area.width
  const scroll = state.place.scroll.lesson
  const shown = (columns: number) => demonstrationLines(lesson, open.shown, columns)
  const pages: Readonly<Record<LessonPage, () => Pane>> = {
    read: () => ({ lines: textLines(lesson, width), scroll }),
    see: () => ({ lines: shown(width), scroll }),
    answer: () => questionPane(lesson, state, width),
  }
  const page = pages[open.page]()
  if (!area.wide) return { kind: 'one', pane: page }
  const beside = open.page === 'see' ? textLines(lesson, wide.detail) : shown(wide.detail)
  return { kind: 'two', list: page, detail: { lines: beside }, listWidth: width }
}

/** The requests have the wider side, on whichever it is. */
function widthsOf(width: number, page: LessonPage): { readonly list: number; readonly detail: number } {
  const text = Math.min(paneWidths(width).list, Math.max(46, width - 3 - requestColumns))
  const requests = width - 3 - text
  return page === 'see' ? { list: requests, detail: text } : { list: text, detail: requests }
}

function textLines({ text, terms }: Lesson, width: number): readonly Line[] {
  const names = glossary.filter(({ id }) => terms.some((term) => term === id)).map(({ term }) => term)
  return [
    ...text.flatMap((paragraph) => [blank, ...prose(paragraph, width - 2, 2)]),
    blank,
    ...paragraph(`g explains ${names.join(', ')}`, width - 2, { indent: 2, role: 'dim' }),
  ]
}
