import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Overlay } from '../../session/state.ts'
import { Scroll } from '../ui/scroll.tsx'
import { Comparison } from './comparison.tsx'
import { Glossary } from './glossary.tsx'
import { Help } from './help.tsx'
import { MenuOf } from './menu-of.tsx'
import { Palette } from './palette.tsx'
import { Policy } from './policy.tsx'

/** What stands in the place of the screen; keys go to it alone. */
export function Covering({ overlay }: { readonly overlay: Exclude<Overlay, { kind: 'prompt' }> }) {
  const { cursor } = overlay
  switch (overlay.kind) {
    case 'help':
      return (
        <Reading offset={cursor}>
          <Help />
        </Reading>
      )
    case 'policy':
      return (
        <Reading offset={cursor}>
          <Policy />
        </Reading>
      )
    case 'comparison':
      return (
        <Reading offset={cursor}>
          <Comparison />
        </Reading>
      )
    case 'glossary':
      return <Glossary cursor={cursor} />
    case 'palette':
      return <Palette query={overlay.query} cursor={cursor} />
    case 'menu':
      return <MenuOf purpose={overlay.purpose} cursor={cursor} />
  }
}

function Reading({ offset, children }: Readonly<{ offset: number; children: ReactNode }>) {
  return (
    <Scroll of="body" offset={offset}>
      <Box flexDirection="column" paddingX={1}>
        {children}
      </Box>
    </Scroll>
  )
}
