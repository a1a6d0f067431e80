import { Box, useInput, useWindowSize } from 'ink'
import { useState } from 'react'
import type { OwnKeys } from '../../session/state.ts'
import type { Command } from '../bindings.ts'
import { commandFor } from '../keymap.ts'
import { pressesOf } from '../keys.ts'
import { covered } from '../shown.ts'
import type { Theme } from '../theme.ts'
import { useLending } from '../use-lending.ts'
import { HintLine, hintsFor } from '../ui/key-hints.tsx'
import { List } from '../ui/list.tsx'
import { Row } from '../ui/row.tsx'
import { Rule } from '../ui/rule.tsx'
import { SurfaceContext, useTerminalSurface } from '../ui/surface.ts'
import { RequestWords } from '../ui/request-words.tsx'
import { Cell, Text } from '../ui/text.tsx'

/** A session that can be opened. */
export interface SavedRow {
  readonly id: string
  /** When it was left. */
  readonly when: string
  readonly page: string
  readonly method: string
  readonly url: string
}

const anything = (): boolean => true
const noMouse = (): boolean => false
const nothing = (): void => {}
/** Secrets are not saved. */
const saved = covered([])

/** The saved sessions, the latest first, to pick one from; `onChosen` gets its id, or null for none. */
export function SavedList({
  sessions,
  theme,
  keys,
  stop,
  onChosen,
}: Readonly<{
  sessions: readonly SavedRow[]
  theme: Theme
  keys: OwnKeys
  /** Stops the program until the shell brings it back. */
  stop: () => Promise<void>
  onChosen: (id: string | null) => void
}>) {
  const surface = useTerminalSurface(theme, saved)
  const { columns, rows } = useWindowSize()
  const [cursor, setCursor] = useState(0)
  const lend = useLending({ stop, hasMouse: noMouse, write: nothing })
  const last = sessions.length - 1
  const commands: Readonly<Partial<Record<Command, () => void | Promise<void>>>> = {
    'cursor-down': () => setCursor((at) => Math.min(last, at + 1)),
    'cursor-up': () => setCursor((at) => Math.max(0, at - 1)),
    first: () => setCursor(0),
    last: () => setCursor(last),
    open: () => onChosen(sessions[cursor]?.id ?? null),
    suspend: () => lend(stop),
    quit: () => onChosen(null),
    interrupt: () => onChosen(null),
  }
  useInput((input, key) => {
    for (const { name } of pressesOf(input, key)) {
      const command = commandFor(name, 'resume', anything, keys)
      if (command !== null) void commands[command]?.()
    }
  })
  return (
    <SurfaceContext value={surface}>
      <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
        <Box flexShrink={0} paddingLeft={1}>
          <Text role="strong">Saved sessions</Text>
        </Box>
        <Rule />
        <List items={sessions} cursor={cursor}>
          {({ id, when, ...request }, index) => (
            <Row key={id} index={index} isCurrent={index === cursor}>
              <Cell columns={19} role={index === cursor ? 'focus' : 'dim'}>
                {when}
              </Cell>
              <Box flexGrow={1} flexShrink={1} flexBasis={0} paddingRight={1}>
                <RequestWords {...request} role={index === cursor ? 'focus' : null} />
              </Box>
            </Row>
          )}
        </List>
        <Rule />
        <HintLine hints={hintsFor('resume', anything, keys)} />
      </Box>
    </SurfaceContext>
  )
}
