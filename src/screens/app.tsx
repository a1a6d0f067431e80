import { Box, useAnimation, useInput, useIsScreenReaderEnabled, usePaste, useWindowSize } from 'ink'
import { useRef } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../session/session.ts'
import { pasted, pressed, type Surroundings } from './dispatch.ts'
import { isPaste, pressesOf } from './keys.ts'
import { isTurning, turnMs } from './parts/header.ts'
import { Rows } from './parts/rows.tsx'
import { areaFor, screenLines, type Size } from './screen-lines.ts'
import type { Theme } from './theme.ts'

export interface AppProps {
  readonly session: Session
  readonly theme: Theme
  /** Ends the program with an exit status. */
  readonly onLeave: (status: number) => void
  /** A bug in work that a key began: the one who started the program decides. */
  readonly onBug: (bug: unknown) => void
}

/** Reads the keys and what is pasted: here and nowhere else. Draws nothing. */
export function Keys({ session, onLeave, onBug }: Omit<AppProps, 'theme'>) {
  const { columns, rows } = useWindowSize()
  const spoken = useIsScreenReaderEnabled()
  const latest = useRef<Size>({ columns, rows, spoken })
  latest.current = { columns, rows, spoken }
  const around: Surroundings = { session, area: () => areaFor(latest.current), leave: onLeave, fail: onBug }
  useInput((input, key) => {
    if (isPaste(input)) return pasted(input, around)
    for (const press of pressesOf(input, key)) pressed(press, around)
  })
  usePaste((text) => pasted(text, around))
  return null
}

/** The whole app drawn by Ink: for screen readers, and wherever frames are read and not seen. */
export function App({ session, theme, onLeave, onBug }: AppProps) {
  const { columns, rows } = useWindowSize()
  const spoken = useIsScreenReaderEnabled()
  const state = useStore(session.store)
  useAnimation({ interval: turnMs, isActive: isTurning(state) && !spoken })
  return (
    <Box flexDirection="column" width={columns} height={spoken ? undefined : rows}>
      <Keys session={session} onLeave={onLeave} onBug={onBug} />
      <Rows
        lines={screenLines(state, { columns, rows, spoken }, session.now())}
        width={columns}
        theme={theme}
      />
    </Box>
  )
}
