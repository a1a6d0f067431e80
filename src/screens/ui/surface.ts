import type { DOMElement } from 'ink'
import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../session/session.ts'
import type { State } from '../../session/state.ts'
import type { Framed } from '../framed.ts'
import type { Measures } from '../measures.ts'
import type { Room } from '../room.ts'
import type { Target } from '../target.ts'
import type { Theme } from '../theme.ts'

/** What every component stands on. */
export interface Surface {
  readonly session: Session
  /** The session's state as it is drawn. */
  readonly store: Framed['store']
  readonly theme: Theme
  readonly room: Room
  /** Written by what scrolls, read by the keys. */
  readonly measures: Measures
  /** What can be clicked, and what a click on it means. */
  readonly targets: Map<DOMElement, Target>
}

export const SurfaceContext = createContext<Surface | null>(null)

export function useSurface(): Surface {
  const surface = use(SurfaceContext)
  if (surface === null) throw new Error('a component of the screens stands outside of <App>')
  return surface
}

/** Something of the state; the selector returns the same reference for the same state. */
export function useSession<Part>(selector: (state: State) => Part): Part {
  return useStore(useSurface().store, selector)
}

export function useRoom(): Room {
  return useSurface().room
}
