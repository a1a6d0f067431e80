import { Box } from 'ink'
import { useSurface } from './surface.ts'

/** A line as long as there is room, of one character. */
export function Fill({ of = '─', dim = true }: Readonly<{ of?: string; dim?: boolean }>) {
  const { theme } = useSurface()
  const border = {
    topLeft: of,
    top: of,
    topRight: of,
    right: of,
    bottomRight: of,
    bottom: of,
    bottomLeft: of,
    left: of,
  }
  const color = dim ? theme.dim.color : theme.fail.color
  return (
    <Box
      aria-hidden
      flexGrow={1}
      flexBasis={0}
      minWidth={1}
      height={1}
      borderStyle={border}
      borderLeft={false}
      borderRight={false}
      borderBottom={false}
      {...(color === undefined ? {} : { borderColor: color })}
    />
  )
}

/** Divides what stands above from what stands below. */
export function Rule() {
  return (
    <Box aria-hidden flexShrink={0} height={1}>
      <Fill />
    </Box>
  )
}
