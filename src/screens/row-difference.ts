import { isNarrow } from './parts/columns.ts'

/** One column: its character and the SGR parameters it is shown with. */
interface Cell {
  readonly text: string
  readonly style: string
}

/** What to write so that a row that shows `before` shows `after`: the columns between the first and the last that differ. */
export function rowDifference(row: number, before: string, after: string): string {
  const [old, next] = [cellsOf(before), cellsOf(after)]
  // A line as wide as the terminal leaves the cursor on its last cell: erasing first cannot take that away.
  if (old === null || next === null) return `${at(row, 0)}${eraseToEnd}${after}`
  let first = 0
  while (first < next.length && isSame(old[first], next[first])) first += 1
  let end = next.length
  if (old.length === next.length) while (end > first && isSame(old[end - 1], next[end - 1])) end -= 1
  const rest = old.length > next.length ? eraseToEnd : ''
  return at(row, first) + written(next.slice(first, end)) + rest
}

const eraseToEnd = '\u001b[K'

function at(row: number, column: number): string {
  return `\u001b[${row + 1};${column + 1}H`
}

function isSame(a: Cell | undefined, b: Cell | undefined): boolean {
  return a?.text === b?.text && a?.style === b?.style
}

const pieces = /\u001b\[([\d;]*)m|[^\u001b]+/g

/** The row a column each; null where a character takes more or less than one. */
function cellsOf(painted: string): readonly Cell[] | null {
  const cells: Cell[] = []
  let style = ''
  for (const [piece, parameters] of painted.matchAll(pieces)) {
    if (parameters !== undefined) style = parameters === '0' ? '' : parameters
    else if (!isNarrow(piece)) return null
    else for (const text of piece) cells.push({ text, style })
  }
  return cells
}

function written(cells: readonly Cell[]): string {
  let text = ''
  let style = ''
  for (const cell of cells) {
    if (cell.style !== style) text += `${style === '' ? '' : '\u001b[0m'}${begin(cell.style)}`
    style = cell.style
    text += cell.text
  }
  return style === '' ? text : `${text}\u001b[0m`
}

function begin(style: string): string {
  return style === '' ? '' : `\u001b[${style}m`
}
