import { Box, type DOMElement } from 'ink'
import { useRef } from 'react'
import type { Choice, Lesson } from '../../lab/course/lesson.ts'
import { Scroll } from '../ui/scroll.tsx'
import { useSession } from '../ui/surface.ts'
import { Row } from '../ui/row.tsx'
import { Span, Text } from '../ui/text.tsx'
import { nextEntry } from '../../session/course-entries.ts'
import { answersTo } from '../../session/open-lesson.ts'
import { Prose } from './prose.tsx'

/** The question; what was tried says why it is right or why not. Ends on where the standard says so. */
export function Question({ lesson }: Readonly<{ lesson: Lesson }>) {
  const course = useSession((state) => state.course)
  const chosen = useSession(({ place }) => place.cursors.lesson)
  const current = useRef<DOMElement>(null)
  const { asks, choices } = lesson.question
  const { tried, isAnswered } = answersTo(lesson, { course })
  const cursor = isAnswered ? -1 : Math.min(chosen, choices.length - 1)
  return (
    <Scroll of="body" anchor={current}>
      <Box paddingX={2} paddingY={1} flexShrink={0}>
        <Prose>{asks}</Prose>
      </Box>
      {choices.map((choice, index) => (
        <Box key={choice.text} flexShrink={0} {...(index === cursor ? { ref: current } : {})}>
          <Answer
            choice={choice}
            index={index}
            isTried={tried.includes(choice)}
            isCurrent={index === cursor}
            isAnswered={isAnswered}
          />
        </Box>
      ))}
      {isAnswered && (
        <Box ref={current} flexShrink={0}>
          <Ending lesson={lesson} />
        </Box>
      )}
    </Scroll>
  )
}

function Answer({
  choice: { text, right, why },
  index,
  isTried,
  isCurrent,
  isAnswered,
}: Readonly<{ choice: Choice; index: number; isTried: boolean; isCurrent: boolean; isAnswered: boolean }>) {
  const [mark, role] = isTried
    ? right
      ? (['✓', 'pass'] as const)
      : (['✗', 'fail'] as const)
    : (['○', 'dim'] as const)
  return (
    <Row index={index} isCurrent={isCurrent} mark={mark} role={role}>
      <Box flexDirection="column" flexGrow={1} flexShrink={1} flexBasis={0} paddingRight={2}>
        <Text role={isCurrent ? 'focus' : isAnswered && !right ? 'dim' : null}>{text}</Text>
        {isTried && <Text role={right ? 'pass' : 'warn'}>{why}</Text>}
      </Box>
    </Row>
  )
}

function Ending({ lesson: { standard } }: Readonly<{ lesson: Lesson }>) {
  const course = useSession((state) => state.course)
  const next = course === null ? undefined : nextEntry(course)
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1}>
      <Text>
        <Span role="dim">{'Written in '}</Span>
        {standard.section}
      </Text>
      <Text role="code">{standard.url}</Text>
      {next === undefined ? (
        <Text role="pass">The course is done.</Text>
      ) : (
        <Text>
          <Span role="accent">Enter</Span>
          <Span role="dim">{' next: '}</Span>
          <Span role="strong">{next.title}</Span>
        </Text>
      )}
    </Box>
  )
}
