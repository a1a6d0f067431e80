import { stages, type Stage } from '../../session/state.ts'
import { columnsOf, line, span, type Line, type Span } from './line.ts'

export const stageNames: Readonly<Record<Stage, string>> = {
  origins: 'Origins',
  probes: 'Probes',
  'first-ten-minutes': 'First ten minutes',
  diagnosis: 'Diagnosis',
  verify: 'Verify',
}

const shortNames: Readonly<Record<Stage, string>> = { ...stageNames, 'first-ten-minutes': 'Ten minutes' }

/** The five steps with the current one marked: full names, shorter ones, or numbers, as the width allows. */
export function stepper(current: Stage, width: number): Line {
  const forms = [
    (stage: Stage) => stageNames[stage],
    (stage: Stage) => shortNames[stage],
    (stage: Stage) => (stage === current ? stageNames[stage] : ''),
  ]
  const texts = forms.map((name) => stages.map((stage, index) => `${index + 1} ${name(stage)}`.trimEnd()))
  const title = ' cors-triage   '
  const fitting = texts.find((names) => columnsOf(title + names.join(' › ')) < width) ?? texts[2] ?? []
  const steps = fitting.flatMap((text, index): Span[] => {
    const isCurrent = stages[index] === current
    const step = span(isCurrent ? `[${text}]` : text, isCurrent ? 'focus' : 'dim')
    return index === 0 ? [step] : [span(' › ', 'dim'), step]
  })
  return line(span(title, 'strong'), ...steps)
}
