import { Box } from 'ink'
import { Item } from '../ui/layout.tsx'
import { engineNames, engines } from '../../knowledge/model/cors-error.ts'
import { compare, differs, factName, type ComparedFact, type ComparisonRow } from '../../report/comparison.ts'
import { divergenceSentence } from '../../report/divergence.ts'
import { headline } from '../../knowledge/headline.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { sidesOf } from '../../session/selectors.ts'
import { useRoom, useSession, useShown } from '../ui/surface.ts'
import { Cell, Span, Text } from '../ui/text.tsx'

const nameColumns = 24

/** This side and the other, probe by probe, the place where they part marked. */
export function Comparison() {
  const facts = useSession((state) => state.facts)
  const underway = useSession((state) => state.underway)
  const { wide } = useRoom()
  const sides = sidesOf({ facts, underway })
  const { other, compared } = facts
  const waits =
    other === null
      ? 'd gives another page or another URL to ask the same of.'
      : compared === null || sides === null
        ? 'Nothing has been asked yet; r asks both sides.'
        : compared.state === 'running'
          ? 'Asking both sides the same…'
          : null
  const comparison = sides === null || waits !== null ? null : compare(sides.left, sides.right)
  return (
    <Box flexDirection="column" rowGap={1} flexShrink={0} maxWidth={180}>
      <Text>
        <Span role="strong">Side by side</Span>
        <Span role="dim">{'   it works there and not here'}</Span>
      </Text>
      {waits !== null && <Text role="dim">{waits}</Text>}
      {sides !== null && comparison !== null && (
        <>
          <Item
            mark={comparison.firstDivergence === null ? '✓' : '✗'}
            markRole={comparison.firstDivergence === null ? 'pass' : 'fail'}
            role="strong"
          >
            {divergenceSentence(sides.left, sides.right, comparison)}
          </Item>
          <Box flexDirection={wide ? 'row' : 'column'} rowGap={1} columnGap={3}>
            <Side letter="A" triage={sides.left} />
            <Side letter="B" triage={sides.right} />
          </Box>
          {comparison.rows.map((row) => (
            <Probe key={row.what} row={row} isFirst={row === comparison.firstDivergence} />
          ))}
        </>
      )}
    </Box>
  )
}

function Side({ letter, triage }: Readonly<{ letter: 'A' | 'B'; triage: Triage }>) {
  const isRevealed = useSession(({ place }) => place.revealed)
  const { wide } = useRoom()
  const { pageOrigin, method, url } = useShown().subject(triage.subject)
  const { outcome, browsers } = triage.diagnosis.verdict
  const good = outcome === 'allowed' || outcome === 'not-cross-origin'
  // The cause of a practice incident is for the person to find.
  const answer = isRevealed ? headline(triage, 'u on Probes') : headline(triage).split(':')[0]
  return (
    <Box flexShrink={wide ? 1 : 0} {...(wide ? { flexGrow: 1, flexBasis: 0 } : {})}>
      <Cell columns={3} role="accent">
        {letter}
      </Cell>
      <Box flexDirection="column" flexShrink={1}>
        <Text wrap="truncate-middle">{pageOrigin}</Text>
        <Text wrap="truncate-middle">
          <Span role="dim">→ </Span>
          <Span role="strong">{method}</Span>
          {` ${url}`}
        </Text>
        <Text role={good ? 'pass' : 'fail'}>{answer}</Text>
        <Text>
          {engines.map((engine) => {
            const lets = browsers[engine].outcome === 'response'
            return (
              <Span key={engine}>
                {`${engineNames[engine]} `}
                <Span role={lets ? 'pass' : 'fail'}>{lets ? '✓   ' : '✗   '}</Span>
              </Span>
            )
          })}
        </Text>
      </Box>
    </Box>
  )
}

function Probe({ row: { what, facts }, isFirst }: Readonly<{ row: ComparisonRow; isFirst: boolean }>) {
  const parts = facts.some(differs)
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text>
        <Span role={parts ? 'fail' : 'pass'}>{parts ? '✗ ' : '✓ '}</Span>
        <Span role={isFirst ? 'strong' : null}>{what}</Span>
        {isFirst && <Span role="warn">{'   ◂ they part here'}</Span>}
        {!parts && <Span role="dim">{'   alike'}</Span>}
      </Text>
      {facts.map((fact) => (
        <Fact key={fact.name} fact={fact} />
      ))}
    </Box>
  )
}

function Name({ fact }: Readonly<{ fact: ComparedFact }>) {
  const apart = differs(fact)
  return (
    <Box width={nameColumns} flexShrink={0} paddingLeft={2}>
      <Text wrap="truncate">
        <Span role="fail">{apart ? '≠ ' : '  '}</Span>
        <Span role={apart ? null : 'dim'}>{factName(fact.name).replace('Access-Control-', '')}</Span>
      </Text>
    </Box>
  )
}

/** What differs in two columns, or one below the other where there is no room for two. */
function Fact({ fact }: Readonly<{ fact: ComparedFact }>) {
  const { wide } = useRoom()
  const apart = differs(fact)
  const value = (text: string) => (
    <Box flexGrow={1} flexShrink={1} flexBasis={0}>
      <Text role={apart ? null : 'dim'} wrap="truncate-middle">
        {text}
      </Text>
    </Box>
  )
  const sides = wide ? [fact.left, fact.right] : apart ? [fact.left, fact.right] : [fact.left]
  return (
    <Box flexShrink={0}>
      <Name fact={fact} />
      <Box flexDirection={wide ? 'row' : 'column'} flexGrow={1} flexShrink={1} flexBasis={0}>
        {sides.map((text, index) => (
          <Box key={index} flexGrow={1} flexShrink={1} {...(wide ? { flexBasis: 0 } : {})}>
            {wide ? (
              index > 0 && <Cell role="dim">{' │ '}</Cell>
            ) : (
              <Cell columns={3} role="accent">
                {apart ? 'AB'[index] : ''}
              </Cell>
            )}
            {value(text)}
          </Box>
        ))}
      </Box>
    </Box>
  )
}
