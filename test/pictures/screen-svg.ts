import type xterm from '@xterm/headless'

const cell = { width: 8.4, height: 18 }
const margin = 14
const ink = '#d5d9de'
const paper = '#14171a'
const palette = [
  '#000000',
  '#e06c75',
  '#7ec16e',
  '#d7a65f',
  '#61afef',
  '#c678dd',
  '#56b6c2',
  '#c8ccd4',
  '#7f848e',
  '#ff7b86',
  '#98d982',
  '#f0c674',
  '#7cc3ff',
  '#d99be8',
  '#72d0db',
  '#ffffff',
]

/** The screen of a terminal as one SVG picture. */
export function screenSvg(screen: xterm.Terminal): string {
  const width = screen.cols * cell.width + margin * 2
  const height = screen.rows * cell.height + margin * 2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" width="${width.toFixed(0)}" height="${height}">
<style>text{white-space:pre}</style>
<rect width="100%" height="100%" rx="8" fill="${paper}"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">
${rowsOf(screen).join('\n')}
</g>
</svg>
`
}

function rowsOf(screen: xterm.Terminal): readonly string[] {
  const buffer = screen.buffer.active
  return Array.from({ length: screen.rows }, (_, row) => {
    const line = buffer.getLine(buffer.viewportY + row)
    return line === undefined ? '' : runsOf(line, row, screen.cols).join('')
  }).filter((row) => row !== '')
}

interface Run {
  text: string
  readonly column: number
  readonly style: string
}

/** Neighbouring cells of one style become one run, placed by its column so that no font can shift it. */
function runsOf(line: xterm.IBufferLine, row: number, columns: number): readonly string[] {
  const runs: Run[] = []
  for (let column = 0; column < columns; column += 1) {
    const at = line.getCell(column)
    const text = at?.getChars() ?? ''
    if (at === undefined || at.getWidth() === 0) continue
    const style = styleOf(at)
    const last = runs.at(-1)
    if (last !== undefined && last.style === style) last.text += text === '' ? ' ' : text
    else runs.push({ text: text === '' ? ' ' : text, column, style })
  }
  const y = margin + (row + 0.78) * cell.height
  return runs
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, column, style }) => {
      const lead = text.length - text.trimStart().length
      const shown = text.trim()
      const x = margin + (column + lead) * cell.width
      return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" textLength="${(shown.length * cell.width).toFixed(1)}" lengthAdjust="spacingAndGlyphs" ${style}>${escape(shown)}</text>`
    })
}

function styleOf(at: xterm.IBufferCell): string {
  const bold = at.isBold() === 0 ? '' : ' font-weight="bold"'
  const dim = at.isDim() === 0 ? '' : ' opacity="0.6"'
  return `fill="${colorOf(at)}"${bold}${dim}`
}

function colorOf(at: xterm.IBufferCell): string {
  const color = at.getFgColor()
  if (at.isFgRGB()) return `#${color.toString(16).padStart(6, '0')}`
  if (at.isFgPalette()) return palette[color] ?? ink
  return ink
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
