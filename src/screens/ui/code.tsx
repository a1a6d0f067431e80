import { Box } from 'ink'
import { useSurface } from './surface.ts'
import { Cell, Text } from './text.tsx'

/** Lines to paste, longer ones continued where they begin; those that change stand out by their mark and colour. */
export function Code({ text, changed }: Readonly<{ text: string; changed: readonly number[] }>) {
  const { theme } = useSurface()
  const { color } = theme.dim
  return (
    <Box
      flexDirection="column"
      flexShrink={0}
      borderStyle="single"
      borderTop={false}
      borderRight={false}
      borderBottom={false}
      {...(color === undefined ? {} : { borderColor: color })}
    >
      {text
        .replace(/\n$/, '')
        .split('\n')
        .map((line, index) => (
          <CodeLine key={index} line={line} isChanged={changed.includes(index)} />
        ))}
    </Box>
  )
}

export function CodeLine({ line, isChanged }: Readonly<{ line: string; isChanged: boolean }>) {
  const indent = /^\s*/.exec(line)?.[0].length ?? 0
  const isComment = /^\s*(#|\/\/|<!--)/.test(line)
  return (
    <Box flexShrink={0}>
      <Cell columns={2} role="pass">
        {isChanged ? '+' : ''}
      </Cell>
      <Box flexDirection="column" paddingLeft={indent} flexGrow={1} flexShrink={1} flexBasis={0}>
        <Text role={isChanged ? 'pass' : isComment ? 'dim' : 'code'}>{line.slice(indent) || ' '}</Text>
      </Box>
    </Box>
  )
}
