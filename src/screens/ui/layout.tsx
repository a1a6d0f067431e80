import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Role } from '../theme.ts'
import { Cell, Span, Text } from './text.tsx'

/** Two things at the two ends of a line; the left one gives way. */
export function Ends({ left, right }: Readonly<{ left: ReactNode; right: ReactNode }>) {
  return (
    <Box flexShrink={0}>
      <Box flexGrow={1} flexShrink={1} flexBasis={0}>
        {left}
      </Box>
      <Box flexShrink={0} paddingX={1}>
        {right}
      </Box>
    </Box>
  )
}

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
      <Cell columns={columns} role={role}>
        {label}
      </Cell>
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

/** A part of what is read, under its name. */
export function Section({
  title,
  aside = null,
  children,
}: Readonly<{ title: string; aside?: string | null; children: ReactNode }>) {
  return (
    <Box flexDirection="column" flexShrink={0} marginBottom={1}>
      <Text>
        <Span role="strong">{title}</Span>
        {aside === null ? null : <Span role="dim">{`   ${aside}`}</Span>}
      </Text>
      <Box flexDirection="column" paddingLeft={2}>
        {children}
      </Box>
    </Box>
  )
}

/** What stands where there is nothing to show: why. */
export function Nothing({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Box flexGrow={1} flexShrink={1} flexBasis={0} paddingX={3} paddingTop={1}>
      <Text>{children}</Text>
    </Box>
  )
}
