import { Box } from 'ink'
import { Item, Labelled } from '../ui/layout.tsx'
import type { Finding, Fix } from '../../knowledge/model/diagnosis.ts'
import { guidanceFor } from '../../knowledge/causes/guidance.ts'
import { softwareName } from '../../knowledge/marks/catalogue.ts'
import { changedLines } from '../../knowledge/recipes/changed-lines.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { Code, CodeLine } from '../ui/code.tsx'
import { Span, Text } from '../ui/text.tsx'
import { alsoFixed } from '../../report/also-fixed.ts'

/** A shorter snippet is seen at once: its lines that change need not be shown ahead of it. */
const seenAtOnce = 7

/** The change to make for one cause: the lines that change, where they live, then all of it. */
export function FixOf({ triage, finding }: Readonly<{ triage: Triage; finding: Finding }>) {
  const { subject } = triage
  const fix = triage.fixes[triage.diagnosis.causes.indexOf(finding)]
  if (fix === undefined) return null
  const { directions, places } = guidanceFor(finding, subject)
  const snippet = fix.snippet?.replace(/\n$/, '') ?? null
  const lines = snippet?.split('\n') ?? []
  const changed = snippet === null ? [] : changedLines(snippet, finding, subject)
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Heading fix={fix} />
      <Box flexDirection="column" paddingLeft={2} marginBottom={1}>
        {lines.length > seenAtOnce &&
          [...new Set(changed.map((at) => (lines[at] ?? '').trim()))]
            .slice(0, 3)
            .map((line) => <CodeLine key={line} line={line} isChanged />)}
        {alsoFixed(triage, finding).map(({ title }) => (
          <Item key={title} mark="✓" markRole="pass">{`fixes this too: ${title}`}</Item>
        ))}
        {fix.where !== null && <Where label="Usually in">{fix.where}</Where>}
        {places.length > 0 && <Where label="Look at">{places.map(({ title }) => title).join(' · ')}</Where>}
      </Box>
      <Box flexDirection="column" paddingLeft={2}>
        {snippet !== null && (
          <Box flexDirection="column" marginBottom={1} flexShrink={0}>
            <Code text={snippet} changed={changed} />
          </Box>
        )}
        {fix.steps.map((step, index) => (
          <Item key={step} mark={`${index + 1}`} markRole="accent" columns={3}>
            {step}
          </Item>
        ))}
        {directions.map(({ text }) => (
          <Item key={text} mark="·" columns={3} role="dim">
            {text}
          </Item>
        ))}
      </Box>
    </Box>
  )
}

/** For which software it is written, and the key that names another. */
function Heading({ fix: { stack, product, side, title, snippet } }: Readonly<{ fix: Fix }>) {
  const isOfServer = stack !== null || side === 'server'
  const forAny = snippet === null ? 'for any software' : 'in headers, for any software'
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text role="strong">{title}</Text>
      {isOfServer && (
        <Box paddingLeft={2}>
          <Text role="dim">
            {stack === null ? forAny : `in ${softwareName(product ?? stack)}`}
            <Span role="accent">{'   s'}</Span>
            {stack === null ? ' names it' : ' another'}
          </Text>
        </Box>
      )}
    </Box>
  )
}

function Where({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <Labelled label={label} columns={12}>
      <Text>{children}</Text>
    </Labelled>
  )
}
