import type { Overlay } from '../../session/state.ts'
import { Scroll } from '../ui/scroll.tsx'
import { Comparison } from './comparison.tsx'
import { Glossary } from './glossary.tsx'
import { Help } from './help.tsx'
import { MenuOf } from './menu-of.tsx'
import { Palette } from './palette.tsx'
import { Policy } from './policy.tsx'

/** What stands in the place of the screen; keys go to it alone. */
export function Covering({ overlay }: Readonly<{ overlay: Exclude<Overlay, { kind: 'prompt' }> }>) {
  const { kind, cursor } = overlay
  switch (kind) {
    case 'help':
    case 'policy':
    case 'comparison': {
      const Read = { help: Help, policy: Policy, comparison: Comparison }[kind]
      return (
        <Scroll of="body" offset={cursor} padding={1}>
          <Read />
        </Scroll>
      )
    }
    case 'glossary':
      return <Glossary cursor={cursor} />
    case 'palette':
      return <Palette query={overlay.query} cursor={cursor} />
    case 'menu':
      return <MenuOf purpose={overlay.purpose} cursor={cursor} />
  }
}
