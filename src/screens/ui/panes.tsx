import { Box, useBoxMetrics, type DOMElement } from 'ink'
import { useRef, type ReactNode } from 'react'
import { Rule } from './rule.tsx'
import { Scroll } from './scroll.tsx'
import { useRoom, useSession, useSurface } from './surface.ts'

/**
 * What is chosen from or read, and its detail: side by side where there is room, else the detail below. Below a list
 * it has half the room, or all that a short list leaves, whatever stands in it: nothing moves with the cursor. Below
 * what is read it takes what it needs up to half.
 */
export function Panes({
  list,
  detail,
  listRows = null,
  share = 0.52,
}: {
  readonly list: ReactNode
  readonly detail: ReactNode
  /** Rows of the whole list; null for what is read. */
  readonly listRows?: number | null
  /** The list's part of the width where both stand side by side. */
  readonly share?: number
}) {
  const { wide, columns } = useRoom()
  const { theme } = useSurface()
  const offset = useSession(({ place }) => place.detailScroll)
  const frame = useRef<DOMElement>(null)
  const { height } = useBoxMetrics(frame)
  if (wide)
    return (
      <Box flexGrow={1} flexShrink={1} flexBasis={0}>
        {/* Whole columns: of a part of one, Ink cuts the end of a text without a sign. */}
        <Box width={Math.floor(columns * share)} flexShrink={0} flexDirection="column" paddingRight={1}>
          {list}
        </Box>
        <Box
          flexGrow={1}
          flexShrink={1}
          flexBasis={0}
          flexDirection="column"
          paddingX={1}
          borderStyle="single"
          borderTop={false}
          borderRight={false}
          borderBottom={false}
          {...(theme.dim.color === undefined ? {} : { borderColor: theme.dim.color })}
        >
          <Scroll of="detail" offset={offset}>
            {detail}
          </Scroll>
        </Box>
      </Box>
    )
  const half = Math.ceil(height / 2)
  const room = height === 0 ? '50%' : Math.max(half, listRows === null ? half : height - listRows - 1)
  return (
    <Box ref={frame} flexDirection="column" flexGrow={1} flexShrink={1} flexBasis={0}>
      <Box flexDirection="column" flexGrow={1} flexShrink={1} flexBasis={0}>
        {list}
      </Box>
      {detail !== null && (
        <>
          <Rule />
          <Scroll
            of="detail"
            offset={offset}
            padding={1}
            {...(listRows === null ? { atMost: room } : { rows: room })}
          >
            {detail}
          </Scroll>
        </>
      )}
    </Box>
  )
}
