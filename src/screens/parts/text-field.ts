import { columnsOf, head } from './columns.ts'
import { span, type Span } from './line.ts'

/** A text with its cursor, moved sideways so that the cursor is always seen. The cursor takes one column of `room`. */
export function textField(text: string, caret: number, room: number): readonly Span[] {
  const width = Math.max(4, room)
  const start = firstShown(text, caret, width)
  const before = text.slice(start, caret)
  const at = [...text.slice(caret)][0] ?? ''
  const after = head(
    text.slice(caret + at.length),
    width - columnsOf(before) - Math.max(1, columnsOf(at)) - 1,
  )
  const isCut = after.length < text.length - caret - at.length
  return [
    ...(start > 0 ? [span('…', 'dim')] : []),
    span(before),
    span(at === '' ? '▏' : at, 'cursor'),
    span(after),
    ...(isCut ? [span('…', 'dim')] : []),
  ]
}

function firstShown(text: string, caret: number, width: number): number {
  let start = 0
  while (columnsOf(text.slice(start, caret)) > width - 3) start += Math.max(1, Math.floor(width / 3))
  return Math.min(start, caret)
}
