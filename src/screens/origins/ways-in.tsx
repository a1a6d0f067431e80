import { Box } from 'ink'
import { Labelled, Section } from '../ui/layout.tsx'
import { Text } from '../ui/text.tsx'

const pasted = [
  ['curl, fetch', 'DevTools, Network: the failing row, Copy, Copy as cURL or Copy as fetch'],
  ['console', 'the message of the browser, whole'],
  ['headers', 'what curl -i or DevTools shows of an answer: held against the probes'],
  ['HAR', 'DevTools, Network: Export HAR or Save All As HAR'],
  ['log', 'lines of the server’s access log'],
] as const

const commands = [
  ['import FILE', 'a HAR or a log, however large'],
  ['scan DIR', 'the policies and the calls in the source'],
  ['resume', 'a triage that was saved'],
] as const

const browser = [['B', 'in an empty form opens a browser: what fails in it appears here']] as const

const course = [['L', 'in an empty form opens the course: lessons, then incidents to solve']] as const

/** Where the request can come from, other than typed: beside the form where there is room. */
export function WaysIn() {
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

function Listed({
  rows,
  columns,
}: Readonly<{ rows: readonly (readonly [string, string])[]; columns: number }>) {
  return rows.map(([name, text]) => (
    <Labelled key={name} label={name} role="accent" columns={columns}>
      <Text role="dim">{text}</Text>
    </Labelled>
  ))
}
