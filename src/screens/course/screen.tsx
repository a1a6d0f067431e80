import { Box, type DOMElement } from 'ink'
import { Fragment, memo, useMemo, useRef } from 'react'
import { Ends, Nothing } from '../ui/layout.tsx'
import type { Course } from '../../session/course.ts'
import { Filtered } from '../ui/filtered.tsx'
import { Row } from '../ui/row.tsx'
import { Panes } from '../ui/panes.tsx'
import { Scroll } from '../ui/scroll.tsx'
import { useSession } from '../ui/surface.ts'
import { Span, Text } from '../ui/text.tsx'
import {
  chosenEntry,
  entries,
  entriesWith,
  levelSays,
  standingOf,
  type Entry,
  type Standing,
} from '../../session/course-entries.ts'
import { Prose } from './prose.tsx'
import { standingMark, standingWord } from './standing.ts'

/** Lines longer than this take the eye too far from a title to how it went. */
const widest = 80

/** The way through the course, how it went so far, and what the chosen one is about. */
export function CourseScreen() {
  const course = useSession((state) => state.course)
  const filter = useSession(({ place }) => place.filter)
  if (course === null) return null
  const chosen = chosenEntry(course, filter)
  return (
    <Panes
      list={<Way course={course} chosen={chosen} filter={filter} />}
      listRows={entries.length}
      detail={chosen === undefined ? null : <About course={course} entry={chosen} />}
    />
  )
}

function Way({
  course,
  chosen,
  filter,
}: Readonly<{ course: Course; chosen: Entry | undefined; filter: string }>) {
  const current = useRef<DOMElement>(null)
  const left = useMemo(() => entriesWith(filter), [filter])
  if (left.length === 0) return <Nothing>{`No lesson and no incident contains "${filter}".`}</Nothing>
  return (
    <>
      <Filtered left={left.length} all={entries.length} />
      <Scroll of="body" anchor={current}>
        {left.map((entry, index) => {
          const { state, tries } = standingOf(course, entry)
          return (
            <Fragment key={entry.id}>
              <PartHeading course={course} entry={entry} before={left[index - 1]} />
              <Box maxWidth={widest} flexShrink={0} {...(entry === chosen ? { ref: current } : {})}>
                <EntryRow
                  entry={entry}
                  index={index}
                  state={state}
                  tries={tries}
                  isChosen={entry === chosen}
                />
              </Box>
            </Fragment>
          )
        })}
      </Scroll>
    </>
  )
}

/** Before the first of a part: its name and how much of it is done. */
function PartHeading({
  course,
  entry,
  before,
}: Readonly<{ course: Course; entry: Entry; before: Entry | undefined }>) {
  const part = partOf(entry)
  if (before !== undefined && partOf(before) === part) return null
  const all = entries.filter((one) => partOf(one) === part)
  const done = all.filter((one) => standingOf(course, one).state === 'done').length
  return (
    <Box flexDirection="column" maxWidth={widest} flexShrink={0} marginTop={before === undefined ? 0 : 1}>
      <Ends
        left={
          <Box paddingLeft={1}>
            <Text wrap="truncate">
              <Span role="strong">{part}</Span>
            </Text>
          </Box>
        }
        right={<Text role={done === all.length ? 'pass' : 'dim'}>{`${done} of ${all.length}`}</Text>}
      />
    </Box>
  )
}

function partOf(entry: Entry): string {
  return entry.kind === 'lesson' ? 'Lessons' : `Incidents: ${entry.subject}`
}

const EntryRow = memo(function EntryRow({
  entry,
  index,
  state,
  tries,
  isChosen,
}: Standing & { readonly entry: Entry; readonly index: number; readonly isChosen: boolean }) {
  return (
    <Row
      index={index}
      isCurrent={isChosen}
      {...standingMark(state)}
      aside={<Text role="dim">{standingWord({ state, tries })}</Text>}
    >
      <Text role={isChosen ? 'focus' : state === 'done' ? 'dim' : null} wrap="truncate">
        {entry.title}
      </Text>
    </Row>
  )
})

function About({ course, entry }: Readonly<{ course: Course; entry: Entry }>) {
  const standing = standingOf(course, entry)
  const { mark, role } = standingMark(standing.state)
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text role="strong">{entry.title}</Text>
      <Text role="dim">
        {entry.kind === 'lesson'
          ? `Lesson ${entries.indexOf(entry) + 1}: read, see it happen, answer a question`
          : `Incident of level ${entry.incident.level}: ${levelSays[entry.incident.level]}`}
      </Text>
      <Box marginTop={1} flexShrink={0}>
        <Prose>{entry.kind === 'lesson' ? (entry.lesson.text[0] ?? '') : entry.incident.story}</Prose>
      </Box>
      {standing.state !== 'open' && (
        <Box marginTop={1} flexShrink={0}>
          <Text>
            <Span role={role}>{mark}</Span>
            {` ${standingWord(standing)}`}
            <Span role="dim">{'   x starts over'}</Span>
          </Text>
        </Box>
      )}
    </Box>
  )
}
