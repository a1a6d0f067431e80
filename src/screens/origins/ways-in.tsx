import { Box } from 'ink'
import { Labelled, Section } from '../ui/layout.tsx'
import { useRoom } from '../ui/surface.ts'
import { Text } from '../ui/text.tsx'

type Rows = readonly (readonly [string, string])[]

const pasted: Rows = [
  ['curl, fetch', 'DevTools, Network: the failing row, Copy, Copy as cURL or Copy as fetch'],
  ['console', 'the message of the browser, whole'],
  ['headers', 'what curl -i or DevTools shows of a response: held against the probes'],
  ['HAR', 'DevTools, Network: Export HAR or Save All As HAR'],
  ['log', 'lines of the server’s access log'],
]

const commands: Rows = [
  ['import FILE', 'a HAR or a log, however large'],
  ['scan DIR', 'the policies and the calls in the source'],
  ['resume', 'a triage that was saved'],
]

const browser: Rows = [['B', 'in an empty form opens a browser: what fails in it appears here']]

const course: Rows = [['L', 'in an empty form opens the course: lessons, then incidents to solve']]

/** Where there is no room for all of it. */
const shortly: Rows = [
  ['paste', 'console error, curl, fetch, HAR, server log'],
  ['B', 'opens a browser: what fails there appears'],
  ['L', 'nothing fails? lessons, then incidents to solve'],
]

/** Where the request can come from, other than typed: beside the form where there is room, else below it while it is empty. */
export function WaysIn() {
  const { wide, ruled } = useRoom()
  if (!wide)
    return (
      <Box flexDirection="column" flexShrink={0} marginTop={ruled ? 1 : 0} paddingLeft={3}>
        <Text role="strong">Or, in the empty form</Text>
        <Listed rows={shortly} columns={11} />
      </Box>
    )
  return (
    <Box flexDirection="column" paddingTop={1}>
      <Section title="Or paste it here">
        <Listed rows={pasted} columns={13} />
      </Section>
      <Section title="Or from the browser itself">
        <Listed rows={browser} columns={3} />
      </Section>
      <Section title="Or from the shell" aside="cors-triage …">
        <Listed rows={commands} columns={13} />
      </Section>
      <Section title="No failure at hand?">
        <Listed rows={course} columns={3} />
      </Section>
    </Box>
  )
}

function Listed({ rows, columns }: Readonly<{ rows: Rows; columns: number }>) {
  return rows.map(([name, text]) => (
    <Labelled key={name} label={name} role="accent" columns={columns}>
      <Text role="dim">{text}</Text>
    </Labelled>
  ))
}
