import { Box } from 'ink'
import { Item, Labelled } from '../ui/layout.tsx'
import { checks } from '../../knowledge/guide/checks.ts'
import { checkIds } from '../../knowledge/model/diagnosis.ts'
import type { Practice } from '../../session/state.ts'
import { Panes } from '../ui/panes.tsx'
import { Scroll } from '../ui/scroll.tsx'
import { useRoom, useSession, useShown } from '../ui/surface.ts'
import { Span, Text } from '../ui/text.tsx'
import { entryOf, isIncidentDone, levelSays, nextEntry, standingOf } from '../../session/course-entries.ts'
import { Prose } from './prose.tsx'
import { standingWord } from './standing.ts'
import { Way } from './way.tsx'

/** What the person on call is told, and the way to the proof with what is behind one. */
export function IncidentScreen() {
  const practice = useSession((state) => state.practice)
  const scroll = useSession(({ place }) => place.scroll.incident)
  const { wide } = useRoom()
  if (practice === null) return null
  const told = (
    <Scroll of="body" offset={scroll} padding={2}>
      <Box flexDirection="column" paddingTop={1} rowGap={1}>
        <Prose>{practice.story}</Prose>
        <Request practice={practice} />
        <Box flexDirection="column">
          <Text role="strong">The way</Text>
          <Way />
        </Box>
        <Solved practice={practice} />
      </Box>
    </Scroll>
  )
  return wide ? <Panes list={told} detail={<Questions />} /> : told
}

/** What to ask of the evidence, whatever the incident is. */
function Questions() {
  return (
    <Box flexDirection="column" paddingTop={1} rowGap={1}>
      <Text role="strong">What the first ten minutes ask</Text>
      {checkIds.map((id, index) => (
        <Labelled key={id} label={`${index + 1}`} role="accent" columns={3}>
          <Text>{checks[id].question}</Text>
          <Text role="dim">{checks[id].seeItYourself}</Text>
        </Labelled>
      ))}
    </Box>
  )
}

function Request({ practice }: Readonly<{ practice: Practice }>) {
  const shown = useShown()
  const { form, other, known } = useSession(({ facts }) => facts)
  if (form.url === '') return <Text role="dim">The practice servers are starting.</Text>
  const entry = entryOf(practice.id)
  const level = entry?.kind === 'incident' ? entry.incident.level : null
  const rows = [
    ['Page', form.page],
    ['Request', `${form.method} ${shown.url(form.url)}`],
    ...(form.headers.length === 0 ? [] : [['Headers', form.headers.join(', ')] as const]),
    ...(form.credentials === 'include' ? [['Cookies', 'sent along: credentials: "include"'] as const] : []),
    ...(other == null || other.url === '' ? [] : [['Also', shown.url(other.url)] as const]),
    ...known.reported.map(({ text }) => ['Console', text] as const),
    ...(level === null ? [] : [['Level', `${level}, ${levelSays[level]}`] as const]),
  ] as const
  return (
    <Box flexDirection="column" maxWidth={100} flexShrink={0}>
      {rows.map(([label, text], index) => (
        <Item key={index} mark={label} columns={10}>
          {text}
        </Item>
      ))}
    </Box>
  )
}

function Solved({ practice }: Readonly<{ practice: Practice }>) {
  const course = useSession((state) => state.course)
  const isDone = useSession(isIncidentDone)
  const isRevealed = useSession(({ place }) => place.revealed)
  const entry = entryOf(practice.id)
  if (course === null || entry === undefined || !isDone) return null
  const next = nextEntry(course, 'incident')
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text>
        <Span role="pass">✓ </Span>
        <Span role="strong">{`Solved: ${standingWord(standingOf(course, entry))}.`}</Span>
        {!isRevealed && <Span role="dim"> This time is for practice.</Span>}
      </Text>
      {next === undefined ? (
        <Text role="dim">Every incident is done.</Text>
      ) : (
        <Text>
          <Span role="accent">n</Span> next: <Span role="strong">{next.title}</Span>
        </Text>
      )}
    </Box>
  )
}
