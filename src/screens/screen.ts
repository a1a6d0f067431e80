import type { ComponentType } from 'react'
import type { Session } from '../session/session.ts'
import type { State } from '../session/state.ts'
import type { Command } from './bindings.ts'
import type { Measures } from './measures.ts'
import type { Room } from './room.ts'

/** What a command works with. */
export interface Context {
  readonly state: State
  readonly actions: Session['actions']
  readonly room: Room
  /** How far what is on the screen can be scrolled. */
  readonly measures: Readonly<Measures>
  /** Leaves the program with an exit status. */
  readonly leave: (status: number) => void
  /** Gives the terminal back while something else uses it. */
  readonly lend: (borrow: () => Promise<void>) => Promise<void>
}

/** Null is a command that means nothing here; a promise is work that goes on while keys are answered. */
export type Handlers = Readonly<Partial<Record<Command, (context: Context) => void | Promise<void>>>>

/** A step of the triage or a room of the course: what it shows and what its commands do. */
export interface Screen {
  readonly Component: ComponentType
  readonly handlers: Handlers
}
