import { Box, type BoxProps, type DOMElement } from 'ink'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import type { Command } from '../bindings.ts'
import { useSurface } from './surface.ts'

type Aim = { readonly command: Command } | { readonly row: number }

/** A box that can be clicked; `anchor` is told where it stands. */
export function TargetBox({
  children,
  anchor,
  ...props
}: Aim &
  BoxProps & { readonly anchor?: RefObject<DOMElement | null> | undefined; readonly children?: ReactNode }) {
  const { targets } = useSurface()
  const own = useRef<DOMElement>(null)
  const ref = anchor ?? own
  const { command, row, ...box } = { command: undefined, row: undefined, ...props }
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    if (command !== undefined) targets.set(element, { kind: 'command', command })
    else if (row !== undefined) targets.set(element, { kind: 'row', index: row })
    return () => void targets.delete(element)
  }, [targets, command, row, ref])
  return (
    <Box ref={ref} {...box}>
      {children}
    </Box>
  )
}
