import { Box } from 'ink'
import type { ReactNode } from 'react'
import { glossary } from '../../knowledge/guide/glossary.ts'
import type { Lesson } from '../../lab/course/lesson.ts'
import type { LessonPage } from '../../session/course.ts'
import { Panes } from '../ui/panes.tsx'
import { Scroll } from '../ui/scroll.tsx'
import { useRoom, useSession } from '../ui/surface.ts'
import { Text } from '../ui/text.tsx'
import { Demonstration } from './demonstration.tsx'
import { openLesson } from '../../session/open-lesson.ts'
import { Prose } from './prose.tsx'
import { Question } from './question.tsx'

/** Enough for the longest header of a lesson with its value. */
const requestColumns = 76

/** One page of a lesson; where there is room, what belongs to it stands beside it. */
export function LessonScreen() {
  const lesson = useSession(openLesson)
  const open = useSession(({ course }) => course?.lesson ?? null)
  const scroll = useSession(({ place }) => place.scroll.lesson)
  const { wide, columns } = useRoom()
  if (lesson === null || open === null) return null
  const read = (child: ReactNode): ReactNode => (
    <Scroll of="body" offset={scroll} padding={2}>
      {child}
    </Scroll>
  )
  const text = <LessonText lesson={lesson} />
  const demonstration = <Demonstration lesson={lesson} shown={open.shown} />
  const pages: Readonly<Record<LessonPage, ReactNode>> = {
    read: read(text),
    see: read(demonstration),
    answer: <Question lesson={lesson} />,
  }
  if (!wide) return pages[open.page]
  // The requests have the wider side, on whichever it is.
  const narrower = Math.min(0.52, Math.max(48, columns - requestColumns) / columns)
  const share = open.page === 'see' ? 1 - narrower : narrower
  return (
    <Panes
      key={open.page}
      share={share}
      list={pages[open.page]}
      detail={open.page === 'see' ? text : demonstration}
    />
  )
}

function LessonText({ lesson: { text, terms } }: Readonly<{ lesson: Lesson }>) {
  const names = glossary.filter(({ id }) => terms.some((term) => term === id)).map(({ term }) => term)
  return (
    <Box flexDirection="column" paddingTop={1} rowGap={1} flexShrink={1}>
      {text.map((paragraph) => (
        <Prose key={paragraph}>{paragraph}</Prose>
      ))}
      <Text role="dim">{`g explains ${names.join(', ')}`}</Text>
    </Box>
  )
}
