import { Text } from 'ink'
import { memo } from 'react'
import type { Theme } from '../theme.ts'
import type { Line } from './line.ts'
import { painted } from './painted.ts'

/** One line of the screen. The same text is not laid out again. */
const Row = memo(function Row({ text }: { readonly text: string }) {
  // An empty text has no height in Ink; a blank is trimmed away again at the end of the line.
  return <Text wrap="truncate-end">{text === '' ? ' ' : text}</Text>
})

/** Lines below one another, cut to the width and coloured. */
export function Rows({
  lines,
  width,
  theme,
}: {
  readonly lines: readonly Line[]
  readonly width: number
  readonly theme: Theme
}) {
  return lines.map((content, index) => <Row key={index} text={painted(content, width, theme)} />)
}
