import { Box, type BoxProps, type DOMElement } from 'ink'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Command } from '../bindings.ts'
import { useSurface } from './surface.ts'

type Aim = { readonly command: Command } | { readonly row: number }

/** A box that can be clicked. */
export function TargetBox({ children, ...props }: Aim & BoxProps & { readonly children?: ReactNode }) {
  const { targets } = useSurface()
  const ref = useRef<DOMElement>(null)
  const { command, row, ...box } = { command: undefined, row: undefined, ...props }
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    if (command !== undefined) targets.set(element, { kind: 'command', command })
    else if (row !== undefined) targets.set(element, { kind: 'row', index: row })
    return () => void targets.delete(element)
  }, [targets, command, row])
  return (
    <Box ref={ref} {...box}>
      {children}
    </Box>
  )
}
