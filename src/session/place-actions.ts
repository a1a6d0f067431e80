import type { Reach } from './reach.ts'
import {
  isStep,
  stages,
  type Fold,
  type Message,
  type Overlay,
  type Whereabouts,
  type Stage,
  type State,
} from './state.ts'

/** The state with something of the place changed. */
export function placed(state: State, change: Partial<Whereabouts>): Partial<State> {
  return { place: { ...state.place, ...change } }
}

/** Moving about: nothing here changes a fact. */
export function placeActions({ get, set }: Reach) {
  const moveTo = (stage: Stage): void =>
    set((state) => placed(state, { stage, overlay: null, details: false, unfolded: null, detailScroll: 0 }))
  return {
    stageChosen: moveTo,
    stageLeft(step: 1 | -1): void {
      const { practice, place } = get()
      const { stage } = place
      // Before the probes of a practice incident comes what is told of it.
      if (practice !== null && stage === 'probes' && step === -1) return moveTo('incident')
      const next = isStep(stage) ? stages[stages.indexOf(stage) + step] : undefined
      if (next !== undefined) moveTo(next)
    },
    cursorMoved(to: number): void {
      set((state) =>
        placed(state, {
          cursors: { ...state.place.cursors, [state.place.stage]: Math.max(0, to) },
          scroll: { ...state.place.scroll, [state.place.stage]: 0 },
          detailScroll: 0,
        }),
      )
    },
    scrolled(to: number): void {
      set((state) =>
        placed(state, { scroll: { ...state.place.scroll, [state.place.stage]: Math.max(0, to) } }),
      )
    },
    detailScrolled(to: number): void {
      set((state) => placed(state, { detailScroll: Math.max(0, to) }))
    },
    filterTyped(filter: string): void {
      set((state) => placed(state, { filter, cursors: { ...state.place.cursors, [state.place.stage]: 0 } }))
    },
    overlayOpened(overlay: Overlay): void {
      set((state) => placed(state, { overlay }))
    },
    overlayClosed(): void {
      set((state) => placed(state, { overlay: null }))
    },
    detailsToggled(): void {
      set((state) => placed(state, { details: !state.place.details }))
    },
    /** Shows a part of the diagnosis in place of the fix; the same again puts it away. */
    unfolded(fold: Fold): void {
      set((state) =>
        placed(state, {
          unfolded: state.place.unfolded === fold ? null : fold,
          scroll: { ...state.place.scroll, diagnosis: 0 },
        }),
      )
    },
    revealed(): void {
      set((state) => placed(state, { revealed: true }))
    },
    mouseToggled(): void {
      set(({ settings }) => ({
        settings: { ...settings, mouse: !settings.mouse },
        message: settings.mouse
          ? { tone: 'info', text: 'The mouse selects text again' }
          : { tone: 'info', text: 'The mouse clicks and scrolls here; M lets it select text again' },
      }))
    },
    said(message: Message): void {
      set(() => ({ message }))
    },
    messageRead(): void {
      if (get().message !== null) set(() => ({ message: null }))
    },
  }
}
