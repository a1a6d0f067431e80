import { Box } from 'ink'
import { Fill, Rule } from './rule.tsx'
import { useRoom, useSession } from './surface.ts'
import { Cell, Text } from './text.tsx'
import { KeyHints } from './key-hints.tsx'

const marks = { info: '·', pass: '✓', warn: '!', fail: '✗' } as const

/** What was said last, whole, on the rule above the keys; in a low terminal in their place. */
export function Footer() {
  const message = useSession((state) => state.message)
  const { ruled, spoken } = useRoom()
  return (
    <Box flexDirection="column" flexShrink={0}>
      {message === null ? ruled && <Rule /> : <StatusLine tone={message.tone} text={message.text} />}
      {(message === null || ruled || spoken) && <KeyHints />}
    </Box>
  )
}

function StatusLine({ tone, text }: Readonly<{ tone: keyof typeof marks; text: string }>) {
  return (
    <Box flexShrink={0} columnGap={1}>
      <Cell role="dim">─</Cell>
      <Text role={tone === 'info' ? 'accent' : tone}>{`${marks[tone]} ${text}`}</Text>
      <Fill />
    </Box>
  )
}
