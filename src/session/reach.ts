import type { Ports } from './ports.ts'
import type { State } from './state.ts'

/** What an action reads and changes. `set` takes a function of the state, so that nothing is lost between two events. */
export interface Reach {
  readonly get: () => State
  readonly set: (change: (state: State) => Partial<State>) => void
  readonly ports: Ports
}
