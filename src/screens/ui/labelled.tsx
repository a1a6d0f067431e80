import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Role } from '../theme.ts'
import { Text } from './text.tsx'

/** A label, and beside it what it is of; further lines stand under the first. */
export function Labelled({
  label,
  columns,
  role = 'dim',
  children,
}: {
  readonly label: string
  /** Columns of the label, what follows it included. */
  readonly columns: number
  readonly role?: Role
  readonly children: ReactNode
}) {
  return (
    <Box flexShrink={0}>
      <Box width={columns} flexShrink={0}>
        <Text role={role}>{label}</Text>
      </Box>
      <Box flexGrow={1} flexShrink={1} flexBasis={0} flexDirection="column">
        {children}
      </Box>
    </Box>
  )
}

/** The same for a sentence. */
export function Item({
  mark,
  markRole = 'dim',
  columns = 2,
  role = null,
  children,
}: Readonly<{ mark: string; markRole?: Role; columns?: number; role?: Role | null; children: ReactNode }>) {
  return (
    <Labelled label={mark} role={markRole} columns={columns}>
      <Text role={role}>{children}</Text>
    </Labelled>
  )
}
