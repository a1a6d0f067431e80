import { Box } from 'ink'
import { useSession } from './surface.ts'
import { Span, Text } from './text.tsx'

/** What a list is filtered by, and how much that leaves; nothing while all of it is shown. */
export function Filtered({ left, all }: Readonly<{ left: number; all: number }>) {
  const filter = useSession(({ place }) => place.filter)
  if (filter === '') return null
  return (
    <Box flexShrink={0} paddingLeft={3}>
      <Text wrap="truncate">
        <Span role="dim">{'filter '}</Span>
        <Span role="accent">{filter}</Span>
        <Span role="dim">{`  ${left} of ${all}   Esc shows all`}</Span>
      </Text>
    </Box>
  )
}
