import { Box, type DOMElement } from 'ink'
import { render } from 'ink-testing-library'
import type { ReactNode } from 'react'
import { unmeasured } from '../../../src/screens/measures.ts'
import { roomOf } from '../../../src/screens/room.ts'
import type { Target } from '../../../src/screens/target.ts'
import { covered } from '../../../src/screens/shown.ts'
import { themeFor } from '../../../src/screens/theme.ts'
import { SessionContext, SurfaceContext, type Surface } from '../../../src/screens/ui/surface.ts'
import { createSession } from '../../../src/session/session.ts'
import { stage } from '../../session/ports.ts'

/** One component in a room of so many columns, as the lines that it draws; `spoken` as it is read aloud. */
export function drawn(
  child: ReactNode,
  columns: number,
  { rows, spoken = false }: { readonly rows?: number; readonly spoken?: boolean } = {},
): { readonly lines: () => readonly string[]; readonly surface: Surface } {
  const session = createSession({}, stage().ports)
  const surface: Surface = {
    theme: themeFor('none', false),
    shown: covered([]),
    room: roomOf(columns, rows ?? 24, spoken),
    measures: { body: unmeasured, detail: unmeasured },
    targets: new Map<DOMElement, Target>(),
  }
  const { lastFrame } = render(
    <SurfaceContext value={surface}>
      <SessionContext value={{ session, store: session.store }}>
        <Box width={columns} flexDirection="column" {...(rows === undefined ? {} : { height: rows })}>
          {child}
        </Box>
      </SessionContext>
    </SurfaceContext>,
  )
  return { lines: () => (lastFrame() ?? '').split('\n'), surface }
}
