import { faultOf } from '../../session/selectors.ts'
import type { Overlay, State } from '../../session/state.ts'
import { composed } from '../parts/compose.ts'
import { line, type Line } from '../parts/line.ts'
import type { Area, Pane } from '../view.ts'
import { holds } from '../where.ts'
import { comparisonLines } from './comparison.ts'
import { glossaryLines } from './glossary.ts'
import { helpLines } from './help.ts'
import { menuLines } from './menu.ts'
import { paletteLines } from './palette.ts'
import { policyLines } from './policy.ts'
import { promptLines } from './prompt.ts'

/** The overlay in front of the body: a prompt takes its foot, everything else its place. */
export function withOverlay(
  body: readonly Line[],
  overlay: Overlay,
  state: State,
  area: Area,
): readonly Line[] {
  if (overlay.kind === 'prompt') {
    const lines = promptLines(overlay, area.width)
    return [...body.slice(0, Math.max(0, area.height - lines.length)), ...lines]
  }
  return composed({ kind: 'one', pane: overlayPane(overlay, state, area) }, area, 0)
}

/** All lines of an overlay, and the one that must be seen. */
export function overlayPane(overlay: Exclude<Overlay, { kind: 'prompt' }>, state: State, area: Area): Pane {
  const { width } = area
  switch (overlay.kind) {
    case 'help':
      return { lines: helpLines(state.place.stage, width), scroll: overlay.cursor }
    case 'policy': {
      const triage = faultOf(state)
      const lines =
        triage === null
          ? [line('   Nothing has been probed yet.')]
          : policyLines(triage.subject, triage.evidence, width)
      return { lines, scroll: overlay.cursor }
    }
    case 'comparison':
      return { lines: comparisonLines(state, width), scroll: overlay.cursor }
    case 'glossary':
      return { lines: glossaryLines(overlay.cursor, width), anchor: overlay.cursor + 6 }
    case 'palette':
      return { lines: paletteLines(overlay, state, holds(state, area), width), anchor: overlay.cursor + 2 }
    case 'menu':
      return { lines: menuLines(overlay.purpose, overlay.cursor, width), anchor: overlay.cursor + 4 }
  }
}
