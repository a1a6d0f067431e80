import type { Session } from '../session/session.ts'
import type { State } from '../session/state.ts'
import type { Command } from './bindings.ts'
import type { Area, View } from './view.ts'

/** What a command works with. */
export interface Context {
  readonly state: State
  readonly actions: Session['actions']
  readonly area: Area
  /** Lines of what is being read, shown or not. */
  readonly length: () => number
  /** How far the detail beside or below a list can be scrolled. */
  readonly lastOfDetail: () => number
  /** Leaves the program with an exit status. */
  readonly leave: (status: number) => void
}

/** Null is a command that means nothing here; a promise is work that goes on while keys are answered. */
export type Handlers = Readonly<Partial<Record<Command, (context: Context) => void | Promise<void>>>>

/** A step of the triage or a room of the course: what it shows and what its commands do. */
export interface Screen {
  readonly view: (state: State, area: Area) => View
  readonly handlers: Handlers
}
