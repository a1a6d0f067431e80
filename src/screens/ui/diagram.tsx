import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Message, Sequence } from '../../report/sequence.ts'
import { Fill } from './rule.tsx'
import { useRoom } from './surface.ts'
import { Cell, Text } from './text.tsx'

/** Messages at the beginning and at the end of a chain too long to be read. */
const atEachEnd = 6
/** Columns before the first life line and behind the last one. */
const before = 5
const behind = 8

/** The exchange as everyone who takes part sees it, with the place where the browser stops. */
export function Diagram({ sequence }: Readonly<{ sequence: Sequence }>) {
  const { spoken } = useRoom()
  if (spoken) return <InWords sequence={sequence} />
  const { lanes, messages } = sequence
  const gaps = gapsFor(lanes.length, messages)
  const left = messages.length - atEachEnd * 2
  const draw = (some: readonly Message[]): ReactNode =>
    some.map((message, index) => <Arrow key={index} message={message} gaps={gaps} />)
  return (
    <Box flexDirection="column" flexShrink={0} width="100%" maxWidth={lanes.length > 3 ? 130 : 100}>
      <Names names={lanes.map(({ name }) => name)} gaps={gaps} />
      {left < 2 ? (
        draw(messages)
      ) : (
        <>
          {draw(messages.slice(0, atEachEnd))}
          <Box paddingLeft={before + 2}>
            <Text role="dim">{`… ${left} more`}</Text>
          </Box>
          {draw(messages.slice(-atEachEnd))}
        </>
      )}
    </Box>
  )
}

/** The same for people who listen to their terminal. */
function InWords({ sequence: { lanes, messages } }: Readonly<{ sequence: Sequence }>) {
  const stop = messages.findIndex(({ stops }) => stops)
  return messages.map(({ from, to, label }, index) => {
    const [teller, told] = [lanes[from]?.name, lanes[to]?.name]
    const end = index === stop ? '. The browser stops here.' : ''
    return <Text key={index}>{`${index + 1}. ${teller} to ${told}: ${label}${end}`}</Text>
  })
}

/**
 * The parts of the room between each life line and the next: the first two share by the words that stand in them. Where
 * nothing is sent, no words stand in the second.
 */
function gapsFor(lanes: number, messages: readonly Message[]): readonly number[] {
  if (lanes > 3) return [2, ...Array.from({ length: lanes - 2 }, () => 3)]
  const wordsFrom = (lane: number): readonly number[] =>
    messages.filter(({ from, to }) => Math.min(from, to) === lane).map(({ label }) => label.length + 7)
  const [first, second] = [Math.max(...wordsFrom(0)), Math.max(0, ...wordsFrom(1))]
  return second === 0 ? [2, 1] : [Math.min(first, second), second]
}

function Gap({
  parts,
  crossed = 0,
  children,
}: Readonly<{ parts: number; crossed?: number; children?: ReactNode }>) {
  return (
    <Box flexGrow={parts} flexShrink={1} flexBasis={crossed} minWidth={0} overflow="hidden">
      {children}
    </Box>
  )
}

function Rail() {
  return <Cell role="dim">│</Cell>
}

/** Each name over its life line; the last one ends where the picture does. */
function Names({ names, gaps }: Readonly<{ names: readonly string[]; gaps: readonly number[] }>) {
  const named = (name: string | undefined) => (
    <Text role="dim" wrap="truncate-middle">
      {name}
    </Text>
  )
  return (
    <Box flexShrink={0} paddingLeft={before - 2}>
      {gaps.map((parts, index) => {
        const isLast = index === gaps.length - 1
        return (
          <Box
            key={index}
            flexGrow={parts}
            flexShrink={1}
            flexBasis={isLast ? behind + 4 : 1}
            minWidth={0}
            justifyContent="space-between"
          >
            <Box flexShrink={1} paddingRight={2}>
              {named(names[index])}
            </Box>
            {/* The last name is mostly the longest, and keeps the most of it. */}
            {isLast && <Box flexShrink={8}>{named(names.at(-1))}</Box>}
          </Box>
        )
      })}
    </Box>
  )
}

function Arrow({ message, gaps }: Readonly<{ message: Message; gaps: readonly number[] }>) {
  const { from, to, label, stops } = message
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  // Where many stand side by side there is no room inside the arrow: the words go over it.
  const isOver = gaps.length > 2
  const sum = (some: readonly number[]): number => some.reduce((total, parts) => total + parts, 0)
  const cells = gaps.flatMap((parts, index): ReactNode[] => {
    if (index < low || index >= high)
      return [<Rail key={index} />, <Gap key={`${index} gap`} parts={parts} />]
    if (index > low) return []
    return [
      <Rail key={index} />,
      <Gap key={`${index} gap`} parts={sum(gaps.slice(low, high))} crossed={high - low - 1}>
        <Line isForth={to > from} stops={stops} label={isOver ? '' : label} />
      </Gap>,
    ]
  })
  return (
    <>
      {isOver && (
        <Box paddingLeft={before} paddingRight={behind} flexShrink={0}>
          {gaps.flatMap((parts, index): ReactNode[] => {
            if (index < low) return [<Rail key={index} />, <Gap key={`${index} gap`} parts={parts} />]
            if (index > low) return []
            return [
              <Rail key={index} />,
              <Gap key={`${index} gap`} parts={sum(gaps.slice(low))} crossed={gaps.length - low - 1}>
                <Box paddingLeft={2} flexShrink={1}>
                  <Text role={stops ? 'fail' : null} wrap="truncate-middle">
                    {label}
                  </Text>
                </Box>
              </Gap>,
            ]
          })}
          <Rail />
        </Box>
      )}
      <Box paddingLeft={before} paddingRight={behind} flexShrink={0}>
        {cells}
        <Rail />
      </Box>
    </>
  )
}

/** An arrow that fills the space between two life lines, its words inside. */
function Line({ isForth, stops, label }: Readonly<{ isForth: boolean; stops: boolean; label: string }>) {
  const role = stops ? 'fail' : 'dim'
  // What gives way has its gap inside: Ink rounds the width of a text up.
  const gap = label === '' ? 0 : 1
  const words = (
    <Box flexShrink={1} {...(isForth ? { paddingRight: gap } : { paddingLeft: gap })}>
      <Text role={stops ? 'fail' : null} wrap={isForth ? 'truncate' : 'truncate-middle'}>
        {label}
      </Text>
    </Box>
  )
  const end = (text: string) => <Cell role={role}>{text}</Cell>
  return (
    <Box flexGrow={1} flexShrink={1} flexBasis={0} paddingX={1}>
      {isForth ? (
        <>
          {words}
          <Box flexGrow={1} minWidth={2}>
            <Fill dim={!stops} />
            {end('▸')}
          </Box>
        </>
      ) : (
        <>
          <Box flexGrow={1} minWidth={2}>
            {end(stops ? '✗' : '◂')}
            <Fill dim={!stops} />
          </Box>
          {words}
        </>
      )}
    </Box>
  )
}
