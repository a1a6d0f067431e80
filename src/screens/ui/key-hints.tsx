import { Box } from 'ink'
import { memo, type ReactNode } from 'react'
import type { OwnKeys } from '../../session/state.ts'
import type { Condition, Where } from '../bindings.ts'
import { bindingsAt, keyName, type KnownBinding } from '../keymap.ts'
import { holds, whereOf } from '../where.ts'
import { useRoom, useSession } from './surface.ts'
import { TargetBox } from './target-box.tsx'
import { Span, Text } from './text.tsx'

/** What always stays, at the end of the line. */
const kept = new Set(['help', 'quit', 'close'])

/** The keys of the place that the person is in. */
export function KeyHints() {
  const state = useSession((all) => all)
  const room = useRoom()
  return <HintLine hints={hintsFor(whereOf(state), holds(state, room), state.settings.keys)} />
}

/** The keys that matter here, the most important first: as many as fit, help and quit always. */
export function HintLine({ hints }: Readonly<{ hints: readonly KnownBinding[] }>) {
  const shown = (stays: boolean): ReactNode =>
    hints
      .filter(({ command }) => kept.has(command) === stays)
      .map((binding) => <Hint key={binding.command} binding={binding} />)
  return (
    <Box flexShrink={0} height={1} columnGap={2} paddingX={1}>
      {/* What does not fit wraps to a second line, which nobody sees. */}
      <Box
        flexWrap="wrap"
        columnGap={2}
        height={1}
        overflow="hidden"
        flexGrow={1}
        flexShrink={1}
        flexBasis={0}
      >
        {shown(false)}
      </Box>
      <Box flexShrink={0} columnGap={2}>
        {shown(true)}
      </Box>
    </Box>
  )
}

const Hint = memo(function Hint({ binding }: Readonly<{ binding: KnownBinding }>) {
  const { command, keys, hint } = binding
  return (
    <TargetBox command={command} flexShrink={0}>
      <Text wrap="truncate">
        <Span role="accent">{keyName(keys[0] ?? '')}</Span>
        <Span role="dim">{` ${hint}`}</Span>
      </Text>
    </TargetBox>
  )
})

/** Each command and each key once. */
export function hintsFor(
  where: Where,
  holds: (condition: Condition) => boolean,
  own: OwnKeys,
): readonly KnownBinding[] {
  const seen = new Set<string>()
  return bindingsAt(where, holds, own).filter(({ command, keys, hint }) => {
    const key = keys[0]
    if (hint === null || key === undefined || seen.has(command) || seen.has(key)) return false
    seen.add(command).add(key)
    return true
  })
}
