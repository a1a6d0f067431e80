import { Box, useBoxMetrics, type DOMElement } from 'ink'
import { useRef, type ReactNode } from 'react'
import { More } from './more.tsx'
import { useSurface } from './surface.ts'

/** Rows of one line each: those of the page that the cursor is on, and no others, are drawn. */
export function List<Item>({
  items,
  cursor,
  children,
}: Readonly<{ items: readonly Item[]; cursor: number; children: (item: Item, index: number) => ReactNode }>) {
  const {
    room: { rows, spoken },
    measures,
  } = useSurface()
  const frame = useRef<DOMElement>(null)
  const { height, hasMeasured } = useBoxMetrics(frame)
  const room = hasMeasured && !spoken ? height : rows
  const hasMore = items.length > room
  const page = Math.max(1, hasMore ? room - 1 : room)
  const last = Math.max(0, items.length - page)
  measures.body = { seen: page, last }
  const top = Math.min(last, Math.floor(Math.max(0, cursor) / page) * page)
  return (
    <Box ref={frame} flexDirection="column" flexGrow={1} flexShrink={1} flexBasis={0} overflow="hidden">
      {items.slice(top, top + page).map((item, index) => children(item, top + index))}
      {hasMore && <More of="body" above={top} below={last - top} />}
    </Box>
  )
}
