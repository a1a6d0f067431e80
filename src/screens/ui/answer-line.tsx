import { Box } from 'ink'
import { useLater } from '../screens.ts'
import { Ends } from './layout.tsx'
import { briefAnswerOf } from '../../session/brief-answer.ts'
import { useRoom, useSession } from './surface.ts'
import { TargetBox } from './target-box.tsx'
import { Cell, Span, Text } from './text.tsx'

const marks = { pass: '✓', fail: '✗', warn: '!', dim: '·' } as const

/** About what stands beside what it says: the outcome, how sure it is, the key. */
const besideColumns = 36

/** The answer in the same place on every screen; whole where it is explained. */
export function AnswerLine() {
  const facts = useSession((state) => state.facts)
  const place = useSession((state) => state.place)
  const underway = useSession((state) => state.underway)
  const { columns } = useRoom()
  // Nothing can be told before the rules are there, which come with what is loaded late.
  useLater()
  const answer = briefAnswerOf({ facts, place, underway })
  if (answer === null) return null
  const { tone, outcome, certainty, key } = answer
  const isExplained = place.stage === 'diagnosis'
  const isWhole = isExplained || answer.says.length <= columns - besideColumns
  const says = isWhole ? answer.says : (answer.brief ?? answer.says)
  const sure = certainty !== null && (
    <Span role={certainty.endsWith('certain') ? tone : 'warn'}>{certainty}</Span>
  )
  return (
    <Ends
      left={
        <Box paddingLeft={1} columnGap={1}>
          <Cell role={tone}>{marks[tone]}</Cell>
          <Text wrap={isExplained ? 'wrap' : 'truncate'}>
            <Span role={tone}>{outcome}</Span>
            {says === '' ? null : <Span role="dim">{' · '}</Span>}
            <Span role={certainty === null ? 'dim' : 'strong'}>{says}</Span>
            {isExplained && sure && <Span role="dim">{' · '}</Span>}
            {isExplained && sure}
          </Text>
        </Box>
      }
      right={
        <Box columnGap={3}>
          {!isExplained && sure && <Text wrap="truncate">{sure}</Text>}
          {key !== null && (
            <TargetBox command={key.command}>
              <Text wrap="truncate">
                <Span role="accent">{key.name}</Span>
                <Span role="dim">{` ${key.leadsTo}`}</Span>
              </Text>
            </TargetBox>
          )}
        </Box>
      }
    />
  )
}
