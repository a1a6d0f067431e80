import { Box } from 'ink'
import { Text } from './text.tsx'

/** A text with its cursor, which is always seen: first what is behind it gives way, then what is before it. */
export function TextField({ text, caret }: Readonly<{ text: string; caret: number }>) {
  const at = [...text.slice(caret)][0] ?? ''
  return (
    <Box flexShrink={1} height={1} aria-role="textbox">
      <Box flexShrink={1}>
        <Text wrap="truncate-start">{text.slice(0, caret)}</Text>
      </Box>
      <Box flexShrink={0}>
        <Text role="cursor">{at === '' ? '▏' : at}</Text>
      </Box>
      <Box flexShrink={1000}>
        <Text wrap="truncate">{text.slice(caret + at.length)}</Text>
      </Box>
    </Box>
  )
}
