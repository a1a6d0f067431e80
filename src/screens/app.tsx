import { Box, useInput, usePaste, type DOMElement } from 'ink'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../session/session.ts'
import { pasted, pressed, type Surroundings } from './dispatch.ts'
import { framed, type Framed } from './framed.ts'
import { isPaste, pressesOf } from './keys.ts'
import { usePointer } from './pointer.ts'
import { smallest, type Room } from './room.ts'
import { screenOf, useLater } from './screens.ts'
import { covered, revealed, secretsOf, type Shown } from './shown.ts'
import type { Target } from './target.ts'
import type { TerminalPort } from './terminal-port.ts'
import type { Theme } from './theme.ts'
import { useLending } from './use-lending.ts'
import { useTerminalTitle } from './use-terminal-title.ts'
import { Header } from './ui/header.tsx'
import { Footer } from './ui/status-line.tsx'
import { SessionContext, SurfaceContext, useRoom, useSession, useTerminalSurface } from './ui/surface.ts'
import { Text } from './ui/text.tsx'

export interface AppProps {
  readonly session: Session
  readonly theme: Theme
  readonly terminal: TerminalPort
  /** Another number draws everything anew. */
  readonly drawing?: number
  /** Ends the program with an exit status. */
  readonly onLeave: (status: number) => void
  /** A bug in work that a key began: the one who started the program decides. */
  readonly onBug: (bug: unknown) => void
}

/** The whole app: for those who see it, those who listen to it, and the tests. */
export function App({ session, theme, terminal, drawing = 0, onLeave, onBug }: AppProps) {
  const { store, draw, stop } = useMemo(() => framed(session.store), [session])
  const surface = useTerminalSurface(theme, useShownOf(store))
  const { room, measures, targets } = surface
  useEffect(() => stop, [stop])
  const told = useMemo(() => ({ session, store }), [session, store])
  const hasMouse = useCallback(() => session.store.getState().settings.mouse, [session])
  const lend = useLending({ stop: session.actions.stopped, hasMouse, write: terminal.write })
  const surroundings = { session, room, measures, leave: onLeave, lend, fail: onBug }
  const around = useRef<Surroundings>(surroundings)
  around.current = surroundings
  useInput((input, key) => {
    if (isPaste(input)) pasted(input, around.current)
    else for (const press of pressesOf(input, key)) pressed(press, around.current)
    draw()
  })
  usePaste((text) => {
    pasted(text, around.current)
    draw()
  })
  return (
    <SurfaceContext value={surface}>
      <SessionContext value={told}>
        <Manners terminal={terminal} targets={targets} around={around} />
        <Layout key={drawing} room={room} />
      </SessionContext>
    </SurfaceContext>
  )
}

/** Made anew only when a secret comes or goes. */
function useShownOf(store: Framed['store']): Shown {
  const secrets = useStore(store, (state) => (state.settings.reveal ? null : secretsOf(state).join('\n')))
  return useMemo(
    () => (secrets === null ? revealed : covered(secrets === '' ? [] : secrets.split('\n'))),
    [secrets],
  )
}

/** What the terminal does besides showing text: its title, its mouse. */
function Manners({
  terminal,
  targets,
  around,
}: Readonly<{
  terminal: TerminalPort
  targets: ReadonlyMap<DOMElement, Target>
  around: { readonly current: Surroundings }
}>) {
  useTerminalTitle(terminal)
  usePointer(terminal, targets, around)
  return null
}

function Layout({ room }: Readonly<{ room: Room }>) {
  const { columns, rows, spoken } = room
  const size = spoken ? {} : { height: rows }
  if (columns < smallest.columns || rows < smallest.rows)
    return (
      <Box width={columns} {...size} overflow="hidden">
        <TooSmall />
      </Box>
    )
  return (
    <Box flexDirection="column" width={columns} {...size} overflow="hidden">
      <Header />
      <Body />
      <Footer />
    </Box>
  )
}

/** The step's own screen, or what stands in front of it. */
function Body() {
  const stage = useSession(({ place }) => place.stage)
  const overlay = useSession(({ place }) => place.overlay)
  const late = useLater()
  const { Component } = screenOf(stage)
  const isCovered = overlay !== null && overlay.kind !== 'prompt' && late !== null
  return (
    <Box flexDirection="column" flexGrow={1} flexShrink={1} flexBasis={0} overflow="hidden">
      <Box flexDirection="column" flexGrow={1} flexShrink={1} flexBasis={0} overflow="hidden">
        {isCovered ? (
          <late.overlays.Covering key={overlay.kind} overlay={overlay} />
        ) : (
          <Component key={stage} />
        )}
      </Box>
      {overlay?.kind === 'prompt' && late !== null && <late.overlays.Prompt prompt={overlay} />}
    </Box>
  )
}

function TooSmall() {
  const { columns, rows } = useRoom()
  const needed = `${smallest.columns}×${smallest.rows}`
  return (
    <Text>{`cors-triage needs ${needed}; this terminal has ${columns}×${rows}. Make it larger, or ctrl-c.`}</Text>
  )
}
