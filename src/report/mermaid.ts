import { redactorFor } from '../knowledge/privacy/redact.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import { sequenceOf } from './sequence.ts'
import type { Triage } from '../knowledge/triage.ts'

/** The exchange as a Mermaid sequence diagram, ending where the browser stops. */
export function mermaidSequence(triage: Triage): string {
  const clean = redactorFor(triage.subject, triage.evidence)
  const label = (text: string): string => visible(clean(text)).replace(/[;#]/g, ' ').slice(0, 120)
  const { lanes, messages } = sequenceOf(triage)
  const letters = lanes.map(({ kind }, index) => {
    const letter = kind === 'proxy' ? 'X' : kind.charAt(0).toUpperCase()
    return index <= lanes.findIndex((lane) => lane.kind === kind) ? letter : `${letter}${index}`
  })
  return [
    'sequenceDiagram',
    ...lanes.map(({ name }, index) => `  participant ${letters[index]} as ${label(name)}`),
    ...messages.map(({ from, to, label: text, stops }) => {
      const arrow = stops ? '--x' : to < from ? '-->>' : '->>'
      return `  ${letters[from]}${arrow}${letters[to]}: ${label(text)}`
    }),
  ].join('\n')
}
