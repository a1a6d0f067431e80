import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { loadRules } from '../session/rules.ts'
import type { Stage, Whereabouts } from '../session/state.ts'
import type { later } from './later.ts'
import { originsHandlers } from './origins/handlers.ts'
import { OriginsScreen } from './origins/screen.tsx'
import { probesHandlers } from './probes/handlers.ts'
import { ProbesScreen } from './probes/screen.tsx'
import type { Screen } from './screen.ts'

type Later = typeof later

const early = {
  origins: { Component: OriginsScreen, handlers: originsHandlers },
  probes: { Component: ProbesScreen, handlers: probesHandlers },
} as const satisfies Partial<Record<Stage, Screen>>

/** Shown for the moment until the screen itself is loaded. */
const waiting: Screen = { Component: () => null, handlers: {} }

const loaded = createStore<{ readonly part: Later | null }>(() => ({ part: null }))

/** Loads what the first frame does not need; called once that frame is shown. */
export async function loadLater(): Promise<void> {
  const [part] = await Promise.all([import('./later.ts'), loadRules()])
  loaded.setState({ part: part.later })
}

/** What is loaded late, for components: they are drawn again once it is there. */
export function useLater(): Later | null {
  return useStore(loaded, ({ part }) => part)
}

/** The screen of a step. */
export function screenOf(stage: Stage): Screen {
  if (stage === 'origins' || stage === 'probes') return early[stage]
  return loaded.getState().part?.screens[stage] ?? waiting
}

/** Whether what takes the keys now is not loaded yet; then `again` is called once it is. */
export function isAwaited(
  { stage, overlay }: Pick<Whereabouts, 'stage' | 'overlay'>,
  again: () => void,
): boolean {
  if (loaded.getState().part !== null || (overlay === null && stage in early)) return false
  const stop = loaded.subscribe(() => {
    stop()
    again()
  })
  return true
}

/** What handles overlays; null until it is loaded. */
export function overlays(): Later['overlays'] | null {
  return loaded.getState().part?.overlays ?? null
}
