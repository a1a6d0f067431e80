import { sequenceOf } from './sequence.ts'
import type { Safe } from './safe-markup.ts'
import type { Triage } from '../knowledge/triage.ts'

const width = 900
const rowHeight = 44
/** Of the fixed-width letters that the style gives, in units of the picture. */
const columnWidth = 8.5
const widest = 64

/** The sequence diagram as inline SVG. `safe` makes any text fit for markup. */
export function sequenceSvg(triage: Triage, safe: Safe): string {
  const { lanes, messages } = sequenceOf(triage)
  const places = placesOf(lanes.length)
  const height = 60 + messages.length * rowHeight
  const heads = lanes.map(({ name }, index) => {
    const x = places[index] ?? 0
    const most = Math.floor(110 / lanes.length)
    // A long name over the last life line ends at the edge; centred it would be cut there.
    const overhangs = x + (Math.min(name.length, most) * columnWidth) / 2 > width
    const place = overhangs ? `x="${width}" y="20" text-anchor="end"` : `x="${x}" y="20" text-anchor="middle"`
    return (
      `<text ${place}>${safe(name, most)}</text>` +
      `<line x1="${x}" y1="30" x2="${x}" y2="${height - 10}" stroke-dasharray="2 5"/>`
    )
  })
  const arrows = messages.map(({ from, to, label, stops }, index) => {
    const y = 62 + index * rowHeight
    const [start = 0, end = 0] = [places[from], places[to]]
    const inward = end > start ? -8 : 8
    const style = stops ? ' class="stop"' : ''
    return (
      `<text x="${Math.min(start, end) + 14}" y="${y - 8}"${style}>${safe(label, widest)}</text>` +
      `<line x1="${start}" y1="${y}" x2="${end}" y2="${y}"${style}/>` +
      `<path d="M${end + inward} ${y - 5} L${end} ${y} L${end + inward} ${y + 5}"${style}/>`
    )
  })
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Sequence of page, browser and server">${heads.join('')}${arrows.join('')}</svg>`
}

/** Page and browser on the left, whoever answers spread over the rest. */
function placesOf(lanes: number): readonly number[] {
  const behind = lanes - 2
  return [60, 330, ...Array.from({ length: behind }, (_, index) => 330 + (450 * (index + 1)) / behind)]
}
