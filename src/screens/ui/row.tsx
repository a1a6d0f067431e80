import type { ReactNode } from 'react'
import type { Role } from '../theme.ts'
import { TargetBox } from './target-box.tsx'
import { Cell } from './text.tsx'

/** A row of what is chosen from: the cursor, a mark, and what it is about. */
export function Row({
  index,
  isCurrent,
  mark,
  role = null,
  children,
}: Readonly<{ index: number; isCurrent: boolean; mark?: string; role?: Role | null; children: ReactNode }>) {
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
      {children}
    </TargetBox>
  )
}
