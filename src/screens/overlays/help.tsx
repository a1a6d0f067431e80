import { Labelled, Section } from '../ui/layout.tsx'
import { bindingsAt, keyName, type KnownBinding } from '../keymap.ts'
import type { Where } from '../bindings.ts'
import { useSession } from '../ui/surface.ts'
import { Text } from '../ui/text.tsx'

/** The keys of the place that the person comes from. */
export function Help() {
  const from = useSession(({ place }) => place.stage)
  return (
    <>
      <Keys title="Keys" from={from} />
      {from === 'origins' && <Keys title="While typing" from="form" />}
    </>
  )
}

const paste = { keys: ['paste'], says: 'a curl or fetch call, console error, HAR, access log' } as const

function Keys({ title, from }: Readonly<{ title: string; from: Where }>) {
  const own = useSession(({ settings }) => settings.keys)
  const bindings: readonly Pick<KnownBinding, 'keys' | 'says'>[] = bindingsAt(from, () => true, own)
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
