import { Box, useBoxMetrics, type DOMElement } from 'ink'
import { useRef } from 'react'
import { Ends, Labelled } from '../ui/layout.tsx'
import { answerChanges, verdictChanges } from '../../report/changes.ts'
import type { Stretch } from '../../knowledge/facts/stretch.ts'
import { timeOfDay } from '../../report/time-of-day.ts'
import { timelineRows, type Standing } from '../../report/timeline.ts'
import { counted } from '../ui/counted.ts'
import { useRoom, useSession, useShown } from '../ui/surface.ts'
import { Span, Text } from '../ui/text.tsx'

const marks = { allowed: '✓', blocked: '✗', silent: '–', unasked: '·' } as const
const roles = { allowed: 'pass', blocked: 'fail', silent: 'warn', unasked: 'dim' } as const
const words = { allowed: 'allows', blocked: 'blocks', silent: 'no response', unasked: 'not asked' } as const
const nameColumns = 10
/** Until the room is measured. */
const fewestLooks = 8

/** How things stood at every look, per engine and per address, and what the last change was. */
export function Timeline() {
  const looks = useSession(({ facts }) => facts.looks)
  const isWatching = useSession(({ underway }) => underway.watching !== null)
  const [first, last] = [looks[0], looks.at(-1)]
  if (first === undefined || last === undefined) return null
  const count = looks.reduce((sum, stretch) => sum + stretch.looks, 0)
  // One look is no line yet.
  if (count < 2 && !isWatching) return null
  return (
    <Box flexDirection="column" marginBottom={1} flexShrink={0}>
      <Ends
        left={
          <Text wrap="truncate">
            <Span role="strong">{counted(count, 'look')}</Span>
            <Span role="dim">{`   ${timeOfDay(first.from)} to ${timeOfDay(last.to)}`}</Span>
          </Text>
        }
        right={<Legend />}
      />
      <Standings looks={looks} />
      <Changes looks={looks} />
    </Box>
  )
}

function Legend() {
  return (
    <Text wrap="truncate">
      {(['allowed', 'blocked', 'silent'] as const).map((standing) => (
        <Span key={standing} role="dim">
          {`${marks[standing]} ${words[standing]}  `}
        </Span>
      ))}
    </Text>
  )
}

/** A mark a look, as many as there is room for. */
function Standings({ looks }: Readonly<{ looks: readonly Stretch[] }>) {
  const { spoken } = useRoom()
  const frame = useRef<DOMElement>(null)
  const { width } = useBoxMetrics(frame)
  const rows = timelineRows(looks, Math.max(fewestLooks, Math.min(width, 160) - 12))
  return (
    <Box flexDirection="column">
      {rows.map(({ name, standings }, index) => {
        const now = standings.at(-1) ?? 'unasked'
        return (
          <Box key={name}>
            <Box width={nameColumns} flexShrink={0}>
              <Text role="dim" wrap="truncate-middle">
                {name}
              </Text>
            </Box>
            <Box flexGrow={1} flexShrink={1} flexBasis={0} {...(index === 0 ? { ref: frame } : {})}>
              <Text wrap="truncate">
                {!spoken && <Marks standings={standings} />}
                <Span role={roles[now]}>{`  ${words[now]}`}</Span>
              </Text>
            </Box>
          </Box>
        )
      })}
    </Box>
  )
}

/** Equal marks in a row are one piece. */
function Marks({ standings }: Readonly<{ standings: readonly Standing[] }>) {
  const ends = standings.flatMap((standing, index) => (standings[index + 1] === standing ? [] : [index + 1]))
  return ends.map((end, index) => {
    const standing = standings[end - 1] ?? 'unasked'
    return (
      <Span key={end} role={roles[standing]}>
        {marks[standing].repeat(end - (ends[index - 1] ?? 0))}
      </Span>
    )
  })
}

function Changes({ looks }: Readonly<{ looks: readonly Stretch[] }>) {
  const shown = useShown()
  const [before, now] = [looks.at(-2), looks.at(-1)]
  if (before === undefined || now === undefined)
    return (
      <Labelled label="changed" columns={nameColumns}>
        <Text role="dim">nothing so far</Text>
      </Labelled>
    )
  // What the engines do stands in the picture already.
  const answers = answerChanges(before, now)
  const changes = answers.length > 0 ? answers : verdictChanges(before, now)
  const told = changes.length === 0 ? ['something that decides nothing'] : changes.slice(0, 8)
  return (
    <Labelled label="changed" columns={nameColumns}>
      <Text role="accent">{timeOfDay(now.from)}</Text>
      {told.map((text) => (
        <Text key={text}>{shown.text(text)}</Text>
      ))}
    </Labelled>
  )
}
