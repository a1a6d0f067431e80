import { Box } from 'ink'
import { Ends } from '../ui/layout.tsx'
import { keyName } from '../keymap.ts'
import { List } from '../ui/list.tsx'
import { useRoom, useSession } from '../ui/surface.ts'
import { TargetBox } from '../ui/target-box.tsx'
import { Cell, Text } from '../ui/text.tsx'
import { TextField } from '../ui/text-field.tsx'
import { paletteCommands } from './palette.ts'

/** Every command of the place by its words. */
export function Palette({ query, cursor }: Readonly<{ query: string; cursor: number }>) {
  const state = useSession((all) => all)
  const room = useRoom()
  const found = paletteCommands(state, query, room)
  return (
    <>
      <Box flexShrink={0} paddingX={1} paddingBottom={1} columnGap={2}>
        <Cell role="strong">Command</Cell>
        <TextField text={query} caret={query.length} />
      </Box>
      {found.length === 0 && <Text role="dim">{'   No command contains this.'}</Text>}
      <List items={found} cursor={cursor}>
        {({ command, keys, says }, index) => (
          <TargetBox key={command} row={index} flexDirection="column" flexShrink={0} maxWidth={100}>
            <Ends
              left={
                <Text role={index === cursor ? 'focus' : null} wrap="truncate">
                  {`${index === cursor ? ' ▸ ' : '   '}${says}`}
                </Text>
              }
              right={
                <Box width={8}>
                  <Text role="accent">{keyName(keys[0] ?? '')}</Text>
                </Box>
              }
            />
          </TargetBox>
        )}
      </List>
    </>
  )
}
