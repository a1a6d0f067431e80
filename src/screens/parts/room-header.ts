import { lessonPages, type LessonPage } from '../../session/course.ts'
import type { State } from '../../session/state.ts'
import { line, span, spread, type Line, type Span } from './line.ts'

const pageNames: Readonly<Record<LessonPage, string>> = { read: 'Read', see: 'See', answer: 'Answer' }

/** Where one is in the course; below it the pages of a lesson or the request of an incident. */
export function roomHeader(
  { course, practice, place }: State,
  width: number,
  progress: Line,
  request: Line | null,
): readonly Line[] {
  const title = place.stage === 'lesson' ? course?.lesson?.title : practice?.title
  const way: readonly Span[] =
    place.stage === 'course' || title === undefined
      ? [span('[Course]', 'focus')]
      : [span('Course', 'dim'), span(' › ', 'dim'), span(`[${title}]`, 'focus')]
  const second = request ?? spread(below(course?.lesson?.page ?? 'read', place.stage), progress, width)
  return [line(span(' cors-triage   ', 'strong'), ...way), second]
}

function below(current: LessonPage, stage: State['place']['stage']): Line {
  if (stage !== 'lesson')
    return line(' ', span('Learn CORS', 'strong'), span('   lessons first, then incidents to solve', 'dim'))
  const pages = lessonPages.flatMap((page, index): Span[] => [
    ...(index > 0 ? [span(' › ', 'dim')] : []),
    page === current
      ? span(`[${index + 1} ${pageNames[page]}]`, 'focus')
      : span(`${index + 1} ${pageNames[page]}`, 'dim'),
  ])
  return line(' ', ...pages)
}
