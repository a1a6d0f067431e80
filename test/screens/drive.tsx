import { render } from 'ink-testing-library'
import { expect, vi } from 'vitest'
import { App } from '../../src/screens/app.tsx'
import type { Pointed } from '../../src/screens/terminal-reports.ts'
import { loadLater } from '../../src/screens/screens.ts'
import type { TerminalPort } from '../../src/screens/terminal-port.ts'
import { themeFor } from '../../src/screens/theme.ts'
import { createSession, type Opening, type Session } from '../../src/session/session.ts'
import { stage, type Stage } from '../session/ports.ts'

/** What comes comes at once; on a machine that does much else it may take longer. */
const patienceMs = 30_000
const theme = themeFor('none', false)

/** The app on a session without a world: keys go in, the screen comes out. */
export interface Driven {
  readonly session: Session
  readonly world: Stage
  readonly left: number[]
  readonly bugs: unknown[]
  /** Presses keys one after the other, each once the last one is on the screen. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Writes keys at once, before what is loaded late is there. */
  readonly type: (text: string) => void
  readonly sees: (...texts: readonly (string | RegExp)[]) => Promise<void>
  readonly screen: () => string
  /** Does something with the mouse. */
  readonly point: (pointed: Pointed) => void
}

export const keys = {
  enter: '\r',
  esc: '\u001b',
  tab: '\t',
  up: '\u001b[A',
  down: '\u001b[B',
  left: '\u001b[D',
  right: '\u001b[C',
  backspace: '\u007f',
  ctrlP: '\u0010',
  ctrlC: '\u0003',
  space: ' ',
} as const

export function drive(opening: Opening = {}, world: Stage = stage()): Driven {
  const session = createSession(opening, world.ports)
  const left: number[] = []
  const bugs: unknown[] = []
  const pointing = new Set<(pointed: Pointed) => void>()
  const terminal: TerminalPort = {
    write: () => {},
    onPointer: (on) => {
      pointing.add(on)
      return () => void pointing.delete(on)
    },
  }
  const { stdin, lastFrame } = render(
    <App
      session={session}
      theme={theme}
      terminal={terminal}
      onLeave={(status) => left.push(status)}
      onBug={(bug) => bugs.push(bug)}
    />,
  )
  const screen = (): string => lastFrame() ?? ''
  return {
    session,
    world,
    left,
    bugs,
    screen,
    point: (pointed) => pointing.forEach((on) => on(pointed)),
    type: (text) => void stdin.write(text),
    press: async (...pressed) => {
      await loadLater()
      await vi.waitFor(() => expect(stdin.listenerCount('readable')).toBeGreaterThan(0))
      for (const key of pressed) {
        const before = session.store.getState()
        stdin.write(key)
        // A lone escape is taken for a key only once nothing follows it for a moment.
        if (key === keys.esc) await vi.waitFor(() => expect(session.store.getState()).not.toBe(before))
      }
    },
    sees: (...texts) =>
      vi.waitFor(() => {
        for (const text of texts) {
          if (typeof text === 'string') expect(screen()).toContain(text)
          else expect(screen()).toMatch(text)
        }
      }, patienceMs),
  }
}
