import { span, type Span } from './line.ts'

/** Start and length of a bar in columns: every bar is seen, none leaves the scale. */
function barAt(
  startMs: number,
  durationMs: number,
  scaleMs: number,
  columns: number,
): { readonly offset: number; readonly length: number } {
  const perColumn = Math.max(1, scaleMs) / columns
  const offset = Math.min(columns - 1, Math.max(0, Math.floor(startMs / perColumn)))
  const length = Math.max(1, Math.min(columns - offset, Math.round(durationMs / perColumn)))
  return { offset, length }
}

/** One bar of the waterfall. */
export function waterfallBar(startMs: number, durationMs: number, scaleMs: number, columns: number): Span {
  const { offset, length } = barAt(startMs, durationMs, scaleMs, columns)
  return span(' '.repeat(offset) + '█'.repeat(length), 'dim')
}

/** The end of the scale: the next round number, so that it seldom changes while answers land. */
export function scaleFor(lastMs: number): number {
  const steps = [100, 200, 400, 1000, 2000, 4000, 10_000, 20_000, 40_000]
  return steps.find((step) => step >= lastMs) ?? Math.ceil(lastMs / 60_000) * 60_000
}

/** Milliseconds as people say them. */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}
