import { Box, useBoxMetrics, type BoxProps, type DOMElement } from 'ink'
import { useRef, type ReactNode, type RefObject } from 'react'
import type { Scrolled } from '../measures.ts'
import { More } from './more.tsx'
import { useSurface } from './surface.ts'

/**
 * Shows as much as there is room for: from row `offset` on, or the page that `anchor` is on, one of the children.
 * What is above and below is counted.
 */
export function Scroll({
  of,
  offset = 0,
  anchor,
  atMost,
  rows,
  padding = 0,
  children,
}: {
  readonly of: Scrolled
  readonly offset?: number
  readonly anchor?: RefObject<DOMElement | null>
  /** Takes what it needs up to this, or always so many rows; without either, all the room there is. */
  readonly atMost?: number | string
  readonly rows?: number | string
  /** Columns left free on both sides. */
  readonly padding?: number
  readonly children: ReactNode
}) {
  const { measures } = useSurface()
  const frame = useRef<DOMElement>(null)
  const content = useRef<DOMElement>(null)
  const nothing = useRef<DOMElement>(null)
  const { height: room } = useBoxMetrics(frame)
  const { height: length } = useBoxMetrics(content)
  const current = useBoxMetrics(anchor ?? nothing)
  const hasMore = room > 0 && length > room
  const seen = hasMore ? room - 1 : room
  const last = Math.max(0, length - seen)
  const top = Math.min(last, anchor === undefined ? offset : pageOf(current, seen))
  measures[of] = { seen, last: hasMore ? last : 0 }
  return (
    <Box ref={frame} flexDirection="column" overflow="hidden" {...sizeFor(atMost, rows)}>
      <Box
        flexDirection="column"
        flexGrow={1}
        flexShrink={1}
        overflow="hidden"
        contentOffsetY={hasMore ? top : 0}
      >
        <Box ref={content} flexDirection="column" flexShrink={0} paddingX={padding}>
          {children}
        </Box>
      </Box>
      {hasMore && <More of={of} above={top} below={last - top} />}
    </Box>
  )
}

function sizeFor(atMost: number | string | undefined, rows: number | string | undefined): BoxProps {
  if (rows !== undefined) return { flexShrink: 0, height: rows }
  return atMost === undefined
    ? { flexGrow: 1, flexShrink: 1, flexBasis: 0 }
    : { flexShrink: 1, maxHeight: atMost }
}

/** Whole pages, so that nothing moves while the cursor moves within one. */
function pageOf({ top, height }: { readonly top: number; readonly height: number }, seen: number): number {
  const page = seen > 0 ? Math.floor(top / seen) * seen : 0
  return Math.max(page, top + Math.min(height, seen) - seen)
}
