import { createStore, type StoreApi } from 'zustand/vanilla'
import type { State } from '../session/state.ts'

/** How often what comes by itself is drawn, in milliseconds: a frame costs ten times what a landing answer does. */
const everyMs = 100

/** The state as it is drawn. */
export interface Framed {
  readonly store: Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>
  /** Draws what is now: after a key, which is answered at once. */
  readonly draw: () => void
  readonly stop: () => void
}

/** Follows a session in frames. */
export function framed(session: Pick<StoreApi<State>, 'getState' | 'subscribe'>): Framed {
  const store = createStore<State>(() => session.getState())
  let drawnAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null
  const draw = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (session.getState() === store.getState()) return
    drawnAt = performance.now()
    store.setState(session.getState(), true)
  }
  const changed = (): void => {
    const wait = drawnAt + everyMs - performance.now()
    if (wait <= 0) draw()
    else timer ??= setTimeout(draw, wait)
  }
  const unsubscribe = session.subscribe(changed)
  return {
    store,
    draw,
    stop: () => {
      unsubscribe()
      if (timer !== null) clearTimeout(timer)
    },
  }
}
