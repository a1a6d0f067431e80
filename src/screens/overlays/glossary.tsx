import { Box, type DOMElement } from 'ink'
import { useRef } from 'react'
import { glossary } from '../../knowledge/guide/glossary.ts'
import { Scroll } from '../ui/scroll.tsx'
import { TargetBox } from '../ui/target-box.tsx'
import { Span, Text } from '../ui/text.tsx'

/** Every term in a list, the one under the cursor explained. */
export function Glossary({ cursor }: Readonly<{ cursor: number }>) {
  const current = useRef<DOMElement>(null)
  const at = Math.min(cursor, glossary.length - 1)
  return (
    <>
      <Box flexShrink={0} paddingX={1} paddingBottom={1}>
        <Text>
          <Span role="strong">Terms</Span>
          <Span role="dim">{'   each ends on where the rule is written'}</Span>
        </Text>
      </Box>
      <Scroll of="body" anchor={current}>
        {glossary.map(({ id, term, explanation, source }, index) => (
          <Box key={id} flexDirection="column" flexShrink={0} {...(index === at ? { ref: current } : {})}>
            <TargetBox row={index}>
              <Text role={index === at ? 'focus' : 'dim'}>{`${index === at ? ' ▸ ' : '   '}${term}`}</Text>
            </TargetBox>
            {index === at && (
              <Box flexDirection="column" paddingLeft={5} paddingRight={2} maxWidth={100}>
                <Text>{explanation}</Text>
                <Text role="dim">{source}</Text>
              </Box>
            )}
          </Box>
        ))}
      </Scroll>
    </>
  )
}
