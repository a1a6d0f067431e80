import { Box } from 'ink'
import { Item } from '../ui/layout.tsx'
import type { Triage } from '../../knowledge/triage.ts'
import { judgedGuess, type JudgedGuess } from '../../session/guesses-on.ts'
import { OwnExchanges } from '../ui/own-exchanges.tsx'
import { Panes } from '../ui/panes.tsx'
import { Scroll } from '../ui/scroll.tsx'
import { useRoom, useSession } from '../ui/surface.ts'
import { Span, Text } from '../ui/text.tsx'
import { Engines } from './engines.tsx'

/** A practice incident before its answer is asked for, beside what the browser itself sent and got where there is room. */
export function Covered({ triage }: Readonly<{ triage: Triage }>) {
  const scroll = useSession(({ place }) => place.scroll.diagnosis)
  const { wide } = useRoom()
  const told = (
    <Scroll of="body" offset={scroll}>
      <Told triage={triage} />
    </Scroll>
  )
  return wide ? <Panes list={told} detail={<OwnExchanges triage={triage} />} /> : told
}

/** What the browsers do; once there are guesses, what is said to them first. */
function Told({ triage }: Readonly<{ triage: Triage }>) {
  const practice = useSession((state) => state.practice)
  const guesses = useSession(({ facts }) => facts.guesses)
  const story = (
    <Box flexDirection="column" flexShrink={0}>
      <Text role="strong">{practice?.title ?? 'A practice incident'}</Text>
      <Text>{practice?.story ?? ''}</Text>
    </Box>
  )
  const asked = (
    <Text>
      <Span role="strong">What is the cause?</Span>
      <Span role="accent">{'   a'}</Span>
      <Span role="dim"> guess</Span>
      <Span role="accent">{'   y'}</Span>
      <Span role="dim"> show the answer</Span>
    </Text>
  )
  return (
    <Box flexDirection="column" paddingX={1} paddingTop={1} rowGap={1}>
      {guesses.length === 0 ? (
        <>
          {story}
          <Engines diagnosis={triage.diagnosis} isNamed={false} />
          <Box flexDirection="column">
            {asked}
            <Text role="dim">
              The probes (2) and the five checks (3) hold everything that is needed. Guess first: it is how
              one learns to see it.
            </Text>
          </Box>
        </>
      ) : (
        <>
          <Box flexDirection="column">
            {asked}
            {guesses.toReversed().map((cause, index) => {
              const judged = judgedGuess(practice?.id ?? '', cause, triage)
              return judged === null ? null : <Guess key={index} judged={judged} />
            })}
          </Box>
          <Engines diagnosis={triage.diagnosis} isNamed={false} />
          {story}
        </>
      )}
    </Box>
  )
}

/** A guess, and what speaks against it here. */
function Guess({ judged: { text, right, why } }: Readonly<{ judged: JudgedGuess }>) {
  return (
    <Item mark={right ? '✓' : '✗'} markRole={right ? 'pass' : 'fail'} role={right ? 'strong' : null}>
      {right ? `${text}: yes` : `${text}: no. ${why}`}
    </Item>
  )
}
