import { Box } from 'ink'
import { Fill } from './rule.tsx'

/** One bar of the waterfall, from its start to its end on a scale that begins at 0. */
export function WaterfallBar({
  startMs,
  durationMs,
  scaleMs,
}: Readonly<{ startMs: number; durationMs: number; scaleMs: number }>) {
  const part = (ms: number): number => Math.min(100, Math.max(0, (ms / Math.max(1, scaleMs)) * 100))
  return (
    <Box aria-hidden flexGrow={1}>
      <Box width={`${Math.min(95, part(startMs))}%`} flexShrink={1} />
      <Box width={`${part(durationMs)}%`} minWidth={1} flexShrink={0}>
        <Fill of="█" />
      </Box>
    </Box>
  )
}

/** The end of the scale: the next round number, so that it seldom changes while answers land. */
export function scaleFor(lastMs: number): number {
  const steps = [100, 200, 400, 600, 1000, 2000, 3000, 4000, 6000, 10_000, 20_000, 30_000]
  return steps.find((step) => step >= lastMs) ?? Math.ceil(lastMs / 60_000) * 60_000
}
