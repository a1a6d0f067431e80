import { useStore } from 'zustand'
import type { Session } from '../../session/session.ts'
import { withOverlay } from '../overlays/view.ts'
import { screens } from '../screens.ts'
import type { Theme } from '../theme.ts'
import type { Area } from '../view.ts'
import { composed } from './compose.ts'
import { Rows } from './rows.tsx'

/** The screen of the current step, or what stands in front of it. */
export function Body({
  session,
  theme,
  area,
}: {
  readonly session: Session
  readonly theme: Theme
  readonly area: Area
}) {
  const state = useStore(session.store)
  const { overlay, stage } = state.place
  const covered = overlay !== null && overlay.kind !== 'prompt'
  const body = covered ? [] : composed(screens[stage].view(state, area), area)
  const lines = overlay === null ? body : withOverlay(body, overlay, state, area)
  return <Rows lines={lines} width={area.width} theme={theme} />
}
