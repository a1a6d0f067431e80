import { Box } from 'ink'
import { Cell, Text } from './text.tsx'

/** More than any terminal has columns. */
const enough = 500

/** A text with its cursor, which is always seen: first what is behind it gives way, then what is before it. */
export function TextField({ text, caret }: Readonly<{ text: string; caret: number }>) {
  const at = [...text.slice(caret)][0] ?? ''
  return (
    <Box flexShrink={1} height={1} aria-role="textbox">
      <Box flexShrink={1}>
        <Text wrap="truncate-start" isTyped>
          {text.slice(Math.max(0, caret - enough), caret)}
        </Text>
      </Box>
      <Cell role="cursor">{at === '' ? '▏' : at}</Cell>
      <Box flexShrink={1000}>
        <Text wrap="truncate" isTyped>
          {text.slice(caret + at.length, caret + enough)}
        </Text>
      </Box>
    </Box>
  )
}
