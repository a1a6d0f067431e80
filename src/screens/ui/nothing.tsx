import { Box } from 'ink'
import type { ReactNode } from 'react'
import { Text } from './text.tsx'

/** What stands where there is nothing to show: why. */
export function Nothing({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Box flexGrow={1} flexShrink={1} flexBasis={0} paddingX={3} paddingTop={1}>
      <Text>{children}</Text>
    </Box>
  )
}
