import { Box } from 'ink'
import { keyName } from '../keymap.ts'
import { List } from '../ui/list.tsx'
import { useRoom, useSession } from '../ui/surface.ts'
import { Row } from '../ui/row.tsx'
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
          <Box key={command} maxWidth={100} flexShrink={0}>
            <Row
              index={index}
              isCurrent={index === cursor}
              aside={
                <Cell columns={8} role="accent">
                  {keyName(keys[0] ?? '')}
                </Cell>
              }
            >
              <Text role={index === cursor ? 'focus' : null} wrap="truncate">
                {says}
              </Text>
            </Row>
          </Box>
        )}
      </List>
    </>
  )
}
