import { Box, Text, useInput, useIsScreenReaderEnabled, usePaste, useWindowSize } from 'ink'
import { useRef } from 'react'
import type { Session } from '../session/session.ts'
import { pasted, pressed, type Surroundings } from './dispatch.ts'
import { isPaste, pressesOf } from './keys.ts'
import { Body } from './parts/body.tsx'
import { Footer } from './parts/footer.tsx'
import { Header } from './parts/header.tsx'
import type { Theme } from './theme.ts'
import { smallest, widePane, type Area } from './view.ts'

export interface AppProps {
  readonly session: Session
  readonly theme: Theme
  /** Ends the program with an exit status. */
  readonly onLeave: (status: number) => void
  /** A bug in work that a key began: the one who started the program decides. */
  readonly onBug: (bug: unknown) => void
}

/** The whole screen: header, the step's own screen, keys. Keys are read here and nowhere else. */
export function App({ session, theme, onLeave, onBug }: AppProps) {
  const { columns, rows } = useWindowSize()
  const spoken = useIsScreenReaderEnabled()
  const ruled = rows >= 20 && !spoken
  const area: Area = {
    width: columns,
    height: rows - (ruled ? 5 : 3),
    wide: columns >= widePane && !spoken,
    spoken,
  }
  const latest = useRef(area)
  latest.current = area
  const around: Surroundings = { session, area: () => latest.current, leave: onLeave, fail: onBug }
  useInput((input, key) => {
    if (isPaste(input)) return pasted(input, around)
    for (const press of pressesOf(input, key)) pressed(press, around)
  })
  usePaste((text) => pasted(text, around))
  if (columns < smallest.columns || rows < smallest.rows) return <TooSmall columns={columns} rows={rows} />
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Header session={session} theme={theme} width={columns} ruled={ruled} />
      <Body session={session} theme={theme} area={area} />
      <Footer session={session} theme={theme} width={columns} ruled={ruled} />
    </Box>
  )
}

function TooSmall({ columns, rows }: { readonly columns: number; readonly rows: number }) {
  return (
    <Text>
      cors-triage needs {smallest.columns}×{smallest.rows}; this terminal has {columns}×{rows}. Make it
      larger, or ctrl-c.
    </Text>
  )
}
