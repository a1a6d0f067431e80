import type { Observation } from '../knowledge/model/evidence.ts'
import type { Safe } from './safe-markup.ts'

const rowHeight = 22
const labelWidth = 420
const chartWidth = 440

/** When each probe was under way, as inline SVG; milliseconds since the triage began. */
export function waterfallSvg(observations: readonly Observation[], safe: Safe): string {
  if (observations.length === 0) return '<p>Nothing was sent.</p>'
  const end = Math.max(1, ...observations.map(({ startedMs, durationMs }) => startedMs + durationMs))
  const rows = observations.map(({ id, response, failure, startedMs, durationMs }, index) => {
    const y = 24 + index * rowHeight
    const x = labelWidth + (startedMs / end) * chartWidth
    const width = Math.max(2, (durationMs / end) * chartWidth)
    const answer = response?.status ?? failure?.kind ?? ''
    return (
      `<text x="0" y="${y}">${safe(id, 44)}</text><text x="${labelWidth - 60}" y="${y}" class="dim">${safe(String(answer))}</text>` +
      `<rect class="bar${failure === null ? '' : ' failed'}" x="${x.toFixed(1)}" y="${y - 11}" width="${width.toFixed(1)}" height="12" rx="2"/>`
    )
  })
  const height = 40 + observations.length * rowHeight
  return (
    `<svg viewBox="0 0 900 ${height}" role="img" aria-label="Waterfall of the probes">${rows.join('')}` +
    `<text x="${labelWidth}" y="${height - 4}" class="dim">0 ms</text><text x="860" y="${height - 4}" text-anchor="end" class="dim">${Math.round(end)} ms</text></svg>`
  )
}
