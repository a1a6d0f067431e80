import { Box } from 'ink'
import { engineNames, engines } from '../../knowledge/model/cors-error.ts'
import { redactCase } from '../../knowledge/privacy/redact.ts'
import { compare, differs, factName, type ComparedFact, type ComparisonRow } from '../../report/comparison.ts'
import { divergenceSentence } from '../../report/divergence.ts'
import { headline } from '../../report/headline.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { sidesOf } from '../../session/selectors.ts'
import { Item } from '../ui/labelled.tsx'
import { useRoom, useSession } from '../ui/surface.ts'
import { Span, Text } from '../ui/text.tsx'

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
  const { pageOrigin, method, url } = redactCase(triage.subject)
  const { outcome, browsers } = triage.diagnosis.verdict
  const good = outcome === 'allowed' || outcome === 'not-cross-origin'
  // The cause of a practice incident is for the person to find.
  const answer = isRevealed ? headline(triage, 'u on Probes') : headline(triage).split(':')[0]
  return (
    <Box flexShrink={wide ? 1 : 0} {...(wide ? { flexGrow: 1, flexBasis: 0 } : {})}>
      <Box width={3} flexShrink={0}>
        <Text role="accent">{letter}</Text>
      </Box>
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
  const { wide } = useRoom()
  const parts = facts.some(differs)
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text>
        <Span role={parts ? 'fail' : 'pass'}>{parts ? '✗ ' : '✓ '}</Span>
        <Span role={isFirst ? 'strong' : null}>{what}</Span>
        {isFirst && <Span role="warn">{'   ◂ they part here'}</Span>}
        {!parts && <Span role="dim">{'   alike'}</Span>}
      </Text>
      {facts.map((fact) =>
        wide ? <WideFact key={fact.name} fact={fact} /> : <Fact key={fact.name} fact={fact} />,
      )}
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

function WideFact({ fact }: Readonly<{ fact: ComparedFact }>) {
  const role = differs(fact) ? null : 'dim'
  return (
    <Box flexShrink={0}>
      <Name fact={fact} />
      <Box flexGrow={1} flexShrink={1} flexBasis={0}>
        <Text role={role} wrap="truncate-middle">
          {fact.left}
        </Text>
      </Box>
      <Box flexShrink={0}>
        <Text role="dim">{' │ '}</Text>
      </Box>
      <Box flexGrow={1} flexShrink={1} flexBasis={0}>
        <Text role={role} wrap="truncate-middle">
          {fact.right}
        </Text>
      </Box>
    </Box>
  )
}

/** What is alike takes one line, what differs one for each side. */
function Fact({ fact }: Readonly<{ fact: ComparedFact }>) {
  if (!differs(fact))
    return (
      <Box flexShrink={0}>
        <Name fact={fact} />
        <Box width={3} flexShrink={0} />
        <Text role="dim" wrap="truncate-middle">
          {fact.left}
        </Text>
      </Box>
    )
  return (
    <Box flexShrink={0}>
      <Name fact={fact} />
      <Box flexDirection="column" width={3} flexShrink={0}>
        <Text role="accent">A</Text>
        <Text role="accent">B</Text>
      </Box>
      <Box flexDirection="column" flexShrink={1}>
        <Text wrap="truncate-middle">{fact.left}</Text>
        <Text wrap="truncate-middle">{fact.right}</Text>
      </Box>
    </Box>
  )
}
