import { Box } from 'ink'
import type { Command } from '../bindings.ts'
import { checkIds } from '../../knowledge/model/diagnosis.ts'
import { faultOf, judgedChecks } from '../../session/selectors.ts'
import { progressOf } from '../../session/run.ts'
import { counted } from '../ui/counted.ts'
import { useSession } from '../ui/surface.ts'
import { TargetBox } from '../ui/target-box.tsx'
import { Cell, Text } from '../ui/text.tsx'
import { isIncidentDone } from '../../session/course-entries.ts'

/** The way from the evidence to the proof, with what is behind one. */
export function Way() {
  const facts = useSession((state) => state.facts)
  const practice = useSession((state) => state.practice)
  const isRevealed = useSession(({ place }) => place.revealed)
  const isDone = useSession(isIncidentDone)
  const isChecked = useSession(({ place }) => place.cursors['first-ten-minutes'] === checkIds.length - 1)
  const run = facts.triage
  const isProbed = run?.state === 'done'
  // While answers land, concluding anew from each would take longer than the responses.
  const fails = isProbed ? judgedChecks({ facts }).filter(({ status }) => status === 'fail').length : 0
  const wrong = facts.guesses.length - (isRevealed && facts.guesses.length > 0 ? 1 : 0)
  const nothingToFix = isProbed && isRevealed && faultOf({ facts })?.diagnosis.causes.length === 0
  return (
    <Box flexDirection="column" paddingLeft={2} flexShrink={0}>
      <Step
        name="2"
        command="stage-2"
        says="Look at the evidence"
        isDone={isProbed}
        word={run === null ? '' : counted(progressOf(run).asked, 'probe')}
      />
      <Step
        name="3"
        command="stage-3"
        says="Go through the five checks"
        isDone={isChecked}
        word={isProbed ? `${fails} of 5 fail` : ''}
      />
      <Step
        name="4"
        command="stage-4"
        says="Name the cause, before the tool does"
        isDone={isRevealed}
        word={wrong === 0 ? '' : wrong === 1 ? '1 wrong guess' : `${wrong} wrong guesses`}
      />
      <Step
        name="f"
        command="apply-fix"
        says="Put the fix on the practice server"
        isDone={practice?.fixed === true}
        word={nothingToFix ? 'nothing to fix' : ''}
      />
      <Step name="5" command="stage-5" says="Prove it" isDone={practice?.fixed === true && isDone} word="" />
    </Box>
  )
}

function Step({
  name,
  command,
  says,
  isDone,
  word,
}: Readonly<{ name: string; command: Command; says: string; isDone: boolean; word: string }>) {
  return (
    <TargetBox command={command} flexShrink={0}>
      <Cell columns={2} role={isDone ? 'pass' : 'dim'}>
        {isDone ? '✓' : '·'}
      </Cell>
      <Cell columns={3} role="accent">
        {name}
      </Cell>
      <Cell columns={39}>{says}</Cell>
      <Text role="dim" wrap="truncate">
        {word}
      </Text>
    </TargetBox>
  )
}
