import { Box } from 'ink'
import type { MenuPurpose } from '../../session/state.ts'
import { List } from '../ui/list.tsx'
import { TargetBox } from '../ui/target-box.tsx'
import { Text } from '../ui/text.tsx'
import { menuFor } from './menu.ts'

/** A choice. */
export function MenuOf({ purpose, cursor }: Readonly<{ purpose: MenuPurpose; cursor: number }>) {
  const { title, says, options } = menuFor(purpose)
  return (
    <>
      <Box flexDirection="column" flexShrink={0} paddingX={1} paddingBottom={1}>
        <Text role="strong">{title}</Text>
        <Text role="dim">{says}</Text>
      </Box>
      <List items={options} cursor={cursor}>
        {({ value, label }, index) => (
          <TargetBox
            key={value}
            row={index}
            flexShrink={0}
            aria-role="option"
            aria-state={{ selected: index === cursor }}
          >
            <Text role={index === cursor ? 'focus' : null} wrap="truncate">
              {`${index === cursor ? ' ▸ ' : '   '}${label}`}
            </Text>
          </TargetBox>
        )}
      </List>
    </>
  )
}
