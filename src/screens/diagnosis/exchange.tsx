import { Box } from 'ink'
import { sequenceOf } from '../../report/sequence.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { Diagram } from '../ui/diagram.tsx'
import { Text } from '../ui/text.tsx'
import { Engines } from './engines.tsx'

/** The exchange with the place where the browser stops, and what each engine makes of it. */
export function ExchangeOf({ triage }: Readonly<{ triage: Triage }>) {
  const { diagnosis, subject } = triage
  return (
    <Box flexDirection="column" flexShrink={0} rowGap={1} marginBottom={1}>
      <Diagram sequence={sequenceOf(triage)} />
      <Box flexDirection="column" paddingLeft={2}>
        <Engines diagnosis={diagnosis} />
        {diagnosis.verdict.outcome === 'inconclusive' && (
          <Text role="warn">
            {`${subject.method} itself was not sent: a GET stood in for it. u sends ${subject.method} and settles it.`}
          </Text>
        )}
      </Box>
    </Box>
  )
}
