import { stages, type Step } from '../../session/state.ts'
import { columnsOf } from './columns.ts'
import { clickable, line, span, type Line, type Span } from './line.ts'

export const stageNames: Readonly<Record<Step, string>> = {
  origins: 'Origins',
  probes: 'Probes',
  'first-ten-minutes': 'First ten minutes',
  diagnosis: 'Diagnosis',
  verify: 'Verify',
}

const commands = ['stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5'] as const

const shortNames: Readonly<Record<Step, string>> = { ...stageNames, 'first-ten-minutes': 'Ten minutes' }

/** The five steps with the current one marked: full names, shorter ones, or numbers, as the width allows. */
export function stepper(current: Step, width: number): Line {
  const forms = [
    (stage: Step) => stageNames[stage],
    (stage: Step) => shortNames[stage],
    (stage: Step) => (stage === current ? stageNames[stage] : ''),
  ]
  const texts = forms.map((name) => stages.map((stage, index) => `${index + 1} ${name(stage)}`.trimEnd()))
  const title = ' cors-triage   '
  const fitting = texts.find((names) => columnsOf(title + names.join(' › ')) < width) ?? texts[2] ?? []
  const steps = fitting.flatMap((text, index): Span[] => {
    const isCurrent = stages[index] === current
    const step = span(isCurrent ? `[${text}]` : text, isCurrent ? 'focus' : 'dim')
    const command = commands[index]
    const shown = command === undefined ? [step] : clickable([step], { kind: 'command', command })
    return index === 0 ? [...shown] : [span(' › ', 'dim'), ...shown]
  })
  return line(span(title, 'strong'), ...steps)
}
