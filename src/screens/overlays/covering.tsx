import type { ReactNode } from 'react'
import { faultOf } from '../../session/selectors.ts'
import type { Overlay } from '../../session/state.ts'
import { OwnExchanges } from '../ui/own-exchanges.tsx'
import { Panes } from '../ui/panes.tsx'
import { Scroll } from '../ui/scroll.tsx'
import { useRoom, useSession } from '../ui/surface.ts'
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
      return (
        <BesideEvidence>
          <MenuOf purpose={overlay.purpose} cursor={cursor} />
        </BesideEvidence>
      )
  }
}

/** Where there is room, what is chosen is chosen with the evidence in sight. */
function BesideEvidence({ children }: Readonly<{ children: ReactNode }>) {
  const { wide } = useRoom()
  const facts = useSession((state) => state.facts)
  const triage = faultOf({ facts })
  return wide && triage !== null ? (
    <Panes list={children} detail={<OwnExchanges triage={triage} />} />
  ) : (
    children
  )
}
