import { Box } from 'ink'
import type { Diagnosis } from '../../knowledge/model/diagnosis.ts'
import { engineNames, engines } from '../../knowledge/model/cors-error.ts'
import { engineOutcome, type EngineOutcome } from '../../report/engine-outcome.ts'
import type { Role } from '../theme.ts'
import { Span, Text } from '../ui/text.tsx'

/** What each engine does, side by side as far as that fits; one name for the error where they agree. */
export function Engines({
  diagnosis: { verdict },
  isNamed = true,
}: Readonly<{
  diagnosis: Diagnosis
  /** In practice the name of the error would be half of the answer. */
  isNamed?: boolean
}>) {
  const says = engines.map((engine) => verdict.browsers[engine])
  const errors = new Set(says.map(({ corsError, outcome }) => corsError ?? outcome))
  const shared = errors.size === 1 ? (says[0]?.corsError ?? null) : null
  return (
    <Box flexWrap="wrap" columnGap={3} flexShrink={0}>
      {engines.map((engine) => {
        const { corsError } = verdict.browsers[engine]
        const [role, word] = wordOf(engineOutcome(verdict, engine))
        return (
          <Box key={engine} flexShrink={0}>
            <Text wrap="truncate">
              {`${engineNames[engine]} `}
              <Span role={role}>{word}</Span>
              {isNamed && errors.size > 1 && corsError !== null && <Span role="dim">{` ${corsError}`}</Span>}
            </Text>
          </Box>
        )
      })}
      {isNamed && shared !== null && <Text role="dim">{shared}</Text>}
    </Box>
  )
}

function wordOf({ kind, supposed }: EngineOutcome): readonly [Role, string] {
  switch (kind) {
    case 'allows':
      return ['pass', supposed ? '✓ would allow' : '✓ allows']
    case 'blocks':
      return ['fail', supposed ? '✗ would block' : '✗ blocks']
    case 'silent':
      return ['fail', '✗ no response']
    case 'unknown':
      return ['warn', '? not known']
  }
}
