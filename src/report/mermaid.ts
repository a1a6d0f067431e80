import { redactorFor } from '../knowledge/redact.ts'
import { visible } from '../knowledge/visible.ts'
import { sequenceOf, type Party } from './sequence.ts'
import type { Triage } from './triage.ts'

const letters: Record<Party, string> = { page: 'P', browser: 'B', server: 'S' }

/** The exchange as a Mermaid sequence diagram, ending where the browser stops. */
export function mermaidSequence(triage: Triage): string {
  const clean = redactorFor(triage.subject, triage.evidence)
  const label = (text: string): string => visible(clean(text)).replace(/[;#]/g, ' ').slice(0, 120)
  return [
    'sequenceDiagram',
    '  participant P as page',
    '  participant B as browser',
    `  participant S as ${label(new URL(triage.subject.url).host)}`,
    ...sequenceOf(triage).map(({ from, to, label: text, stops }) => {
      const arrow = stops ? '--x' : from === 'server' || to === 'page' ? '-->>' : '->>'
      return `  ${letters[from]}${arrow}${letters[to]}: ${label(text)}`
    }),
  ].join('\n')
}
