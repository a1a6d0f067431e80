import { Box } from 'ink'
import { Labelled, Section } from '../ui/layout.tsx'
import { bindingsAt, keyName, type KnownBinding } from '../keymap.ts'
import type { Where } from '../bindings.ts'
import { holds } from '../where.ts'
import { useRoom, useSession } from '../ui/surface.ts'
import { Text } from '../ui/text.tsx'

/** The keys of the place that the person comes from. */
export function Help() {
  const from = useSession(({ place }) => place.stage)
  const { wide } = useRoom()
  return (
    <Box flexDirection={wide ? 'row' : 'column'} columnGap={3}>
      {(from === 'origins' ? ([from, 'form'] as const) : [from]).map((place) => (
        <Box key={place} flexDirection="column" {...(wide && { flexGrow: 1, flexBasis: 0 })}>
          <Keys title={place === 'form' ? 'While typing' : 'Keys'} from={place} />
        </Box>
      ))}
    </Box>
  )
}

const paste = { keys: ['paste'], says: 'a curl or fetch call, console error, HAR, access log' } as const

function Keys({ title, from }: Readonly<{ title: string; from: Where }>) {
  const state = useSession((all) => all)
  const room = useRoom()
  const bindings: readonly Pick<KnownBinding, 'keys' | 'says'>[] = bindingsAt(
    from,
    holds(state, room),
    state.settings.keys,
  )
  return (
    <Section title={title}>
      {[...bindings, ...(from === 'form' ? [paste] : [])].map(({ keys, says }, index) => (
        <Labelled key={index} label={keys.map(keyName).join('  ')} role="accent" columns={18}>
          <Text>{says}</Text>
        </Labelled>
      ))}
    </Section>
  )
}
