import { Box } from 'ink'
import type { MenuPurpose } from '../../session/state.ts'
import { Item } from '../ui/layout.tsx'
import { List } from '../ui/list.tsx'
import { Row } from '../ui/row.tsx'
import { Text } from '../ui/text.tsx'
import { menuFor } from './menu.ts'

/** A choice. */
export function MenuOf({ purpose, cursor }: Readonly<{ purpose: MenuPurpose; cursor: number }>) {
  const { title, says, about = [], options } = menuFor(purpose)
  return (
    <>
      <Box flexDirection="column" flexShrink={1} paddingX={1} paddingBottom={1} overflow="hidden">
        <Box flexDirection="column" flexShrink={0}>
          <Text role="strong">{title}</Text>
          <Text role="dim">{says}</Text>
        </Box>
        {about.length > 0 && (
          <Box flexDirection="column" flexShrink={1} paddingTop={1} overflow="hidden">
            {about.map(([label, text], index) => (
              <Item key={index} mark={label} columns={10}>
                {text}
              </Item>
            ))}
          </Box>
        )}
      </Box>
      {/* What can be chosen is always in sight, however much is told before. */}
      <Box
        flexDirection="column"
        flexGrow={1}
        flexShrink={0}
        flexBasis={0}
        minHeight={Math.min(options.length, 3)}
      >
        <List items={options} cursor={cursor}>
          {({ value, label }, index) => (
            <Row key={value} index={index} isCurrent={index === cursor}>
              <Text role={index === cursor ? 'focus' : null} wrap="truncate">
                {label}
              </Text>
            </Row>
          )}
        </List>
      </Box>
    </>
  )
}
