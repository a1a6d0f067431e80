import { Box } from 'ink'
import type { Role } from '../theme.ts'
import { useRoom } from './surface.ts'
import { Text } from './text.tsx'

/** Who asks for what, on one line; without the scheme that nearly every address has where there is little room. */
export function RequestWords({
  page,
  method,
  url,
  role = null,
}: Readonly<{ page: string; method: string; url: string; role?: Role | null }>) {
  const { columns } = useRoom()
  const short = columns < 100 ? bare : (address: string) => address
  // Of few signs the host says more than the end of the path.
  const wrap = columns < 70 ? 'truncate' : 'truncate-middle'
  return (
    <>
      {/* One of them gives way, the other has its share: what is shared out by parts of columns runs together. */}
      <Box flexShrink={0} maxWidth={Math.floor(columns * 0.36)} marginRight={1}>
        <Text role={role} wrap={wrap}>
          {short(page)}
        </Text>
      </Box>
      <Box flexShrink={0} columnGap={1} marginRight={1}>
        <Text role="dim">→</Text>
        <Text role="strong">{method}</Text>
      </Box>
      <Box flexShrink={1}>
        <Text role={role} wrap={wrap}>
          {short(url)}
        </Text>
      </Box>
    </>
  )
}

function bare(address: string): string {
  return address.replace(/^https:\/\//, '')
}
