import { Box } from 'ink'
import type { Scrolled } from '../measures.ts'
import { Text } from './text.tsx'

/** How much is above and below of what does not fit, with the keys that lead there. */
export function More({ above, below, of }: Readonly<{ above: number; below: number; of: Scrolled }>) {
  const [up, down] = of === 'detail' ? ['[ ', '] '] : ['', '']
  const text = `${above > 0 ? `${up}↑ ${above} ` : ''}${below > 0 ? `${down}↓ ${below} ` : ''}more`
  return (
    <Box flexShrink={0} justifyContent="flex-end" paddingRight={1}>
      <Text role="dim" wrap="truncate">
        {text}
      </Text>
    </Box>
  )
}
