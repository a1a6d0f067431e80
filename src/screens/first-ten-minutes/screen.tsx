import { Box } from 'ink'
import { Fragment, useMemo } from 'react'
import { Ends, Labelled, Nothing } from '../ui/layout.tsx'
import { checks } from '../../knowledge/guide/checks.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { faultOf, judgedChecks, type JudgedCheck } from '../../session/selectors.ts'
import { Exchange } from '../ui/exchange.tsx'
import { Panes } from '../ui/panes.tsx'
import { Scroll } from '../ui/scroll.tsx'
import { useRoom, useSession, useShown } from '../ui/surface.ts'
import { KeyName, Span, Text } from '../ui/text.tsx'

const marks = { pass: '✓', fail: '✗', unknown: '?', 'not-applicable': '·' } as const
const roles = { pass: 'pass', fail: 'fail', unknown: 'warn', 'not-applicable': 'dim' } as const
const verdicts = {
  pass: 'Yes.',
  fail: 'No.',
  unknown: 'Cannot tell.',
  'not-applicable': 'Does not apply.',
} as const

/** One check at a time: the question, what the probes saw, how to see it oneself, why it matters. */
export function ChecksScreen() {
  const facts = useSession((state) => state.facts)
  const cursor = useSession(({ place }) => place.cursors['first-ten-minutes'])
  const scroll = useSession(({ place }) => place.scroll['first-ten-minutes'])
  const showsEvidence = useSession(({ place }) => place.details)
  const { wide } = useRoom()
  const triage = faultOf({ facts })
  const judged = useMemo(() => judgedChecks({ facts }), [facts])
  const current = judged[Math.min(cursor, judged.length - 1)]
  if (triage === null || current === undefined) return <Nothing>Nothing has been probed yet.</Nothing>
  const isOpen = facts.triage?.state === 'running' && current.status === 'unknown'
  const evidence = <EvidenceOf judged={current} triage={triage} />
  const text = (
    <Scroll of="body" offset={scroll}>
      <Heading judged={judged} current={current} />
      <Box flexDirection="column" paddingX={2}>
        {showsEvidence && !wide ? (
          evidence
        ) : (
          <Check judged={current} isOpen={isOpen} hasErrorUrl={triage.subject.errorUrl !== null} />
        )}
      </Box>
    </Scroll>
  )
  return wide ? <Panes list={text} detail={evidence} /> : text
}

/** Which of the checks this is; the others show their verdicts. */
function Heading({ judged, current }: Readonly<{ judged: readonly JudgedCheck[]; current: JudgedCheck }>) {
  const index = judged.indexOf(current)
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Ends
        left={
          <Box paddingLeft={1}>
            <Text role="dim">{`Check ${index + 1} of ${judged.length}`}</Text>
          </Box>
        }
        right={
          <Box columnGap={1}>
            {judged.map(({ check, status }, at) => (
              <Text key={check.id} role={at === index ? 'focus' : roles[status]}>
                {at === index ? '●' : marks[status]}
              </Text>
            ))}
          </Box>
        }
      />
      <Box paddingX={2} paddingY={1}>
        <Text role="strong">{checks[current.check.id].question}</Text>
      </Box>
    </Box>
  )
}

function Check({
  judged: { check, overruled, status },
  isOpen,
  hasErrorUrl,
}: Readonly<{ judged: JudgedCheck; isOpen: boolean; hasErrorUrl: boolean }>) {
  const { seeItYourself, why } = checks[check.id]
  return (
    <>
      <Text>
        <Span role={roles[status]}>{`${marks[status]} ${isOpen ? 'Not known yet.' : verdicts[status]}`}</Span>
        {overruled !== undefined && `  You overruled this: ${overruled.reason}`}
      </Text>
      <Box flexDirection="column" paddingLeft={2} paddingBottom={1}>
        {isOpen && <Text role="dim">The probes are under way.</Text>}
        {!isOpen && check.evidence.map(({ says }) => <Text key={says}>{says}</Text>)}
        {overruled !== undefined && (
          <Text role="dim">{`The probes say: ${verdicts[check.status]}  z takes it back`}</Text>
        )}
      </Box>
      <Labelled label="See it yourself" columns={17}>
        <Text>{seeItYourself}</Text>
        <KeyName name="c" does="copies the curl that shows it" />
      </Labelled>
      <Labelled label="Why it matters" columns={17}>
        <Text>{why}</Text>
        {check.id === 'cors-before-routes' && !hasErrorUrl && (
          <KeyName name="x" does="gives a URL that answers an error" />
        )}
      </Labelled>
    </>
  )
}

/** The exchanges that the verdict rests on. */
function EvidenceOf({
  judged: { check },
  triage: { evidence, subject },
}: Readonly<{ judged: JudgedCheck; triage: Triage }>) {
  const ids = new Set(check.evidence.map(({ probe }) => probe))
  const { url } = useShown()
  const seen = evidence.observations.filter(({ id }) => ids.has(id)).slice(0, 4)
  if (seen.length === 0)
    return (
      <>
        <Text role="dim">No single exchange shows it.</Text>
        <Text role="dim">{url(subject.url)}</Text>
      </>
    )
  return seen.map((observation, index) => (
    <Fragment key={observation.id}>
      {index > 0 && <Box height={1} flexShrink={0} />}
      <Exchange observation={observation} subject={subject} />
    </Fragment>
  ))
}
