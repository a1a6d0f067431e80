import { Box } from 'ink'
import type { ReactNode } from 'react'
import { Span, Text } from './text.tsx'

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
