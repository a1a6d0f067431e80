import { useWindowSize, useIsScreenReaderEnabled, type DOMElement } from 'ink'
import { createContext, use, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../session/session.ts'
import type { State } from '../../session/state.ts'
import type { Framed } from '../framed.ts'
import { unmeasured, type Measures } from '../measures.ts'
import { roomOf, type Room } from '../room.ts'
import type { Shown } from '../shown.ts'
import type { Target } from '../target.ts'
import type { Theme } from '../theme.ts'

/** What every component stands on. */
export interface Surface {
  readonly theme: Theme
  readonly shown: Shown
  readonly room: Room
  /** Written by what scrolls, read by the keys. */
  readonly measures: Measures
  /** What can be clicked, and what a click on it means. */
  readonly targets: Map<DOMElement, Target>
}

export const SurfaceContext = createContext<Surface | null>(null)

export function useSurface(): Surface {
  return insideOf(use(SurfaceContext))
}

export function useRoom(): Room {
  return useSurface().room
}

/** How what may be secret is written. */
export function useShown(): Shown {
  return useSurface().shown
}

/** A surface as large as the terminal is now. */
export function useTerminalSurface(theme: Theme, shown: Shown): Surface {
  const { columns, rows } = useWindowSize()
  const spoken = useIsScreenReaderEnabled()
  const { current: measures } = useRef<Measures>({ body: unmeasured, detail: unmeasured })
  const { current: targets } = useRef(new Map<DOMElement, Target>())
  return useMemo(
    () => ({ theme, shown, room: roomOf(columns, rows, spoken), measures, targets }),
    [theme, shown, columns, rows, spoken, measures, targets],
  )
}

/** The session that the screens are of. */
export interface Told {
  readonly session: Session
  /** Its state as it is drawn. */
  readonly store: Framed['store']
}

export const SessionContext = createContext<Told | null>(null)

/** Something of the state; the selector returns the same reference for the same state. */
export function useSession<Part>(selector: (state: State) => Part): Part {
  return useStore(insideOf(use(SessionContext)).store, selector)
}

/** The session's own clock: milliseconds since the epoch. */
export function useClock(): () => number {
  return insideOf(use(SessionContext)).session.now
}

function insideOf<Value>(value: Value | null): Value {
  if (value === null) throw new Error('a component of the screens stands outside of its app')
  return value
}
