import type { Overlay, PromptPurpose } from '../../session/state.ts'
import { line, span, type Line } from '../parts/line.ts'
import { textField } from '../parts/text-field.ts'
import { paragraph } from '../parts/wrap.ts'

const questions: Readonly<Record<PromptPurpose, { readonly label: string; readonly says: string }>> = {
  filter: { label: 'Filter', says: 'Only the probes that contain this; empty shows all' },
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

export function promptLines(prompt: Extract<Overlay, { kind: 'prompt' }>, width: number): readonly Line[] {
  const { label, says } = questions[prompt.purpose]
  return [
    line(span('─'.repeat(width), 'dim')),
    line(
      ' ',
      span(`${label}  `, 'strong'),
      ...textField(prompt.text, prompt.caret, width - label.length - 6),
    ),
    ...(prompt.problem === null
      ? paragraph(says, width - 2, { indent: 1, role: 'dim' })
      : paragraph(`! ${prompt.problem}`, width - 2, { indent: 1, role: 'warn' })),
  ]
}
