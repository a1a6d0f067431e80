import { Box } from 'ink'
import { Fragment } from 'react'
import { stages, type Step } from '../../session/state.ts'
import { useRoom } from './surface.ts'
import { TargetBox } from './target-box.tsx'
import { Text } from './text.tsx'

export const stageNames: Readonly<Record<Step, string>> = {
  origins: 'Origins',
  probes: 'Probes',
  'first-ten-minutes': 'First ten minutes',
  diagnosis: 'Diagnosis',
  verify: 'Verify',
}

const commands = {
  origins: 'stage-1',
  probes: 'stage-2',
  'first-ten-minutes': 'stage-3',
  diagnosis: 'stage-4',
  verify: 'stage-5',
} as const satisfies Readonly<Record<Step, string>>

/** With fewer columns the other steps are numbers alone; from there on up to the second, a long name is shortened. */
const [columnsOfNumbers, columnsOfNames] = [76, 84]

/** The five steps with the current one marked. */
export function Stepper({ current }: Readonly<{ current: Step }>) {
  const { columns } = useRoom()
  const named = (step: Step): boolean => step === current || columns >= columnsOfNumbers
  const nameOf = (step: Step): string =>
    step === 'first-ten-minutes' && columns < columnsOfNames ? 'Ten minutes' : stageNames[step]
  return (
    <Box paddingLeft={1} flexShrink={0}>
      <Box marginRight={3} flexShrink={0}>
        <Text role="strong">cors-triage</Text>
      </Box>
      {stages.map((step, index) => {
        const text = `${index + 1}${named(step) ? ` ${nameOf(step)}` : ''}`
        return (
          <Fragment key={step}>
            {index > 0 && (
              <Text role="dim" wrap="truncate">
                {' › '}
              </Text>
            )}
            <TargetBox command={commands[step]} flexShrink={0}>
              <Text role={step === current ? 'focus' : 'dim'} wrap="truncate">
                {step === current ? `[${text}]` : text}
              </Text>
            </TargetBox>
          </Fragment>
        )
      })}
    </Box>
  )
}
