import { loadRules } from '../session/rules.ts'
import type { Stage } from '../session/state.ts'
import type { later } from './later.ts'
import { originsHandlers } from './origins/handlers.ts'
import { originsView } from './origins/view.ts'
import { blank } from './parts/line.ts'
import { probesHandlers } from './probes/handlers.ts'
import { probesView } from './probes/view.ts'
import type { Screen } from './screen.ts'

type Later = typeof later

const early = {
  origins: { view: originsView, handlers: originsHandlers },
  probes: { view: probesView, handlers: probesHandlers },
} as const satisfies Partial<Record<Stage, Screen>>

/** Shown for the moment until the screen itself is loaded. */
const waiting: Screen = { view: () => ({ kind: 'one', pane: { lines: [blank] } }), handlers: {} }

let loaded: Later | null = null

/** Loads what the first frame does not need; called once that frame is shown. */
export async function loadLater(): Promise<void> {
  const [part] = await Promise.all([import('./later.ts'), loadRules()])
  loaded = part.later
}

/** The screen of a step. */
export function screenOf(stage: Stage): Screen {
  if (stage === 'origins' || stage === 'probes') return early[stage]
  return loaded?.screens[stage] ?? waiting
}

/** What handles and draws overlays; null until it is loaded. */
export function overlays(): Later['overlays'] | null {
  return loaded?.overlays ?? null
}
