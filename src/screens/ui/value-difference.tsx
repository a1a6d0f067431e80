import { Box } from 'ink'
import type { ReactNode } from 'react'
import { visible } from '../../knowledge/privacy/visible.ts'
import { Labelled } from './layout.tsx'
import { Span, Text } from './text.tsx'

/** Two texts from where they part to where they meet again. */
interface Parting {
  readonly before: string
  readonly came: string
  readonly needed: string
  readonly after: string
}

const labelColumns = 8
/** Of more than this a mark below would tell nothing: the two stand whole, one below the other. */
const mostMarked = 24
/** Columns from the first byte that differs on: they have room on every screen. */
const mostBehind = 32

/**
 * A value that a browser compares: what came above what was needed, the bytes that differ brought out by colour and
 * by a mark below. Where the line is too short what both begin with gives way.
 */
export function ValueDifference({ came, needed }: Readonly<{ came: string; needed: string }>) {
  const { before, after, ...differing } = partingOf(visible(came), visible(needed))
  const marked = Math.max(1, differing.came.length, differing.needed.length)
  const end = after.length > mostBehind - marked ? `${after.slice(0, mostBehind - marked - 1)}…` : after
  if (marked > mostMarked)
    return (
      <>
        <Labelled label="came" columns={labelColumns}>
          <Text role="fail">{came}</Text>
        </Labelled>
        <Labelled label="needed" columns={labelColumns}>
          <Text role="pass">{needed}</Text>
        </Labelled>
      </>
    )
  return (
    <Box flexShrink={0}>
      <Box flexDirection="column" width={labelColumns} flexShrink={0}>
        <Text role="dim">came</Text>
        <Text role="dim">needed</Text>
      </Box>
      <Box flexDirection="column" flexShrink={1}>
        <Text wrap="truncate-start">{before}</Text>
        <Text wrap="truncate-start">{before}</Text>
      </Box>
      {/* Of two that gave way each would end in a part of a column, and lose a letter without a sign. */}
      <Box flexDirection="column" flexShrink={0}>
        <Row>
          <Span role="fail">{differing.came}</Span>
          {end}
        </Row>
        <Row>
          <Span role="pass">{differing.needed}</Span>
          {end}
        </Row>
        <Text role="fail" wrap="truncate">
          {'^'.repeat(marked)}
        </Text>
      </Box>
    </Box>
  )
}

function partingOf(a: string, b: string): Parting {
  const shorter = Math.min(a.length, b.length)
  let from = 0
  while (from < shorter && a[from] === b[from]) from += 1
  let tail = 0
  while (tail < shorter - from && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  return {
    before: a.slice(0, from),
    came: a.slice(from, a.length - tail),
    needed: b.slice(from, b.length - tail),
    after: a.slice(a.length - tail),
  }
}

/** A line even where nothing stands in it. */
function Row({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Box height={1} flexShrink={0}>
      <Text wrap="truncate">{children}</Text>
    </Box>
  )
}
