import { Box } from 'ink'
import { lessonPages, type LessonPage } from '../../session/course.ts'
import { useSession } from './surface.ts'
import { Span, Text } from './text.tsx'

const pageNames: Readonly<Record<LessonPage, string>> = { read: 'Read', see: 'See', answer: 'Answer' }

/** Where one is: in the course, or at the browser that is watched. */
export function RoomPath() {
  const title = useSession(({ course, practice, place }) =>
    place.stage === 'course' ? undefined : place.stage === 'lesson' ? course?.lesson?.title : practice?.title,
  )
  const isBrowser = useSession(({ place }) => place.stage === 'browser')
  return (
    <Box paddingLeft={1} flexShrink={0}>
      <Text wrap="truncate">
        <Span role="strong">{'cors-triage   '}</Span>
        {title !== undefined && !isBrowser && <Span role="dim">{'Course › '}</Span>}
        <Span role="focus">{`[${isBrowser ? 'Browser' : (title ?? 'Course')}]`}</Span>
      </Text>
    </Box>
  )
}

/** The pages of a lesson, the open one marked; in the course itself what it is. */
export function LessonPages() {
  const stage = useSession(({ place }) => place.stage)
  const current = useSession(({ course }) => course?.lesson?.page ?? 'read')
  return (
    <Box paddingLeft={1}>
      {stage === 'lesson' ? (
        <Text wrap="truncate">
          {lessonPages.map((page, index) => (
            <Span key={page} role={page === current ? 'focus' : 'dim'}>
              {`${index > 0 ? ' › ' : ''}${page === current ? `[${index + 1} ${pageNames[page]}]` : `${index + 1} ${pageNames[page]}`}`}
            </Span>
          ))}
        </Text>
      ) : (
        <Text wrap="truncate">
          <Span role="strong">{stage === 'browser' ? 'What fails in the browser' : 'Learn CORS'}</Span>
          <Span role="dim">
            {stage === 'browser'
              ? '   requests to other origins, as they come'
              : '   lessons first, then incidents to solve'}
          </Span>
        </Text>
      )}
    </Box>
  )
}
