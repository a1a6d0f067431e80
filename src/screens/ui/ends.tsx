import { Box } from 'ink'
import type { ReactNode } from 'react'

/** Two things at the two ends of a line; the left one gives way. */
export function Ends({ left, right }: Readonly<{ left: ReactNode; right: ReactNode }>) {
  return (
    <Box flexShrink={0}>
      <Box flexGrow={1} flexShrink={1} flexBasis={0}>
        {left}
      </Box>
      <Box flexShrink={0} paddingX={1}>
        {right}
      </Box>
    </Box>
  )
}
