import { Box } from 'ink'
import type { ReactNode } from 'react'
import { visible } from '../../knowledge/privacy/visible.ts'
import { Span, Text } from './text.tsx'

/** Two texts from where they part to where they meet again. */
interface Parting {
  readonly before: string
  readonly came: string
  readonly needed: string
  readonly after: string
}

/**
 * A value that a browser compares: what came above what was needed, the bytes that differ brought out by colour and
 * by a mark below. What both begin with gives way where the line is too short.
 */
export function ValueDifference({ came, needed }: Readonly<{ came: string; needed: string }>) {
  const parting = partingOf(visible(came), visible(needed))
  const marked = Math.max(1, parting.came.length, parting.needed.length)
  return (
    <Box flexShrink={0}>
      <Box flexDirection="column" width={8} flexShrink={0}>
        <Text role="dim">came</Text>
        <Text role="dim">needed</Text>
      </Box>
      <Box flexDirection="column" flexShrink={1}>
        <Text wrap="truncate-start">{parting.before}</Text>
        <Text wrap="truncate-start">{parting.before}</Text>
      </Box>
      <Box flexDirection="column" flexShrink={1} minWidth={Math.min(marked + 1, 20)}>
        <Row>
          <Span role="fail">{parting.came}</Span>
          {parting.after}
        </Row>
        <Row>
          <Span role="pass">{parting.needed}</Span>
          {parting.after}
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
