import type { IBufferCell, Terminal } from '@xterm/headless'

/** Every row of the screen as it takes to write it whole: its text, each run of a style begun and ended once. */
export function styledRows(screen: Terminal): readonly string[] {
  const { active } = screen.buffer
  return Array.from({ length: screen.rows }, (_, row) => {
    const line = active.getLine(row)
    const length = line?.translateToString(true).length ?? 0
    let text = ''
    let style = ''
    for (let column = 0; column < length; column += 1) {
      const cell = line?.getCell(column)
      if (cell === undefined) continue
      const wanted = styleOf(cell)
      if (wanted !== style) text += `${style === '' ? '' : '\u001b[0m'}${wanted}`
      style = wanted
      text += cell.getChars() || ' '
    }
    return style === '' ? text : `${text}\u001b[0m`
  })
}

function styleOf(cell: IBufferCell): string {
  const color = cell.getFgColor()
  const parameters = [
    ...(cell.isBold() ? ['1'] : []),
    ...(cell.isInverse() ? ['7'] : []),
    ...(cell.isFgPalette() ? [String(color < 8 ? 30 + color : 82 + color)] : []),
    ...(cell.isFgRGB() ? [`38;2;${(color >> 16) & 255};${(color >> 8) & 255};${color & 255}`] : []),
  ]
  return parameters.length === 0 ? '' : `\u001b[${parameters.join(';')}m`
}
