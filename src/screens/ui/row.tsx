import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Role } from '../theme.ts'
import { TargetBox } from './target-box.tsx'
import { Cell } from './text.tsx'

/** A row of what is chosen from: the cursor, a mark, what it is about, and at its end a word on it. */
export function Row({
  index,
  isCurrent,
  mark,
  role = null,
  aside,
  children,
}: Readonly<{
  index: number
  isCurrent: boolean
  mark?: string
  role?: Role | null
  aside?: ReactNode
  children: ReactNode
}>) {
  return (
    <TargetBox
      row={index}
      width="100%"
      flexShrink={0}
      aria-role="listitem"
      aria-state={{ selected: isCurrent }}
    >
      <Cell columns={3} role="focus">
        {isCurrent ? ' ▸' : ''}
      </Cell>
      {mark !== undefined && (
        <Cell columns={2} role={role}>
          {mark}
        </Cell>
      )}
      {aside === undefined ? (
        children
      ) : (
        <>
          <Box flexGrow={1} flexShrink={1} flexBasis={0}>
            {children}
          </Box>
          <Box flexShrink={0} paddingLeft={2} paddingRight={1}>
            {aside}
          </Box>
        </>
      )}
    </TargetBox>
  )
}
