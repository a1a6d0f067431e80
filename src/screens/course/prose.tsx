import { Box } from 'ink'
import { Span, Text } from '../ui/text.tsx'

/** Wider than this, lines are hard to read. */
const readable = 88

/** What stands there as it goes over the wire or into a file. */
const literal =
  /(Access-Control-[\w-]+|https?:\/\/[\w.:/-]*\w|\b(?:Authorization|OPTIONS|PUT|POST|GET|HEAD|DELETE|Origin|Vary|Set-Cookie|Content-Type|SameSite(?:=\w+)?|Secure|Max-Age|X-[\w-]+)\b|\b(?:fetch|headers\.get)\(\)|[\w.-]+\.example\b|"\w[\w-]*")/

/** A paragraph of the course: what is meant literally stands out. */
export function Prose({ children }: Readonly<{ children: string }>) {
  return (
    <Box maxWidth={readable} flexShrink={0}>
      <Text>
        {children.split(literal).map((part, index) => (
          <Span key={index} role={index % 2 === 1 ? 'code' : null}>
            {part}
          </Span>
        ))}
      </Text>
    </Box>
  )
}
