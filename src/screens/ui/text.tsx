import { Box, Text as InkText, Transform, type TextProps } from 'ink'
import { Children, memo, type ReactNode } from 'react'
import { visible } from '../../knowledge/privacy/visible.ts'
import type { Shown } from '../shown.ts'
import type { Role } from '../theme.ts'
import { useSurface } from './surface.ts'

interface Said {
  readonly role?: Role | null
  readonly children?: ReactNode
}

/**
 * Text in a role, over as many lines as it takes. Whatever a terminal would obey or hide is made visible here, so
 * nothing that a server sends can act, and a known secret is covered unless it is being typed: no other file uses Ink's own `<Text>`.
 */
export const Text = memo(function Text({
  role = null,
  wrap = 'wrap',
  isTyped = false,
  children,
}: Said & Pick<TextProps, 'wrap'> & Readonly<{ isTyped?: boolean }>) {
  const { theme, shown } = useSurface()
  const text = (
    <InkText {...(role === null ? {} : theme[role])} wrap={wrap}>
      {written(children, isTyped ? null : shown)}
    </InkText>
  )
  return wrap === 'wrap' ? <Transform transform={unindented}>{text}</Transform> : text
})

/** Text on one line that never gives way, in a column of its own where `columns` says how wide. */
export const Cell = memo(function Cell({
  columns,
  children,
  ...said
}: Said & Readonly<{ columns?: number }>) {
  return (
    <Box flexShrink={0} {...(columns === undefined ? {} : { width: columns })}>
      <Text wrap="truncate" {...said}>
        {children}
      </Text>
    </Box>
  )
})

/** A key and what it does. */
export function KeyName({ name, does }: Readonly<{ name: string; does: string }>) {
  return (
    <Text>
      <Span role="accent">{name}</Span>
      <Span role="dim">{` ${does}`}</Span>
    </Text>
  )
}

/** A piece of a `<Text>` in a role of its own. */
export const Span = memo(function Span({ role = null, children }: Said) {
  const { theme, shown } = useSurface()
  return <InkText {...(role === null ? {} : theme[role])}>{written(children, shown)}</InkText>
})

function written(children: ReactNode, shown: Shown | null): ReactNode {
  return Children.map(children, (child) =>
    typeof child === 'string' ? visible(shown === null ? child : shown.known(child)) : child,
  )
}

const styledSpace = /^((?:\u001b\[[\d;]*m)*) /

/** Ink leaves the space in front of a word that begins a line. */
function unindented(line: string, index: number): string {
  return index === 0 ? line : line.replace(styledSpace, '$1')
}
