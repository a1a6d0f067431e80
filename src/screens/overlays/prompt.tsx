import { Box } from 'ink'
import type { Overlay, PromptPurpose } from '../../session/state.ts'
import { Rule } from '../ui/rule.tsx'
import { Cell, Text } from '../ui/text.tsx'
import { TextField } from '../ui/text-field.tsx'

const questions: Readonly<Record<PromptPurpose, { readonly label: string; readonly says: string }>> = {
  filter: { label: 'Filter', says: 'Only what contains this; empty shows all' },
  'error-url': { label: 'Error URL', says: 'A URL of the same API that is known to answer 400 or above' },
  'staging-page': {
    label: 'Staging page',
    says: 'The origin of the page on staging; empty keeps the production one',
  },
  'staging-url': { label: 'Staging URL', says: 'The request URL on staging; empty keeps the production one' },
  'other-page': {
    label: 'Compare with page',
    says: 'The origin of a page where it works, or may; empty keeps this one',
  },
  'other-url': {
    label: 'Compare with URL',
    says: 'The same request to another server or address; empty keeps this one',
  },
  overrule: { label: 'Reason', says: 'Why you know better; it goes into the report' },
  notes: { label: 'Note', says: 'It goes into the report' },
}

/** A question at the foot of the screen. */
export function Prompt({ prompt }: { readonly prompt: Extract<Overlay, { kind: 'prompt' }> }) {
  const { label, says } = questions[prompt.purpose]
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Rule />
      <Box paddingX={1} columnGap={2}>
        <Cell role="strong">{label}</Cell>
        <TextField text={prompt.text} caret={prompt.caret} />
      </Box>
      <Box paddingX={1}>
        {prompt.problem === null ? (
          <Text role="dim">{says}</Text>
        ) : (
          <Text role="warn">{`! ${prompt.problem}`}</Text>
        )}
      </Box>
    </Box>
  )
}
