import { sequenceOf, type Party } from './sequence.ts'
import type { Safe } from './safe-markup.ts'
import type { Triage } from './triage.ts'

const lanes: Record<Party, number> = { page: 60, browser: 330, server: 780 }
const rowHeight = 44
const widest = 64

/** The sequence diagram as inline SVG. `safe` makes any text fit for markup. */
export function sequenceSvg(triage: Triage, safe: Safe): string {
  const messages = sequenceOf(triage)
  const height = 60 + messages.length * rowHeight
  const heads = (Object.keys(lanes) as Party[]).map(
    (party) =>
      `<text x="${lanes[party]}" y="20" text-anchor="middle">${party === 'server' ? safe(new URL(triage.subject.url).host) : party}</text>` +
      `<line x1="${lanes[party]}" y1="30" x2="${lanes[party]}" y2="${height - 10}" stroke-dasharray="2 5"/>`,
  )
  const arrows = messages.map(({ from, to, label, stops }, index) => {
    const y = 62 + index * rowHeight
    const [start, end] = [lanes[from], lanes[to]]
    const inward = end > start ? -8 : 8
    const style = stops ? ' class="stop"' : ''
    return (
      `<text x="${Math.min(start, end) + 14}" y="${y - 8}"${style}>${safe(label, widest)}</text>` +
      `<line x1="${start}" y1="${y}" x2="${end}" y2="${y}"${style}/>` +
      `<path d="M${end + inward} ${y - 5} L${end} ${y} L${end + inward} ${y + 5}"${style}/>`
    )
  })
  return `<svg viewBox="0 0 900 ${height}" role="img" aria-label="Sequence of page, browser and server">${heads.join('')}${arrows.join('')}</svg>`
}
