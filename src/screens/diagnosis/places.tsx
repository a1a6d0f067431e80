import { Box } from 'ink'
import { Item, Section } from '../ui/layout.tsx'
import { guidanceFor } from '../../knowledge/causes/guidance.ts'
import { lookFor, places, type PlaceId } from '../../knowledge/guide/places.ts'
import type { Finding } from '../../knowledge/model/diagnosis.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { Text } from '../ui/text.tsx'

/** All places where such a bug hides, those of this cause first. */
export function Places({ triage, finding }: Readonly<{ triage: Triage; finding: Finding }>) {
  const likely = guidanceFor(finding, triage.subject).places
  const others = (Object.keys(places) as readonly PlaceId[])
    .map((id) => places[id])
    .filter((place) => !likely.includes(place))
  return (
    <Section
      title="Where to look"
      aside={`the likeliest first; ${likely.length} of ${likely.length + others.length} fit this cause`}
    >
      {[...likely, ...others].map((place, index) => (
        <Box key={place.title} flexDirection="column" flexShrink={0}>
          <Item
            mark={`${index + 1}`}
            markRole={index < likely.length ? 'accent' : 'dim'}
            columns={3}
            role={index < likely.length ? 'strong' : null}
          >
            {place.title}
          </Item>
          <Box paddingLeft={3}>
            <Text role="dim">{lookFor(place, triage.stack)}</Text>
          </Box>
        </Box>
      ))}
    </Section>
  )
}
